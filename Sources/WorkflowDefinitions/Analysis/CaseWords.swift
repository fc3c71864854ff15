import FEEL

/// A case in words: `krets är "slutet" och antal saknar värde`.
enum CaseWords {
  /// The names and paths with their values.
  static func words(_ values: [(name: String, value: Value)]) -> String {
    values.map { name, value in "\(name) \(value.isNull ? "saknar värde" : "är \(value)")" }.joined(separator: " och ")
  }
}
