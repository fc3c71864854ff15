extension FieldType {
  /// The types that fields of a process may name in `type:`, beside `choice`, `list` and the records.
  package static let simple: [(name: String, type: FieldType)] = [
    ("text", .text), ("long_text", .longText), ("email", .email), ("integer", .integer), ("number", .number),
    ("boolean", .boolean), ("date", .date), ("period", .period), ("account", .account), ("document", .document),
    ("any", .any),
  ]

  /// The name in `type:`.
  package var name: String {
    switch self {
    case .choice: "choice"
    case .list: "list"
    case .record(let record): record.id
    default: FieldType.simple.first { $0.type == self }?.name ?? "any"
    }
  }
}
