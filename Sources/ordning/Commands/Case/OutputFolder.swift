import Foundation
import WorkflowEngine

/// The folder for letters and other files to print.
struct OutputFolder {
  /// What came of removing files.
  struct Removal {
    /// Those that were there and are gone.
    var removed: [String] = []
    /// Those that have been written but were not there.
    var missing: [String] = []
    /// Those that could not be removed, with the reason.
    var failed: [String] = []
  }

  let path: String

  /// Removes files, with what is left of tries that were broken off.
  func remove(_ files: [CaseErasure.File]) -> Removal {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    var removal = Removal()
    for file in files {
      let found = names.filter { $0 == file.name || ($0.hasPrefix(".\(file.name).") && $0.hasSuffix(".tmp")) }
      if !found.contains(file.name) && file.isCertain { removal.missing.append(file.name) }
      for name in found {
        do {
          try FileManager.default.removeItem(atPath: FileReading.join(path, name))
          removal.removed.append(name)
        } catch {
          removal.failed.append("\(name): \(error.localizedDescription)")
        }
      }
    }
    return removal
  }
}
