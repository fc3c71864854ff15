/// A case found by its texts.
public struct SearchHit: Sendable, Hashable {
  /// The case.
  public var row: CaseRow
  /// The part that matched, such as `document/3`.
  public var part: String
  /// A few words around the match.
  public var excerpt: String

  /// A hit.
  public init(row: CaseRow, part: String, excerpt: String) {
    self.row = row
    self.part = part
    self.excerpt = excerpt
  }
}
