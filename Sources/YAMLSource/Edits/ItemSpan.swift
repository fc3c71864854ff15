/// Where one item of a list, or one key with its value, stands in a file.
struct ItemSpan {
  /// Its own bytes: from the dash, or from the key, to the end of its value.
  var own: Range<Int>
  /// Where its value would begin if nothing were written: after the dash or the colon, anchor and tag.
  var valueStart: Int
  /// Whether a colon, or a dash, stands before the value.
  var hasMark: Bool
  /// With the comments that belong to it; outside brackets whole lines, without the last line's break.
  var chunk: Range<Int>

  init(own: Range<Int>, valueStart: Int, hasMark: Bool) {
    self.own = own
    self.valueStart = valueStart
    self.hasMark = hasMark
    self.chunk = own
  }
}
