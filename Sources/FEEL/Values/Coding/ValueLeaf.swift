import CivilTime
import Foundation

/// The Swift types that correspond to one FEEL value each, in both directions.
///
/// The type is compared before it is cast to: a cast between generic types costs far more than the comparison.
enum ValueLeaf {
  /// The value of one of the known types; nil for every other type.
  static func value<T>(of leaf: T) throws(ValueMismatch) -> Value? {
    let type = T.self
    if type == String.self { return (leaf as? String).map { .string($0) } }
    if type == Int.self { return (leaf as? Int).map { .number(Number($0)) } }
    if type == Bool.self { return (leaf as? Bool).map { .boolean($0) } }
    if type == CivilDate.self { return (leaf as? CivilDate).map { .date($0) } }
    if type == Instant.self { return (leaf as? Instant).map { .instant($0) } }
    if type == Period.self { return (leaf as? Period).map { .period($0) } }
    if type == Number.self { return (leaf as? Number).map { .number($0) } }
    if type == Value.self { return leaf as? Value }
    if type == Context.self { return (leaf as? Context).map { .context($0) } }
    if type == ValueRange.self { return (leaf as? ValueRange).map { .range($0) } }
    return try value(ofNumber: leaf)
  }

  private static func value<T>(ofNumber leaf: T) throws(ValueMismatch) -> Value? {
    let type = T.self
    let number: Number?
    if type == Double.self || type == Float.self {
      // A Float goes by the digits it shows, so that 0.1 stays 0.1.
      number = (leaf as? Double).map { Number($0) } ?? (leaf as? Float).flatMap { Number("\($0)") }
    } else if type == Decimal.self {
      number = (leaf as? Decimal).flatMap { Number($0.description) }
    } else if isInteger(type), let integer = leaf as? any FixedWidthInteger {
      number = Int(exactly: integer).map { Number($0) } ?? Number(integer.description)
    } else {
      return nil
    }
    guard let number else { throw ValueMismatch(code: .outOfRange, message: "\(leaf) är inget tal som kan sparas") }
    return .number(number)
  }

  /// The known type read from a value; nil for every other type.
  static func read<T>(_ type: T.Type, from value: Value) throws(ValueMismatch) -> T? {
    if type == String.self { return try text(value) as? T }
    if type == Int.self { return try integer(Int.self, value) as? T }
    if type == Bool.self { return try boolean(value) as? T }
    if type == CivilDate.self { return try date(value) as? T }
    if type == Instant.self { return try instant(value) as? T }
    if type == Period.self { return try period(value) as? T }
    if type == Number.self { return try number(value) as? T }
    if type == Value.self { return value as? T }
    if type == Context.self { return try context(value) as? T }
    if type == ValueRange.self { return try range(value) as? T }
    if type == Double.self { return try number(value).double as? T }
    if type == Float.self { return Float(try number(value).double) as? T }
    if type == Decimal.self { return try decimal(value) as? T }
    if isInteger(type), let integerType = type as? any FixedWidthInteger.Type {
      return try integer(integerType, value) as? T
    }
    return nil
  }

  private static func isInteger(_ type: Any.Type) -> Bool {
    type == Int64.self || type == Int32.self || type == UInt16.self || type == UInt8.self || type == UInt.self
      || type == UInt32.self || type == UInt64.self || type == Int16.self || type == Int8.self
  }
}
