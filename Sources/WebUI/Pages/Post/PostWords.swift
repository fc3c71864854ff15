import CivilTime
import WorkflowEngine
import WorkflowKit

/// Post in words.
struct PostWords {
  let organisation: Organisation

  /// Who is to see to it.
  func holder(of item: PostItem) -> String {
    switch item.holder {
    case .account(let account): organisation.title(ofAccount: account)
    case .role(let role): "alla med rollen \(organisation.title(ofRole: role).lowercased())"
    case nil: "inte fördelad"
    }
  }

  /// What was last done with it.
  func happened(to item: PostItem) -> String {
    switch item.last {
    case .taken: "Togs in hos \(organisation.title(ofBody: item.unit))"
    case .distributed(let reason): "Fördelades till \(holder(of: item))" + because(reason)
    case .moved(let unit, let reason):
      "Lämnades från \(organisation.title(ofBody: unit)) till \(organisation.title(ofBody: item.unit))"
        + because(reason)
    case .passedOn(let receiver, let day, let reason):
      "Skickades vidare \(receiver.isEmpty ? "" : "till \(receiver) ")\(day.swedish)" + because(reason)
    case .settled(let reason): "Avslutades utan ärende" + because(reason)
    case .weeded(let reason): "Gallrades" + because(reason)
    case .filed(_, let dnr, let isNew): isNew ? "Öppnade ärendet \(dnr)" : "Lades i ärendet \(dnr)"
    }
  }

  /// Where it stands: what became of it, or who has it.
  func standing(of item: PostItem) -> String { item.isOpen ? "Väntar: \(holder(of: item))" : happened(to: item) }

  private func because(_ reason: String) -> String { reason.isBlank ? "" : ": \(reason)" }
}

extension PostItem {
  /// The number of the case that it lies in; nil where it lies in none.
  var caseNumber: String? { if case .filed(_, let dnr, _) = last { dnr } else { nil } }

  /// Its page.
  var path: String { "/post-in/\(id)" }

  /// The item as a row of a list.
  func view(_ words: PostWords) -> View {
    var view: View = [
      "post_title": title, "post_path": path, "post_day": day.swedish, "post_from": counterpart,
      "has_post_from": !counterpart.isBlank,
      "post_standing": words.standing(of: self), "post_secrecy": secrecy,
      "is_secret_post": !secrecy.isEmpty && !isVeiled,
      "may_read_post": !isVeiled,
      "post_case": "", "has_post_case": false, "post_board": words.organisation.title(ofBody: unit),
    ]
    if case .filed(let id, _, _) = last {
      view["post_case"] = "/arenden/\(id)"
      view["has_post_case"] = true
    }
    return view
  }
}
