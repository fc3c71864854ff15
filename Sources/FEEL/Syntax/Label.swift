/// A word in an expression with its place; the place does not count in comparisons.
struct Label: Sendable, Hashable {
  var text: String
  var range: Range<Int>

  init(_ text: String, _ range: Range<Int>) {
    self.text = text
    self.range = range
  }

  static func == (a: Label, b: Label) -> Bool { a.text == b.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
