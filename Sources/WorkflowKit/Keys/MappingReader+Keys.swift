package import SourceDiagnostics
package import YAMLSource

extension MappingReader {
  /// Creates a reader that knows no other keys than those of a table.
  ///
  /// - Parameters:
  ///   - misplaced: Keys that belong somewhere else, beside those that the table knows of.
  ///   - writing: How a text that stands there alone is written with keys.
  package convenience init?(
    _ node: YAMLNode, _ table: KeyTable, what: String, misplaced: [String: MistakenKey] = [:],
    writing: ((String) -> String)? = nil, reporting: DiagnosticCollector
  ) {
    self.init(
      node, what: what, keys: table.names, mistaken: table.mistaken, misplaced: misplaced, writing: writing,
      reporting: reporting)
  }
}
