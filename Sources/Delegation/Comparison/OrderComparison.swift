/// Two revisions of a delegation order, row by row.
///
/// An item that a revision keeps but does not include counts as absent from it.
public struct OrderComparison: Sendable {
  /// The rows under one heading.
  public struct Section: Sendable {
    /// The heading: the later revision's, or the earlier one's where all its rows go.
    public let title: String
    /// The rows, in the later revision's order; those that go stand after the one they stood after.
    public var rows: [RowChange]
  }

  /// The earlier revision.
  public let before: DelegationOrder
  /// The later revision.
  public let after: DelegationOrder
  /// What differs above the items.
  public let headings: [HeadingChange]
  /// The sections.
  public let sections: [Section]

  /// All rows.
  public var rows: [RowChange] { sections.flatMap(\.rows) }

  /// Compares.
  public init(_ before: DelegationOrder, _ after: DelegationOrder, catalogue: DecisionCatalogue) {
    self.before = before
    self.after = after
    headings = HeadingChange.between(before, after)
    let old = Self.included(before)
    let new = Self.included(after)
    let pairs = RowMatching(old.map(\.item), new.map(\.item)).pairs
    var rows: [(title: String, change: RowChange, old: Int?)] = new.enumerated().map { index, row in
      let match = pairs[index]
      return (
        row.title, RowChange(before: match.map { old[$0].item }, after: row.item, catalogue: catalogue), match
      )
    }
    let matched = Set(pairs.values)
    for (index, row) in old.enumerated() where !matched.contains(index) {
      let struck = after.items.first { !$0.isIncluded && $0.reference == row.item.reference }
      let change = RowChange(before: row.item, after: nil, struck: struck, catalogue: catalogue)
      let own = rows.indices.filter { rows[$0].title == row.title }
      let previous = own.last { (rows[$0].old ?? index) < index } ?? own.last.map { $0 }
      rows.insert((row.title, change, index), at: previous.map { $0 + 1 } ?? rows.count)
    }
    sections = rows.reduce(into: []) { sections, row in
      if sections.last?.title == row.title {
        sections[sections.count - 1].rows.append(row.change)
      } else {
        sections.append(Section(title: row.title, rows: [row.change]))
      }
    }
  }

  private static func included(_ order: DelegationOrder) -> [(title: String, item: OrderItem)] {
    order.sections.flatMap { section in
      section.items.filter(\.isIncluded).map { (title: section.title, item: $0) }
    }
  }
}
