/// A place where a pattern matches, in UTF-8 offsets.
struct PatternMatch: Sendable, Hashable {
  var whole: Range<Int>
  /// The groups in order; nil for one that took no part.
  var groups: [Range<Int>?]
}
