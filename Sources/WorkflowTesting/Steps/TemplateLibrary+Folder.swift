import Foundation
public import WorkflowKit

extension TemplateLibrary {
  /// The templates in a folder: its `.html` files, each named after its file.
  ///
  /// - Throws: `TemplateProblem` where one is wrong; what `FileManager` throws where one cannot be read.
  public init(folder: String) throws {
    var texts: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".html") {
      texts[String(name.dropLast(5))] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
    try self.init(texts)
  }
}
