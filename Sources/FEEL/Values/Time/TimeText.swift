/// Reading and writing the digits of dates, times and durations.
struct TimeText {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }
  var next: UInt8? { rest.first }
  var isAtDigit: Bool { rest.first.map { (0x30...0x39).contains($0) } ?? false }

  /// What has not been read.
  var remainder: String { String(decoding: rest, as: UTF8.self) }

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

  /// Moves past one digit or more, at most `most`, and gives their number and count.
  mutating func number(most: Int = 18) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while let digit = digit() {
      guard count < most else { return nil }
      value = value * 10 + digit
      count += 1
    }
    return count > 0 ? (value, count) : nil
  }

  /// Moves past the digits of a fraction of a second and gives them in nanoseconds; finer ones are cut off.
  mutating func nanoseconds() -> Int64? {
    var value: Int64 = 0
    var count = 0
    while let digit = digit() {
      if count < 9 { value = value * 10 + Int64(digit) }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 9)..<9 { value *= 10 }
    return value
  }

  private mutating func digit() -> Int? {
    guard let next = rest.first, (0x30...0x39).contains(next) else { return nil }
    rest.removeFirst()
    return Int(next - 0x30)
  }

  // MARK: - Writing

  /// The number with zeros in front up to a width, and its sign.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A part of a second as `.5`; nothing for a whole one.
  static func fraction(nanoseconds: Int64) -> String {
    guard nanoseconds != 0 else { return "" }
    var digits = padded(Int(nanoseconds), 9)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
  }
}
