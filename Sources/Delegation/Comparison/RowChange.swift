/// What became of an item from one revision to another.
public struct RowChange: Sendable {
  /// What became of it.
  public enum Fate: Sendable, Hashable {
    case kept, changed, removed, added
  }

  /// A column of the comparison.
  public enum Column: String, Sendable, Hashable, CaseIterable {
    case number = "Nr"
    case matter = "Ärende"
    case lagrum = "Lagrum"
    case delegates = "Delegat"
    case note = "Anteckning"
    /// What the table has no column for: condition, decision types, substitutes, reporting, urgency.
    case rules = "Regler"
  }

  /// The item as it was; nil where it is new.
  public let before: OrderItem?
  /// The item as it becomes; nil where it goes.
  public let after: OrderItem?
  /// Its cells, in the order of the columns.
  public let cells: [WordDifference]

  /// The item as the later revision keeps it without including it; nil where it does not.
  private let struck: OrderItem?

  init(before: OrderItem?, after: OrderItem?, struck: OrderItem? = nil, catalogue: DecisionCatalogue) {
    self.before = before
    self.after = after
    self.struck = struck
    cells = Column.allCases.map { column in
      WordDifference(
        before.map { Self.text($0, column, catalogue) } ?? "", after.map { Self.text($0, column, catalogue) } ?? "")
    }
  }

  /// What became of it.
  public var fate: Fate {
    if before == nil { return .added }
    if after == nil { return .removed }
    return cells.contains(where: \.isChange) ? .changed : .kept
  }

  /// A cell.
  public subscript(column: Column) -> WordDifference {
    cells[Column.allCases.firstIndex(of: column) ?? 0]
  }

  /// Whether what the later revision says of it is still to be confirmed.
  public var isUnconfirmed: Bool { (after ?? struck)?.isUnconfirmed ?? false }

  private static func text(_ item: OrderItem, _ column: Column, _ catalogue: DecisionCatalogue) -> String {
    switch column {
    case .number: item.number.value
    case .matter: item.matter.value
    case .lagrum: item.lagrum?.value ?? ""
    case .delegates: item.delegates.map(\.value.abbreviation).joined(separator: " eller ")
    case .note: item.note ?? ""
    case .rules: rules(item, catalogue).joined(separator: " · ")
    }
  }

  private static func rules(_ item: OrderItem, _ catalogue: DecisionCatalogue) -> [String] {
    var rules: [String] = []
    if !item.covers.isEmpty {
      rules.append("omfattar " + item.covers.map { catalogue[$0.type].title.withinSentence }.joined(separator: ", "))
    }
    if let condition = item.condition {
      rules.append("när \(ConditionWords(item, in: catalogue).text(condition.value))")
    }
    if !item.substitutes.isEmpty {
      rules.append("ersättare " + item.substitutes.map(\.value.abbreviation).joined(separator: " eller "))
    }
    if item.reporting == .ownProtocol { rules.append("anmäls inte") }
    if !item.holdsWhenUrgent { rules.append("gäller inte vid brådska") }
    return rules
  }
}
