import Foundation
import Testing

/// A real mail server in a program of its own, which takes messages or misbehaves as told.
final class MailServer {
  /// A message as the server's own MIME parser read it.
  struct Message: Decodable {
    struct File: Decodable {
      let name: String
      let type: String
      let content: Data
    }
    let mailFrom: String
    let recipients: [String]
    let headers: [String: String]
    let defects: [String]
    let text: String
    let longest: Int
    let bareLineEnds: Int
    let attachments: [File]
  }

  let port: Int
  private let process = Process()
  private let input = Pipe()
  private let folder: URL

  static let python = "/usr/bin/python3"

  /// Whether Python with aiosmtpd is there.
  static let isAvailable: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", "import aiosmtpd"]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  init(_ mode: String) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("smtp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Resources/smtp_server.py")
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: MailServer.python)
    process.arguments = [script.path, folder.path, mode]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)), "the server did not start")
  }

  /// The message it took; nil where it took none.
  func message() throws -> Message? {
    guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent("message.json").path) else {
      return nil
    }
    let decoder = JSONDecoder()
    decoder.dataDecodingStrategy = .base64
    return try decoder.decode(Message.self, from: data)
  }

  deinit {
    process.terminate()
    try? FileManager.default.removeItem(at: folder)
  }
}
