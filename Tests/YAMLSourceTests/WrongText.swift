import Testing

/// A text that the parser refuses or warns of, and the words it does so in.
struct WrongText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let message: String

  init(_ name: String, _ text: String, message: String) {
    testDescription = name
    self.text = text
    self.message = message
  }
}
