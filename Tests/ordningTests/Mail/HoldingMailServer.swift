import Testing

/// A real mail server in a program of its own, which tells when it has taken a message in.
final class HoldingMailServer {
  let port: Int
  private let program: LineProgram

  /// Whether Python with aiosmtpd (Debian: python3-aiosmtpd) is there.
  static let isAvailable = LineProgram.canRun(importing: "aiosmtpd")

  /// - Parameter mode: `answers`, or `holds`: it takes a message in and does not answer before it is released.
  init(_ mode: String, port: Int = 0) throws {
    program = try LineProgram("holding_smtp.py", [mode, String(port)])
    self.port = try #require(Int(program.nextLine()), "the server did not start")
  }

  /// Waits until the server has taken a message in.
  ///
  /// - Returns: Its Message-ID.
  @discardableResult
  func waitForMessage() -> String {
    let id = program.nextLine()
    #expect(id.hasPrefix("<") && id.hasSuffix("@kommun.example>"))
    return id
  }

  /// Answers the message that it holds.
  func release() throws { try program.give("release") }
}
