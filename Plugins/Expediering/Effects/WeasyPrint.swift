import Dispatch
import Foundation
import WorkflowKit

/// Makes PDFs of HTML with WeasyPrint, run as a program of its own.
struct WeasyPrint: Sendable {
  /// The program's path; looked for in PATH where nil.
  let program: String?

  /// How long a PDF may take, in seconds.
  static let patience = 60

  /// The PDF of an HTML document.
  ///
  /// - Throws: `EffectFailure.permanent` where WeasyPrint is missing or says no, `.retry` where it takes too long.
  func pdf(of html: String) async throws -> [UInt8] {
    let path = try executable()
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        continuation.resume(with: Result { try run(path, html) })
      }
    }
  }

  private func executable() throws -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") + ["/usr/bin"]
    let candidates = program.map { [$0] } ?? folders.map { "\($0)/weasyprint" }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw EffectFailure.permanent(
        "Programmet WeasyPrint, som gör brev till PDF, finns inte på servern. Installera det (apt install "
          + "weasyprint), och försök igen.")
    }
    return found
  }

  private func run(_ path: String, _ html: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ordning-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output, log) = ("in.html", "ut.pdf", "logg")
    do {
      // Only the program itself may read what is on its way to a person.
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      for name in [input, log] { try Data().write(to: folder.appendingPathComponent(name)) }
      try Data(html.utf8).write(to: folder.appendingPathComponent(input))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = ["--encoding", "utf-8", "-", folder.appendingPathComponent(output).path]
      process.standardInput = try FileHandle(forReadingFrom: folder.appendingPathComponent(input))
      let errors = try FileHandle(forWritingTo: folder.appendingPathComponent(log))
      process.standardError = errors
      process.standardOutput = errors
      let ended = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in ended.signal() }
      try process.run()
      guard ended.wait(timeout: .now() + .seconds(WeasyPrint.patience)) == .success else {
        process.terminate()
        if ended.wait(timeout: .now() + .seconds(5)) != .success { kill(process.processIdentifier, SIGKILL) }
        throw EffectFailure.retry("WeasyPrint blev inte klart inom \(WeasyPrint.patience) sekunder.")
      }
      guard process.terminationStatus == 0 else {
        let log = try Data(contentsOf: folder.appendingPathComponent(log))
        let reason = String(decoding: log, as: UTF8.self).split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
        throw EffectFailure.permanent("WeasyPrint kunde inte göra brevet till PDF: \(reason)")
      }
      return [UInt8](try Data(contentsOf: folder.appendingPathComponent(output)))
    } catch let failure as EffectFailure {
      throw failure
    } catch {
      throw EffectFailure.retry("WeasyPrint gick inte att köra: \(error)")
    }
  }
}
