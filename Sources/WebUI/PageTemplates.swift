import Foundation
import Mustache
import WorkflowKit

/// The pages' templates, from the program's resources.
enum PageTemplates {
  /// All templates, read once for as long as the program runs.
  ///
  /// - Throws: `MustacheTemplate.ParserError` with the name of the template, where one is wrong.
  static func library() throws -> MustacheLibrary { try read.get() }

  private static let read = Result { try readLibrary() }

  private static func readLibrary() throws -> MustacheLibrary {
    HTMLText.register()
    var templates: [String: MustacheTemplate] = [:]
    for url in try files(in: "templates") where url.pathExtension == "mustache" {
      templates[url.deletingPathExtension().lastPathComponent] =
        try MustacheTemplate(string: HTMLText.pragma + String(contentsOf: url, encoding: .utf8))
    }
    return MustacheLibrary(templates: templates)
  }

  /// The bytes of a file that is sent as it is.
  static func asset(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Resources") }

  /// The program's files in a folder of its resources.
  static func files(in name: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent(name), includingPropertiesForKeys: nil)
  }
}
