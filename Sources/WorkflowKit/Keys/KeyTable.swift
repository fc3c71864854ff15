package import YAMLSource

/// The keys of one kind of mapping in the files that people write.
///
/// It is the one place that tells which keys there are: the readers know no others, and the JSON Schema for editors and
/// the reference pages are made of it.
package struct KeyTable: Sendable, Hashable {
  /// Its name among the tables, such as `step`.
  package let id: String
  /// What the mapping is, in Swedish: `Steg`.
  package let title: String
  /// Several of them, in Swedish: `steg`.
  package let plural: String
  /// The keys, in the order they are best read.
  package let keys: [Key]
  /// Their names.
  package let names: [String]
  /// What must hold of the keys together.
  package let rules: [KeyRule]
  /// Keys that there are not, but that people write.
  package let mistaken: [String: MistakenKey]

  /// A table.
  ///
  /// - Parameter plural: The title in lower case where nil.
  package init(
    _ id: String, title: String, plural: String? = nil, keys: [Key], rules: [KeyRule] = [],
    mistaken: [String: MistakenKey] = [:]
  ) {
    self.id = id
    self.title = title
    self.plural = plural ?? title.lowercased()
    self.keys = keys
    let names = keys.map(\.name)
    self.names = names
    self.rules = rules
    self.mistaken = mistaken.merging(SwedishKeys.mistaken(in: names)) { own, _ in own }
  }

  /// The key of that name.
  package func key(_ name: String) -> Key? { names.firstIndex(of: name).map { keys[$0] } }

  /// The table without some of its keys.
  package func without(_ names: String..., id: String, title: String, adding more: [Key] = []) -> KeyTable {
    let kept = keys.filter { !names.contains($0.name) } + more
    return KeyTable(id, title: title, keys: kept, rules: rules, mistaken: mistaken)
  }
}
