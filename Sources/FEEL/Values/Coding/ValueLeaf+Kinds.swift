import CivilTime
import Foundation

/// Reading each kind, with the words for when it is another. A date, instant or period may also be written as a text.
extension ValueLeaf {
  static func text(_ value: Value) throws(ValueMismatch) -> String {
    guard case .string(let text) = value else { throw .kind("text", value) }
    return text
  }

  static func boolean(_ value: Value) throws(ValueMismatch) -> Bool {
    guard case .boolean(let boolean) = value else { throw .kind("sant/falskt", value) }
    return boolean
  }

  static func number(_ value: Value) throws(ValueMismatch) -> Number {
    guard case .number(let number) = value else { throw .kind("tal", value) }
    return number
  }

  static func context(_ value: Value) throws(ValueMismatch) -> Context {
    guard case .context(let context) = value else { throw .kind("en grupp uppgifter", value) }
    return context
  }

  static func list(_ value: Value) throws(ValueMismatch) -> [Value] {
    guard case .list(let items) = value else { throw .kind("lista", value) }
    return items
  }

  static func range(_ value: Value) throws(ValueMismatch) -> ValueRange {
    guard case .range(let range) = value else { throw .kind("intervall", value) }
    return range
  }

  static func date(_ value: Value) throws(ValueMismatch) -> CivilDate {
    if let date = value.date { return date }
    if case .date = value {
      throw ValueMismatch(
        code: .outOfRange, message: "datumet \(Literal.plain(value)) ligger utanför åren 1753–2400")
    }
    return try read("datum", value, CivilDate.parse)
  }

  static func instant(_ value: Value) throws(ValueMismatch) -> Instant {
    if let instant = value.instant { return instant }
    return try read("tidpunkt", value, Instant.parse)
  }

  static func period(_ value: Value) throws(ValueMismatch) -> Period {
    if let period = value.period { return period }
    return try read("tidslängd", value, Period.parse)
  }

  private static func read<T>(
    _ kind: String, _ value: Value, _ parse: (String) throws(CivilTimeError) -> T
  ) throws(ValueMismatch) -> T {
    guard case .string(let text) = value else { throw .kind(kind, value) }
    do {
      return try parse(text)
    } catch {
      throw ValueMismatch(code: .wrongKind, message: "väntade \(kind), men \(error.message)")
    }
  }

  static func integer<I: FixedWidthInteger>(_ type: I.Type, _ value: Value) throws(ValueMismatch) -> I {
    guard case .number(let number) = value else { throw .kind("heltal", value) }
    if let integer = number.integer.flatMap({ I(exactly: $0) }) ?? I(number.description) { return integer }
    guard number.isWhole else { throw ValueMismatch(code: .wrongKind, message: "väntade heltal men fick \(number)") }
    throw ValueMismatch(code: .outOfRange, message: "talet \(number) ligger inte mellan \(I.min) och \(I.max)")
  }

  static func decimal(_ value: Value) throws(ValueMismatch) -> Decimal {
    let number = try number(value)
    // Foundation's Decimal has exponents to ±127 and gives "not a number", or nothing, beyond them.
    guard let decimal = Decimal(string: number.description), decimal.isFinite else {
      throw ValueMismatch(code: .outOfRange, message: "talet \(number) är för stort eller för litet")
    }
    return decimal
  }
}
