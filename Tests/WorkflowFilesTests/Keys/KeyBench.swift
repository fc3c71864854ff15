import SourceDiagnostics
import WorkflowKit

/// A place in a file where the keys of one table stand, to try them one at a time.
struct KeyBench {
  /// The keys under trial.
  let table: KeyTable
  /// The keys that make a right mapping, with their values.
  let base: [(key: String, value: String)]
  /// Values of keys that others need.
  var others: [String: String] = [:]
  /// What stands before the mapping in the file; its last line says how far the mapping is indented.
  let before: String
  /// What stands after it.
  var after = ""

  /// The file where a key has a value, and nothing stands that cannot stand beside it.
  func file(_ key: String, _ value: String) -> String {
    var mapping = base.filter { $0.key != key }
    for case .needs(key, let needed) in table.rules where !mapping.contains(where: { needed.contains($0.key) }) {
      for other in needed.prefix(1) { mapping = without(rivalsOf: other, mapping) + [(other, others[other] ?? "")] }
    }
    // A key with nothing after it may count as none, and then the others must stay.
    if !value.isEmpty { mapping = without(rivalsOf: key, mapping) }
    mapping.append((key, value))
    return file(mapping)
  }

  /// The file with the base alone.
  var rightFile: String { file(base) }

  private func without(rivalsOf key: String, _ mapping: [(key: String, value: String)]) -> [(
    key: String, value: String
  )] {
    let rivals = table.rules.flatMap { rule -> [String] in
      switch rule {
      case .one(let keys) where keys.contains(key), .atMostOne(let keys) where keys.contains(key): keys
      default: []
      }
    }
    return mapping.filter { $0.key == key || !rivals.contains($0.key) }
  }

  private func file(_ mapping: [(key: String, value: String)]) -> String {
    let last = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let indent = String(repeating: " ", count: last.count)
    let lines = mapping.enumerated().map { ($0 == 0 ? "" : indent) + "\($1.key): \($1.value)" }
    return before + lines.joined(separator: "\n") + "\n" + after
  }

  /// A value that the form never is.
  static func wrong(_ form: KeyForm) -> String? {
    switch form {
    case .list, .some, .names, .table, .either(.names, _): "fel"
    case .value, .plain: nil
    default: "{fel: fel}"
    }
  }
}
