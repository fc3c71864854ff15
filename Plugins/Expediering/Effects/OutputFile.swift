import Foundation
import WorkflowKit

/// Files for people, written so that a half one is never seen under the name.
enum OutputFile {
  /// Writes a file in a folder, in place of an earlier one of the same name.
  ///
  /// - Throws: `EffectFailure.retry` where it cannot be written.
  static func write(_ content: [UInt8], named name: String, in folder: String) throws {
    let path = "\(folder)/\(name)"
    let temporary = "\(folder)/.\(name).\(UUID().uuidString).tmp"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(content).write(to: URL(fileURLWithPath: temporary))
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: temporary))
      try file.synchronize()
      try file.close()
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw EffectFailure.retry("Filen \(path) gick inte att skriva: \(error)")
    }
    guard rename(temporary, path) == 0 else {
      try? FileManager.default.removeItem(atPath: temporary)
      throw EffectFailure.retry("Filen \(path) gick inte att skriva.")
    }
  }
}
