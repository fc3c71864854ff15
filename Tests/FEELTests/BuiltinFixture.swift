import FEEL
import Testing

/// An expression and another that says what it gives.
struct BuiltinRow: Sendable, CustomTestStringConvertible {
  let text: String
  let gives: String

  init(_ text: String, _ gives: String) {
    self.text = text
    self.gives = gives
  }

  var testDescription: String { "\(text) → \(gives)" }

  /// Both values, in the fixture's scope.
  func values() throws -> (given: Value, wanted: Value) {
    (try LanguageFixture.evaluate(text), try LanguageFixture.evaluate(gives))
  }
}

/// An expression that gives null, with the reason it tells.
struct BuiltinReason: Sendable, CustomTestStringConvertible {
  let text: String
  let message: String

  init(_ text: String, _ message: String) {
    self.text = text
    self.message = message
  }

  var testDescription: String { text }

  /// The value and the reasons, as the standard reads the expression.
  func outcome() throws -> (value: Value, messages: [String]) {
    var messages: [String] = []
    let expression = try Expression.compile(text, in: LanguageFixture.shape, mode: .standard).get()
    let value = expression.evaluate(in: try CaseScope()) { messages.append($0.message) }
    return (value, messages)
  }
}
