import Testing

/// A process file that the reader refuses, and the words it does so in.
struct WrongProcess: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let message: String

  init(_ name: String, _ text: String, message: String) {
    testDescription = name
    self.text = text
    self.message = message
  }
}
