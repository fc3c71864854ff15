/// Everything that is wrong with the inputs of a process, in Swedish.
public struct InputFaults: Sendable, Hashable, CustomStringConvertible {
  /// What is wrong with single fields, by name.
  public internal(set) var fields: [String: String]
  /// What is wrong with several together.
  public internal(set) var together: [String] = []

  /// Whether nothing is wrong.
  public var isEmpty: Bool { fields.isEmpty && together.isEmpty }

  /// All of it on one line.
  public var description: String {
    (fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" } + together).joined(separator: "; ")
  }

  mutating func add(_ objection: String, to field: String?) {
    guard let field else { return together.append(objection) }
    fields[field] = fields[field].map { "\($0) \(objection)" } ?? objection
  }
}
