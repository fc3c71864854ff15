package import SourceDiagnostics
package import YAMLSource

/// A file that has been parsed: its value, where it could be read to its end, and what was wrong.
package struct ParsedFile: Sendable {
  /// The file.
  package let file: SourceFile
  /// Its value; nil where it could not be read to its end.
  package let root: YAMLNode?
  /// What was wrong.
  package let diagnostics: [Diagnostic]

  /// Parses a file.
  package init(_ file: SourceFile) {
    let result = YAMLParser.parse(file)
    self.file = file
    root = result.root
    diagnostics = result.diagnostics
  }

  /// The name of the file without folder and ending, which mostly is that of its process.
  var bareName: String {
    let name = file.name.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? name)
  }
}
