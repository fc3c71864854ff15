import Foundation
import SourceDiagnostics
import WorkflowKit

/// Reads files and folders, with refusals in words.
enum FileReading {
  /// The name by which standard input goes in messages.
  static let standardInput = "standardindata"

  /// The bytes of a file; `-` is standard input, as is `/dev/stdin`.
  ///
  /// - Throws: `Refusal` where it cannot be read.
  static func source(_ path: String) throws -> SourceFile {
    if path == "-" || path == "/dev/stdin" {
      let bytes = (try? FileHandle.standardInput.readToEnd()) ?? Data()
      return SourceFile(name: standardInput, bytes: Array(bytes))
    }
    return SourceFile(name: path, bytes: try bytes(path))
  }

  /// The bytes of a file.
  ///
  /// - Throws: `Refusal` where there is no such file, it is a folder, or it may not be read.
  static func bytes(_ path: String) throws -> [UInt8] {
    ReadLog.current?.note(path)
    guard let isFolder = isFolder(path) else {
      throw Refusal(
        "Filen \(path) finns inte.", code: "file.missing", hint: "Kontrollera sökvägen; den räknas från \(here).")
    }
    if isFolder {
      throw Refusal("\(path) är en mapp, men här behövs en fil.", code: "file.folder", hint: "Ange filen i mappen.")
    }
    // A pipe has no size, so it is read to its end.
    guard let data = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)).readToEnd() ?? Data() else {
      throw Refusal(
        "Filen \(path) får inte läsas.", code: "file.unreadable", hint: "Kontrollera filens behörigheter.")
    }
    return Array(data)
  }

  /// The YAML files of a folder and those under it, by path; the file itself where the path is one.
  ///
  /// - Throws: `Refusal` where there is nothing of that name.
  static func yamlFiles(_ path: String) throws -> [String] {
    guard let isFolder = isFolder(path) else {
      throw Refusal(
        "\(path) finns inte.", code: "file.missing", hint: "Kontrollera sökvägen; den räknas från \(here).")
    }
    guard isFolder else { return [path] }
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { join(path, $0) }
  }

  /// The files of a folder, not those under it, with one of the endings, by path.
  static func files(in folder: String, endings: [String]) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted().map { join(folder, $0) }
  }

  /// Whether there is something at a path, and whether that is a folder; nil where there is nothing.
  static func isFolder(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) ? isFolder.boolValue : nil
  }

  /// The path of a name in a folder, without `./` in front.
  static func join(_ folder: String, _ name: String) -> String {
    let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  /// The path by which a file is the same however it is named.
  static func resolved(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }

  private static var here: String { FileManager.default.currentDirectoryPath }
}
