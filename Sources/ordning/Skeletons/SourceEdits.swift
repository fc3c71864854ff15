import Foundation
import WorkflowKit

/// The lines that install a plugin: its target, its tests, and its place among the installed ones.
struct SourceEdits {
  /// The files with their new texts.
  let edited: [(path: String, text: String)]

  /// Works out the lines for a plugin of that name, in the folder that the program runs in.
  ///
  /// - Throws: `Refusal` where the files are not there, have the name already, or look otherwise.
  init(installing name: String) throws {
    let package = "Package.swift"
    let installed = "Sources/ordning/InstalledPlugins.swift"
    guard FileReading.isFolder(package) == false, FileReading.isFolder(installed) == false else {
      throw Refusal(
        "Här finns inte Ordnings källkod.", code: "new.no-package",
        hint: "Gå till mappen med Package.swift och försök igen.")
    }
    edited = [
      (package, try SourceEdits.package(try SourceEdits.text(package), name: name)),
      (installed, try SourceEdits.installed(try SourceEdits.text(installed), name: name)),
    ]
  }

  /// Writes the files.
  ///
  /// - Throws: `Refusal` where one cannot be written.
  func write() throws {
    for (path, text) in edited {
      do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
        throw Refusal("\(path) går inte att skriva.", code: "file.unwritable", hint: "Kontrollera filens behörigheter.")
      }
    }
  }

  /// The package with a target for the plugin and one for its tests.
  static func package(_ text: String, name: String) throws -> String {
    if text.contains("\"\(name)\"") || text.contains("/\(name)\"") {
      throw Refusal(
        "Namnet \(name) finns redan i Package.swift.", code: "new.taken", hint: "Välj ett annat namn.")
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let list = lines.firstIndex(of: "let plugins: [Target.Dependency] = ["),
      let end = lines[list...].firstIndex(of: "]"),
      let target = lines.lastIndex(where: { $0.hasPrefix("    plugin(\"") && $0.hasSuffix("),") }),
      let tests = lines.lastIndex(of: "  ],"), end < target, target < tests
    else { throw other("Package.swift", name) }
    // From the bottom, so that the places above stay where they are.
    lines.insert("    tests(\"\(name)\", [\"\(name)\", \"WorkflowTesting\", \"WorkflowKit\", \"FEEL\"]),", at: tests)
    lines.insert("    plugin(\"\(name)\"),", at: target + 1)
    lines.insert("  \"\(name)\",", at: end)
    return lines.joined(separator: "\n")
  }

  /// The list of installed plugins with one more.
  static func installed(_ text: String, name: String) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let imports = lines.indices.filter { lines[$0].hasPrefix("import ") }
    guard let start = lines.firstIndex(where: { $0.hasPrefix("  static let all: [any WorkflowPlugin] = [") }),
      let end = lines[start...].firstIndex(of: "  ]"), let last = imports.last
    else { throw other("InstalledPlugins.swift", name) }
    lines.insert("    \(name)Plugin(),", at: end)
    lines.insert("import \(name)", at: imports.first { lines[$0] > "import \(name)" } ?? last + 1)
    return lines.joined(separator: "\n")
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try FileReading.bytes(path), as: UTF8.self)
  }

  private static func other(_ path: String, _ name: String) -> Refusal {
    Refusal(
      "\(path) ser annorlunda ut än väntat. Ingenting skrevs.", code: "new.other-source",
      hint: """
        Återställ filen som den var. Raderna som behövs är plugin("\(name)") och tests("\(name)", …) bland targets och \
        "\(name)" i plugins i Package.swift, samt import \(name) och \(name)Plugin() i InstalledPlugins.swift.
        """)
  }
}
