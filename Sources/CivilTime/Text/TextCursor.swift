/// A place in a text, moving forward over ASCII digits and signs.
struct TextCursor {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Moves past one ASCII character if it stands next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let next = rest.first, UInt32(next) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Moves past exactly so many digits and gives their number; nil if fewer stand next.
  mutating func digits(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Moves past all digits that stand next and gives their number, or the largest there is where it is larger; nil if there
  /// are none.
  mutating func numberOfAnyLength() -> Int? {
    guard var value = digit() else { return nil }
    while let next = digit() {
      let (ten, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeThen) = ten.addingReportingOverflow(next)
      value = isTooLarge || isTooLargeThen ? .max : sum
    }
    return value
  }

  /// Moves past one digit.
  mutating func digit() -> Int? {
    guard let next = rest.first, (0x30...0x39).contains(next) else { return nil }
    rest.removeFirst()
    return Int(next - 0x30)
  }
}
