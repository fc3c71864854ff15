package import SourceDiagnostics
package import YAMLSource

extension MappingReader {
  /// Creates a reader that knows no other keys than those of a table.
  package convenience init?(_ node: YAMLNode, _ table: KeyTable, what: String, reporting: DiagnosticCollector) {
    self.init(node, what: what, keys: table.keys.map(\.name), reporting: reporting)
  }
}
