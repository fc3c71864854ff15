/// A node of an expression's syntax tree; two are equal when they mean the same, wherever they stand.
struct Syntax: Sendable {
  let form: Form
  /// UTF-8 offsets in the expression.
  let range: Range<Int>
  /// How many levels the tree has from here.
  let depth: Int

  init(_ form: Form, _ range: Range<Int>) {
    self.form = form
    self.range = range
    var deepest = 0
    form.eachChild { deepest = max(deepest, $0.depth) }
    depth = 1 + deepest
  }
}

extension Syntax: Hashable {
  static func == (a: Syntax, b: Syntax) -> Bool { a.form == b.form }
  func hash(into hasher: inout Hasher) { hasher.combine(form) }
}
