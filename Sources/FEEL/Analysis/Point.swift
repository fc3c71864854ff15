/// A value on the line that a name's values lie on: numbers, days and truth values as numbers, texts by code point.
enum Point: Sendable, Hashable, Comparable {
  case number(Number)
  case text(String)

  static func < (a: Point, b: Point) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b
    case (.text(let a), .text(let b)): a.precedesByCodePoint(b)
    case (.number, .text): true
    case (.text, .number): false
    }
  }

  static func == (a: Point, b: Point) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a.hasSameCodePoints(as: b)
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .number(let number): hasher.combine(number)
    case .text(let text): text.hashCodePoints(into: &hasher)
    }
  }
}
