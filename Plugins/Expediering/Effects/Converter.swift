import Dispatch
import Foundation
import WorkflowKit

/// A program of the server's that makes one file of others, called as `program options input… output`.
struct Converter: Sendable {
  /// What came of a run.
  enum Outcome: Sendable, Hashable {
    case made([UInt8])
    /// The program said no; its last words.
    case refused(String)
  }

  /// The file looked for in PATH.
  let name: String
  /// What people call it.
  let title: String
  /// What it does, after "som".
  let purpose: String
  /// The Debian package that has it.
  let package: String
  /// The program's path; looked for in PATH where nil.
  var path: String?
  /// How long a run may take, in seconds.
  var patience = 60

  /// The file made of the inputs.
  ///
  /// - Throws: `EffectFailure.permanent` where the program is missing, `.retry` where it takes too long or cannot be
  ///   run just now.
  func run(_ options: [String] = [], on inputs: [[UInt8]]) async throws -> Outcome {
    let executable = try executable()
    // Waiting for a program must not hold a thread of Swift's cooperative pool.
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        continuation.resume(with: Result { try run(executable, options, inputs) })
      }
    }
  }

  private func executable() throws -> URL {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") + ["/usr/bin"]
    let candidates = path.map { [$0] } ?? folders.map { "\($0)/\(name)" }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw EffectFailure.permanent(
        "Programmet \(title), som \(purpose), finns inte på servern. Installera det (apt install \(package)), och "
          + "försök igen.")
    }
    return URL(fileURLWithPath: found)
  }

  private func run(_ executable: URL, _ options: [String], _ inputs: [[UInt8]]) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ordning-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      // Only the program itself may read what is on its way to a person.
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let files = inputs.indices.map { folder.appendingPathComponent("in-\($0 + 1)") }
      for (file, content) in zip(files, inputs) { try Data(content).write(to: file) }
      let output = folder.appendingPathComponent("ut")
      let log = folder.appendingPathComponent("logg")
      try Data().write(to: log)
      let process = Process()
      process.executableURL = executable
      process.arguments = options + (files + [output]).map(\.path)
      guard try status(of: process, log: log) == 0 else { return .refused(try lastLine(of: log)) }
      return .made([UInt8](try Data(contentsOf: output)))
    } catch let failure as EffectFailure {
      throw failure
    } catch {
      throw EffectFailure.retry("\(title) gick inte att köra: \(error)")
    }
  }

  private func status(of process: Process, log: URL) throws -> Int32 {
    let words = try FileHandle(forWritingTo: log)
    defer { try? words.close() }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = words
    process.standardError = words
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + .seconds(patience)) == .success else {
      process.terminate()
      if ended.wait(timeout: .now() + .seconds(5)) != .success { kill(process.processIdentifier, SIGKILL) }
      throw EffectFailure.retry("\(title) blev inte klart inom \(patience) sekunder.")
    }
    return process.terminationStatus
  }

  private func lastLine(of log: URL) throws -> String {
    String(decoding: try Data(contentsOf: log), as: UTF8.self).split(whereSeparator: \.isNewline).last.map(String.init)
      ?? ""
  }
}
