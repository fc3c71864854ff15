/// What a column holds.
enum BareValue: Hashable, Sendable, ExpressibleByStringLiteral {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])

  init(stringLiteral value: String) { self = .text(value) }

  /// How much it takes to hold it; a number counts as eight bytes.
  var bytes: Int {
    switch self {
    case .null: 0
    case .integer: 8
    case .text(let text): text.utf8.count
    case .blob(let bytes): bytes.count
    }
  }
}
