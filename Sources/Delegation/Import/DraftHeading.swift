/// What a draft says above its items when it is made of a table.
public struct DraftHeading: Sendable, Hashable {
  /// What the order is to be called.
  public var title: String
  /// The nämnd's id.
  public var board: String
  /// Where the table comes from.
  public var source: String
  /// What a count of days means; nil where nobody has said so.
  public var dayCount: DayCount?
  /// Whom the table's abbreviations stand for, as far as that is known.
  public var delegates: [Delegate]

  /// A heading.
  public init(
    title: String, board: String, source: String, dayCount: DayCount? = nil, delegates: [Delegate] = []
  ) {
    self.title = title
    self.board = board
    self.source = source
    self.dayCount = dayCount
    self.delegates = delegates
  }
}
