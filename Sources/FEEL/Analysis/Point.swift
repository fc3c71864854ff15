/// A value on the line that a name's values lie on: numbers, days and truth values as numbers, texts by code point.
enum Point: Sendable, Hashable, Comparable {
  case number(Number)
  case text(String)
  /// A length of time of one of the kinds, in seconds or months; nil for the end of that kind's stretch, where no value
  /// lies.
  case length(LengthKind, Number?)

  static func < (a: Point, b: Point) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b
    case (.text(let a), .text(let b)): a.precedesByCodePoint(b)
    case (.length(let kind, let a), .length(let other, let b)):
      kind == other ? a.map { a in b.map { a < $0 } ?? true } ?? false : kind.rawValue < other.rawValue
    default: a.rank < b.rank
    }
  }

  static func == (a: Point, b: Point) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a.hasSameCodePoints(as: b)
    case (.length(let kind, let a), .length(let other, let b)): kind == other && a == b
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .number(let number): hasher.combine(number)
    case .text(let text): text.hashCodePoints(into: &hasher)
    case .length(let kind, let number):
      hasher.combine(kind)
      hasher.combine(number)
    }
  }

  /// The number of the point on its own stretch; nil for a text and for the end of a stretch.
  var number: Number? {
    switch self {
    case .number(let number): number
    case .text: nil
    case .length(_, let number): number
    }
  }

  private var rank: Int {
    switch self {
    case .number: 0
    case .text: 1
    case .length: 2
    }
  }
}
