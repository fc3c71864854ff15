import CivilTime
import Delegation

/// The revisions of a nämnd's order as rows of words, the newest first.
struct TimelineRows {
  let desk: DelegationDesk
  /// When each revision came to say what it says, by its hash.
  let changes: [String: String]

  var rows: [View] {
    let names = Dictionary(
      desk.revisions.map { ($0.order.hash, $0.name) }, uniquingKeysWith: { first, _ in first })
    return RevisionTimeline(desk.revisions.map(\.order), on: desk.visitor.today).entries.reversed().map { entry in
      let order = entry.order
      let unclear = order.items.filter(\.isUnconfirmed).count
      return [
        "revision_title": order.title.value, "standing": Self.words(entry.standing),
        "is_draft": entry.standing == .draft || entry.standing == .proposal,
        "period": Self.period(entry), "adopted": Self.adopted(order), "changed": changes[order.hash] ?? "",
        "has_changed": changes[order.hash] != nil,
        "unclear": unclear == 1 ? "1 punkt att bekräfta" : "\(unclear) punkter att bekräfta",
        "has_unclear": unclear > 0,
        "revision_path": names[order.hash].map { DelegationPaths.revision($0) } ?? "/delegation",
      ]
    }
  }

  static func words(_ standing: RevisionTimeline.Standing) -> String {
    switch standing {
    case .draft: "Utkast"
    case .proposal: "Förslag"
    case .coming: "Antagen, gäller senare"
    case .inForce: "Gäller"
    case .replaced: "Ersatt"
    }
  }

  private static func period(_ entry: RevisionTimeline.Entry) -> String {
    guard let from = entry.order.inForceFrom?.value else { return "" }
    return from.swedish + (entry.through.map { " till \($0.swedish)" } ?? " och tills vidare")
  }

  private static func adopted(_ order: DelegationOrder) -> String {
    if let adoption = order.adoption?.value { return "\(adoption.day.swedish) § \(adoption.paragraph)" }
    return order.assumed == nil ? "" : "dagen är ett antagande"
  }
}
