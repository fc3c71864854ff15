import ArgumentParser
import FEEL
import Foundation
import WorkflowEngine
import WorkflowKit

/// Writes what the reference pages take from the code; for those who develop the program.
struct ReferenceCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Jämför det som handboken hämtar ur koden med koden, eller skriv om det.",
    discussion: """
      Sidorna om stegen (Plugins/*/*.docc/Steg.md) skrivs helt, och i andra sidor det som står mellan raderna \
      <!-- nycklar NAMN --> och <!-- slut -->. JSON: {pages, stale}.
      """, shouldDisplay: false)

  @Flag(help: "Skriv om det som är gammalt.") var write = false
  @Option(help: ArgumentHelp("Mappen med programmets källkod.", valueName: "mapp")) var root = "."
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let pages = try Self.pages(root: root)
    let stale = pages.filter { (try? String(contentsOfFile: $0.path, encoding: .utf8)) != $0.text }
    if write {
      for page in stale { try Self.write(page.text, to: page.path) }
    } else if !stale.isEmpty {
      throw Refusal(
        "\(Words.count(stale.count, "sida", "sidor")) i handboken stämmer inte med koden: "
          + stale.map(\.path).joined(separator: ", ") + ".", code: "reference.stale",
        hint: "Kör .build/debug/ordning reference --write")
    }
    globals.answer(
      ["pages": .count(pages.count), "stale": .list(stale.map { .string($0.path) })],
      text: "\(Words.count(pages.count, "sida", "sidor")), \(stale.count) omskrivna.")
  }

  /// The pages as they should be, by path.
  private static func pages(root: String) throws -> [(path: String, text: String)] {
    let registry = try InstalledPlugins.registry()
    let steps = StepPage(registry)
    var pages = registry.plugins.map { plugin in
      // A plugin's target bears the name of its folder.
      let module = String(reflecting: type(of: plugin)).split(separator: ".").first.map(String.init) ?? plugin.id
      return (FileReading.join(root, "Plugins/\(module)/\(module).docc/Steg.md"), steps.text(plugin))
    }
    let sources = FileReading.join(root, "Sources")
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: sources))?.sorted() ?? []
    where name.hasSuffix(".md") {
      let path = FileReading.join(sources, name)
      let page = String(decoding: try FileReading.bytes(path), as: UTF8.self)
      if let renewed = try KeyPage.renewed(page, path: path) { pages.append((path, renewed)) }
    }
    return pages
  }

  private static func write(_ text: String, to path: String) throws {
    let file = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } catch {
      throw Refusal(
        "Sidan \(path) går inte att skriva.", code: "file.unwritable", hint: "Kontrollera mappens behörigheter.")
    }
  }
}
