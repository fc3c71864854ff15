import Foundation
import Testing

/// A Python program beside the tests, which tells in lines what it does.
final class LineProgram {
  private let process = Process()
  private let input = Pipe()
  private let lines: FileHandle

  /// Whether Python with those modules is there.
  static func canRun(importing modules: String) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", "import \(modules)"]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// Starts a program of the tests' resources.
  init(_ name: String, _ arguments: [String]) throws {
    let output = Pipe()
    lines = output.fileHandleForReading
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Resources/\(name)")
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [script.path] + arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  /// The next whole line: one that Python writes may come in parts. Empty where the program has ended.
  func nextLine() -> String {
    var bytes: [UInt8] = []
    while let byte = (try? lines.read(upToCount: 1))?.first, byte != UInt8(ascii: "\n") { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Gives the program a line.
  func give(_ line: String) throws { try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8)) }

  deinit {
    // Not terminate(): a program started from a thread that blocks signals blocks them too.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
