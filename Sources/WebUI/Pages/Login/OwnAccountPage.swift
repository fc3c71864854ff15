import CivilTime
import HTTPTypes
import Hummingbird
import WorkflowKit

/// What whoever is logged in is and may be, and the form by which a password is chosen.
struct OwnAccountPage {
  let site: Site
  /// Who is logged in; nil where somebody has a password to be used once.
  let visitor: Visitor?

  /// - Parameters:
  ///   - account: The account, where nobody is logged in.
  ///   - problem: What was wrong with what was typed. Passwords are never shown again.
  ///   - field: Where it was wrong.
  ///   - isChanged: Whether the password has just been changed.
  func show(
    account: String = "", problem: String? = nil, of field: String = "", isChanged: Bool = false,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    let old = visitor == nil ? "Engångslösenordet" : "Nuvarande lösenord"
    var view: View = [
      "is_own": visitor != nil, "is_changed": isChanged && visitor != nil,
      "account_name": visitor?.account.id ?? account,
      "boxes": [
        ("nuvarande", old, "current-password", ""),
        ("nytt", "Nytt lösenord", "new-password", "Minst tolv tecken, till exempel fyra ord efter varandra."),
        ("igen", "Det nya lösenordet en gång till", "new-password", ""),
      ].map { name, label, kind, help -> View in
        [
          "box": name, "label": label, "kind": kind, "help": help, "has_help": !help.isEmpty,
          "problem": problem ?? "", "has_problem": name == field, "is_described": !help.isEmpty || name == field,
          "described": [help.isEmpty ? "" : "\(name)-hjalp", name == field ? "\(name)-fel" : ""]
            .filter { !$0.isEmpty }.joined(separator: " "),
        ]
      },
    ]
    if let visitor {
      view.merge(AccountWords(organisation: visitor.organisation, today: visitor.today).view(visitor.account))
    }
    return site.page(
      "konto", title: visitor == nil ? "Välj ett eget lösenord" : "Ditt konto", view, for: visitor, at: "/konto",
      status: status)
  }
}
