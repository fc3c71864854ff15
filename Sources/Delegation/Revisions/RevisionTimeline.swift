public import CivilTime

/// The revisions of a nämnd's order as they follow each other, seen on a day.
public struct RevisionTimeline: Sendable {
  /// How far a revision has come on the day.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Being written.
    case draft = "utkast"
    /// Laid before the nämnd.
    case proposal = "förslag"
    /// Adopted, in force from a later day.
    case coming = "antagen"
    /// In force.
    case inForce = "gäller"
    /// In force once, until another took its place.
    case replaced = "ersatt"
  }

  /// A revision on the timeline.
  public struct Entry: Sendable {
    /// The revision.
    public let order: DelegationOrder
    /// How far it has come.
    public let standing: Standing
    /// The last day it is in force; nil where nothing has replaced it, and where it is not adopted.
    public let through: CivilDate?
  }

  /// The revisions: adopted ones by the day they come into force, then proposals, then drafts.
  public let entries: [Entry]

  /// The timeline of revisions whose adopted ones make a history (`DelegationHistory`).
  public init(_ orders: [DelegationOrder], on day: CivilDate) {
    let adopted = orders.filter { $0.state == .adopted }.sorted { Self.start($0) < Self.start($1) }
    var entries: [Entry] = []
    for (index, order) in adopted.enumerated() {
      let next = adopted.indices.contains(index + 1) ? adopted[index + 1].inForceFrom?.value : nil
      let through = next.flatMap { try? $0.adding(days: -1) }
      let standing: Standing =
        if Self.start(order) > day { .coming } else if let through, through < day { .replaced } else { .inForce }
      entries.append(Entry(order: order, standing: standing, through: through))
    }
    for (state, standing) in [(RevisionState.proposal, Standing.proposal), (.draft, .draft)] {
      entries += orders.filter { $0.state == state }.map { Entry(order: $0, standing: standing, through: nil) }
    }
    self.entries = entries
  }

  private static func start(_ order: DelegationOrder) -> CivilDate { order.inForceFrom?.value ?? .earliest }
}
