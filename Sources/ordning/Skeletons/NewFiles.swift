import Foundation
import WorkflowKit

/// Files that do not exist yet.
struct NewFiles {
  /// Their paths and texts.
  let files: [(path: String, text: String)]

  /// A line for each.
  var told: String { files.map { "Skriven  \($0.path)" }.joined(separator: "\n") }

  /// Writes them all, or none where one exists.
  ///
  /// - Throws: `Refusal` where one exists or cannot be written.
  func write() throws {
    for file in files where FileReading.isFolder(file.path) != nil {
      throw Refusal(
        "\(file.path) finns redan. Ingenting skrevs.", code: "new.exists",
        hint: "Välj ett annat namn, eller flytta undan filen.")
    }
    for (path, text) in files {
      do {
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .withoutOverwriting)
      } catch {
        throw Refusal(
          "\(path) går inte att skriva.", code: "file.unwritable", hint: "Kontrollera mappens behörigheter.")
      }
    }
  }
}
