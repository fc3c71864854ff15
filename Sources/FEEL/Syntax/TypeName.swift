/// A type as written after `instance of` and for parameters.
indirect enum TypeName: Sendable, Hashable {
  case simple(FEELType)
  case list(TypeName)
  case range(TypeName)
  case context([Field])
  case function([TypeName], TypeName)
  /// A type that the scope knows by name.
  case named(Label)

  struct Field: Sendable, Hashable {
    var name: String
    var type: TypeName
  }

  /// The names of the language's own types.
  static let simple: [String: FEELType] = [
    "Any": .any, "Null": .null, "number": .number, "string": .string, "boolean": .boolean, "date": .date,
    "time": .time, "date and time": .dateAndTime, "days and time duration": .daysDuration,
    "years and months duration": .monthsDuration, "context": .context([:], open: true), "list": .list(.any),
    "range": .range(.any), "function": .function(nil, .any),
  ]

  /// Whether the standard asks for parameters that are not there: `list` is no type, `list<Any>` is (rule 52). A plain
  /// `context` is let through, as DMN 1.1 had it: a context of no entries in particular cannot be written otherwise.
  var lacksParameters: Bool {
    switch self {
    case .simple(.list), .simple(.range), .simple(.function): true
    case .simple, .named: false
    case .list(let inner), .range(let inner): inner.lacksParameters
    case .context(let fields): fields.contains(where: \.type.lacksParameters)
    case .function(let parameters, let result): (parameters + [result]).contains(where: \.lacksParameters)
    }
  }

  /// As it is written.
  var text: String {
    switch self {
    case .simple(let type): Self.simple.first { $0.value == type }?.key ?? "Any"
    case .list(let item): "list<\(item.text)>"
    case .range(let end): "range<\(end.text)>"
    case .context(let fields): "context<\(fields.map { "\($0.name): \($0.type.text)" }.joined(separator: ", "))>"
    case .function(let parameters, let result):
      "function<\(parameters.map(\.text).joined(separator: ", "))> -> \(result.text)"
    case .named(let label): label.text
    }
  }
}
