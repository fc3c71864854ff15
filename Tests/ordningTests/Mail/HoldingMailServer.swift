import Foundation
import Testing

/// A real mail server in a program of its own, which tells when it has taken a message in.
final class HoldingMailServer {
  let port: Int
  private let process = Process()
  private let input = Pipe()
  private let lines: FileHandle

  /// Whether Python with aiosmtpd (Debian: python3-aiosmtpd) is there.
  static let isAvailable: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", "import aiosmtpd"]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  init(_ mode: String, port: Int = 0) throws {
    let output = Pipe()
    lines = output.fileHandleForReading
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Resources/holding_smtp.py")
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [script.path, mode, String(port)]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = HoldingMailServer.line(of: lines)
    self.port = try #require(Int(line), "the server did not start")
  }

  /// Waits until the server has taken a message in.
  func waitForMessage() { #expect(HoldingMailServer.line(of: lines) == "message") }

  /// A whole line: one that Python writes may come in parts.
  private static func line(of file: FileHandle) -> String {
    var bytes: [UInt8] = []
    while let byte = (try? file.read(upToCount: 1))?.first, byte != UInt8(ascii: "\n") { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  deinit {
    // Not terminate(): a program started from a thread that blocks signals blocks them too.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
