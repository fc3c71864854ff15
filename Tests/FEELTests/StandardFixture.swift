import FEEL
import Testing

/// An expression as the standard reads it, and the value it gives or another expression that gives the same.
struct StandardRow: Sendable, CustomTestStringConvertible {
  let text: String
  let gives: String

  init(_ text: String, _ gives: String) {
    self.text = text
    self.gives = gives
  }

  var testDescription: String { "\(text) → \(gives)" }
}

enum StandardFixture {
  /// The value and the reasons told, with the names of a context as the scope.
  static func evaluate(_ text: String, _ names: Context = Context()) throws -> (value: Value, reasons: [String]) {
    let shape = ScopeShape(
      names: names.map { ($0.name, .any) }, types: ["tPerson": .context(["ålder": .number], open: true)])
    var reasons: [String] = []
    let expression = try Expression.compile(text, in: shape, mode: .standard).get()
    let cases = try CaseScope()
    let scope = ContextScope(names, shape: shape, today: cases.today, now: cases.now)
    let value = expression.evaluate(in: scope) { reasons.append($0.message) }
    return (value, reasons)
  }

  /// What the row gives and what it should give, as texts.
  static func texts(_ row: StandardRow, _ names: Context = Context()) throws -> (given: String, wanted: String) {
    let (given, wanted) = (try evaluate(row.text, names).value, try evaluate(row.gives, names).value)
    return (ValueJSON.plain(given, pretty: false), ValueJSON.plain(wanted, pretty: false))
  }
}
