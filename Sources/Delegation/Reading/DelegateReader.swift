import SourceDiagnostics
import YAMLSource

/// Reads whom an order may name.
enum DelegateReader {
  static func read(_ order: MappingReader) -> [String: Located<Delegate>] {
    let node: YAMLNode? = order.required("delegater")
    guard let node, let reader = MappingReader(node, what: "delegater", reporting: order.collector) else { return [:] }
    var delegates: [String: Located<Delegate>] = [:]
    for entry in reader.entries {
      let delegate = delegate(entry.name, entry.value, order.collector)
      delegates[entry.name] = delegate.map { Located($0, at: entry.key.place) }
    }
    return delegates
  }

  private static let kinds: [(key: String, level: DecisionLevel)] = [
    ("roll", .delegate), ("utskott", .committee), ("ledamot", .chair), ("nämnd", .board),
  ]

  private static func delegate(_ name: String, _ node: YAMLNode, _ collector: DiagnosticCollector) -> Delegate? {
    guard let reader = MappingReader(node, what: "delegaten", reporting: collector) else { return nil }
    let named = kinds.compactMap { kind in reader.optionalText(kind.key).map { (kind.level, $0.value) } }
    let maySubdelegate: Bool = reader.optional("vidaredelegering") ?? false
    reader.finish()
    guard let (level, id) = named.first, named.count == 1 else {
      collector.report(
        .error(
          "delegation.delegate",
          "delegaten \(Diagnostic.quote(name)) ska vara en roll, ett utskott, en ledamot eller nämnden",
          at: node.place, hint: "skriv ett av roll, utskott, ledamot och nämnd med id:t i organisationen"))
      return nil
    }
    return Delegate(abbreviation: name, level: level, id: id, maySubdelegate: maySubdelegate)
  }
}
