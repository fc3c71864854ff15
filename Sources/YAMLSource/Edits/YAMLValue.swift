/// A value to be written into a YAML file.
///
/// Literals make one: `["id": "granska", "dagar": 5, "öppen": true]`.
public indirect enum YAMLValue: Sendable, Hashable {
  /// Text: quoted where a YAML 1.2 or 1.1 tool would otherwise read something else, such as `no` or `2026-01-01`.
  ///
  /// Where an unquoted value of the same type stands in its place or beside it in the list (`12.10`), the text is
  /// written unquoted too.
  case text(String)
  /// Without quotes, such as `12.10`, `true` or `2026-01-01`; who reads it decides by the target type what it is.
  case plain(String)
  /// No value.
  case null
  /// A list.
  case list([YAMLValue])
  /// Keys with values, in this order.
  case mapping([Entry])

  /// One key with its value.
  public struct Entry: Sendable, Hashable {
    /// The key's text.
    public let key: String
    /// The value.
    public let value: YAMLValue

    /// Creates an entry.
    public init(key: String, value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  /// Gives what a node holds, aliases resolved, so that it can be written elsewhere.
  public init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar):
      if node.isNull {
        self = .null
      } else if scalar.style == .plain, node.coreType != .string || !PlainReading(scalar.text).isText {
        self = .plain(scalar.text)
      } else {
        self = .text(scalar.text)
      }
    case .sequence(let elements): self = .list(elements.map(YAMLValue.init))
    case .mapping(let entries):
      self = .mapping(entries.map { Entry(key: $0.name, value: YAMLValue($0.value)) })
    }
  }

  /// Whether it is a list or keys with values, and not empty.
  var isFilledCollection: Bool {
    switch self {
    case .list(let elements): !elements.isEmpty
    case .mapping(let entries): !entries.isEmpty
    case .text, .plain, .null: false
    }
  }
}

extension YAMLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Creates text.
  public init(stringLiteral value: String) { self = .text(value) }

  /// Creates a whole number.
  public init(integerLiteral value: Int) { self = .plain(String(value)) }

  /// Creates `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .plain(value ? "true" : "false") }

  /// Creates a list.
  public init(arrayLiteral elements: YAMLValue...) { self = .list(elements) }

  /// Creates keys with values, in the order written.
  public init(dictionaryLiteral elements: (String, YAMLValue)...) {
    self = .mapping(elements.map { Entry(key: $0.0, value: $0.1) })
  }
}
