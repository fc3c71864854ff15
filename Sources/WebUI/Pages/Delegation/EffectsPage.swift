import CivilTime
import Delegation
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// What a revision changes when it takes the place of the one before it: who decides what, and in which cases.
struct EffectsPage {
  let site: Site
  let visitor: Visitor

  func show(_ name: String) async throws -> Response {
    let desk = try await DelegationDesk.open(site, visitor, revision: name)
    let order = try desk.order(name)
    let before = desk.replaced(by: name).flatMap { $0.name == name ? nil : $0.order }
    var effects: ComparisonEffects?
    if let before {
      let matters = try await site.engine.matters(
        of: desk.board.id, catalogue: desk.catalogue, decidedIn: try TriedMatters.year(through: visitor.today),
        at: visitor.now)
      effects = ComparisonEffects(
        from: before, to: order, catalogue: desk.catalogue, terms: desk.terms, on: visitor.today, trying: matters)
    }
    var view = desk.view(visitor.today)
    view["heading"] = PageWords.plain(order.heading)
    view["before_heading"] = PageWords.plain(before?.heading ?? "")
    view["has_before"] = before != nil
    view["revision_path"] = DelegationPaths.revision(name)
    view["types"] = (effects?.types ?? []).map { change -> View in
      [
        "title": change.title, "when": change.when?.swedish ?? "", "has_when": change.when != nil,
        "before": Self.words(change.before, desk.board), "after": Self.words(change.after, desk.board),
      ]
    }
    view["has_types"] = effects?.types.isEmpty == false
    view["undecided"] = effects?.undecided ?? []
    view["has_undecided"] = effects?.undecided.isEmpty == false
    for (key, changes) in [("open", effects?.open), ("decided", effects?.lastYear)] {
      view["\(key)_known"] = changes != nil
      view["has_\(key)"] = changes?.isEmpty == false
      view["\(key)_cases"] = (changes ?? []).map { Self.row($0, desk.board) }
    }
    let untried = effects?.untried ?? []
    view["untried"] = untried.map { "\($0.reference): \($0.reason)" }
    view["has_untried"] = !untried.isEmpty
    return site.page(
      "delegation-verkan", title: "Vad revisionen ändrar", view, for: visitor, at: "/delegation")
  }

  /// Who decides, as it is on the day, and what an item that is still unclear would change.
  static func words(_ answer: ComparedAnswer, _ board: Board) -> String {
    let titles = answer.titles.joined(separator: " eller ")
    guard let unconfirmed = answer.unconfirmed else {
      guard let item = answer.item else {
        return answer.level == .board ? "\(titles): ingen punkt ger någon annan rätten" : titles
      }
      return "\(titles) enligt punkt \(item)"
    }
    return "\(board.name), tills punkt \(unconfirmed) är bekräftad; sedan \(titles.lowercasedFirst)"
  }

  private static func row(_ change: MatterChange, _ board: Board) -> View {
    [
      "reference": change.reference, "title": change.title, "decided": change.decided?.swedish ?? "",
      "decider": change.decider ?? "",
      "before": words(change.before, board), "after": words(change.after, board),
    ]
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
