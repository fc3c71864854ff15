/// Where a nämnd's numbers begin in a year during which the system is taken into use: the numbers before have been used
/// elsewhere, such as in the paper diary. It holds for the first number that is taken; after that a series goes on by
/// itself, without gaps, and never begins anew.
public struct SeriesStart: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// The number of the next case; nil where the year's first is 1.
  public let nextCase: Int?
  /// The number of the next paragraph (§); nil where the year's first is 1.
  public let nextParagraph: Int?

  /// A start.
  public init(year: Int, nextCase: Int? = nil, nextParagraph: Int? = nil) {
    self.year = year
    self.nextCase = nextCase
    self.nextParagraph = nextParagraph
  }
}
