/// The name of a stream: `case/<id>`, `register/<name>/<key>`, `config/<what>`, `order/<board>`.
public struct StreamID: Sendable, Hashable, CustomStringConvertible {
  /// The whole name.
  public let text: String

  /// A stream by its whole name, as stored.
  public init(_ text: String) { self.text = text }

  /// The stream of a case.
  public static func caseStream(_ id: String) -> StreamID { StreamID("case/" + id) }

  /// The stream of a register's record.
  public static func register(_ name: String, _ key: String) -> StreamID { StreamID("register/\(name)/\(key)") }

  /// The stream of a piece of configuration that lives in the store.
  public static func config(_ what: String) -> StreamID { StreamID("config/" + what) }

  /// The stream of a nämnd's delegation order: every revision that is laid in.
  public static func order(_ board: String) -> StreamID { StreamID("order/" + board) }

  /// The case's id, where this is the stream of a case.
  public var caseID: String? { text.hasPrefix("case/") ? String(text.dropFirst(5)) : nil }

  /// The whole name.
  public var description: String { text }
}
