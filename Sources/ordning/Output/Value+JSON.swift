import CivilTime
import FEEL

extension Value {
  /// A text, or null for none.
  static func text(_ text: String?) -> Value { text.map { .string($0) } ?? .null }

  /// A day, or null for none.
  static func day(_ day: CivilDate?) -> Value { day.map { .date($0) } ?? .null }

  /// A whole number.
  static func count(_ number: Int) -> Value { .number(Number(number)) }

  /// A point in time, or null for none.
  static func time(_ instant: Instant?) -> Value { instant.map { .instant($0) } ?? .null }
}
