package import SourceDiagnostics
package import YAMLSource

/// Finds the keys of the language that stand without a value: a reader takes them for left out, while whoever wrote them
/// meant something by them.
package struct EmptyKeys {
  private let tables: [KeyTable]
  private let collector: DiagnosticCollector

  /// - Parameter tables: All that the file's own table names.
  package init(_ tables: [KeyTable], reporting collector: DiagnosticCollector) {
    self.tables = tables
    self.collector = collector
  }

  /// Reports every such key in a mapping and in all that stands in it, but for those of which something is told already.
  package func report(in node: YAMLNode, _ table: KeyTable) {
    let entries = node.mapping ?? []
    for (place, entry) in entries.enumerated() {
      guard let key = table.key(entry.name) else { continue }
      if key.passesEmpty, entry.value.isUnwritten {
        let next = entries.indices.contains(place + 1) ? entries[place + 1] : nil
        Self.report(entry, before: next, wanting: key.form.oneInSwedish(tables), to: collector)
      } else {
        look(in: entry.value, key.form)
      }
    }
  }

  /// Reports a key without a value.
  ///
  /// - Parameters:
  ///   - next: The key after it: where something is told of that, it was most likely meant to stand inside.
  ///   - form: What it wants, in words that follow "skriv".
  package static func report(
    _ entry: YAMLEntry, before next: YAMLEntry? = nil, wanting form: String = "värdet",
    to collector: DiagnosticCollector
  ) {
    let place = entry.key.place
    let whole =
      place.bytes
      .lowerBound...max(
        place.bytes.upperBound, entry.value.bytes.upperBound, next?.key.place.bytes.lowerBound ?? 0)
    let isTold = collector.diagnostics.contains { told in
      told.severity == .error && told.place.map { $0.file == place.file && whole.contains($0.bytes.lowerBound) } == true
    }
    guard !isTold else { return }
    let comment = isComment(below: place) ? "; raderna under börjar med # och läses inte" : ""
    collector.report(
      .error(
        "yaml.missing-value", "\(entry.name) står utan värde\(comment)", at: place,
        hint: "skriv \(form) efter \(entry.name), eller ta bort \(entry.name) om det inte används"))
  }

  private func look(in node: YAMLNode, _ form: KeyForm) {
    switch form {
    case .table(let id):
      if let table = tables.first(where: { $0.id == id }) { report(in: node, table) }
    case .list(let item), .some(let item): for node in node.sequence ?? [] { look(in: node, item) }
    case .names(let value), .several(let value): for entry in node.mapping ?? [] { look(in: entry.value, value) }
    case .either(let first, let second):
      look(in: node, first)
      look(in: node, second)
    case .text, .name, .integer, .count, .boolean, .date, .period, .word, .expression, .value, .plain, .named,
      .reference:
      return
    }
  }

  private static func isComment(below place: SourcePlace) -> Bool {
    guard let line = place.file.byteRange(ofLine: place.line + 1) else { return false }
    return place.file.text(in: line).drop { $0 == " " }.hasPrefix("#")
  }
}
