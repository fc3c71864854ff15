/// A section (avsnitt) of a delegation order: the items under one act or heading.
public struct OrderSection: Sendable {
  /// The heading.
  public let title: String
  /// The number of the act that a lagrum without an act's name belongs to; nil where there is none.
  public let act: String?
  /// The items.
  public internal(set) var items: [OrderItem]
}
