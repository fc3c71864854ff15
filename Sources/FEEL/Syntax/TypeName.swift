/// A type as written after `instance of`.
indirect enum TypeName: Sendable, Hashable {
  case any, null, number, string, boolean, date, dateAndTime, daysDuration, monthsDuration
  case list(TypeName)
  case range(TypeName)
  case context

  /// The names without parameters.
  static let simple: [String: TypeName] = [
    "Any": .any, "Null": .null, "number": .number, "string": .string, "boolean": .boolean, "date": .date,
    "date and time": .dateAndTime, "days and time duration": .daysDuration,
    "years and months duration": .monthsDuration, "context": .context, "list": .list(.any), "range": .range(.any),
  ]

  /// As it is written.
  var text: String {
    switch self {
    case .any: "Any"
    case .null: "Null"
    case .number: "number"
    case .string: "string"
    case .boolean: "boolean"
    case .date: "date"
    case .dateAndTime: "date and time"
    case .daysDuration: "days and time duration"
    case .monthsDuration: "years and months duration"
    case .context: "context"
    case .list(let item): "list<\(item.text)>"
    case .range(let end): "range<\(end.text)>"
    }
  }
}
