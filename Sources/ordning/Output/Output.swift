import FEEL
import Foundation

/// Writes answers to standard output and everything else to standard error.
enum Output {
  /// Writes text with a line break after it; nothing where the text is empty.
  static func write(_ text: String) {
    if !text.isEmpty { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
  }

  /// Writes a value as JSON.
  static func write(json value: Value) { write(ValueJSON.plain(value, pretty: true)) }

  /// Writes text to standard error with a line break after it.
  static func complain(_ text: String) {
    if !text.isEmpty { FileHandle.standardError.write(Data((text + "\n").utf8)) }
  }
}

extension GlobalOptions {
  /// Answers with JSON or text, as asked for.
  func answer(_ value: @autoclosure () -> Value, text: @autoclosure () -> String) {
    if json { Output.write(json: value()) } else { Output.write(text()) }
  }
}
