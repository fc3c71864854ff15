import Foundation

/// Tells a person at a terminal what goes on; says nothing in a pipe.
enum BenchProgress {
  private static let isTerminal = isatty(STDERR_FILENO) == 1

  static func tell(_ what: String) {
    if isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K\(what) …".utf8)) }
  }

  static func end() {
    if isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
