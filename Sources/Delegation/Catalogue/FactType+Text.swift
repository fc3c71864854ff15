public import FEEL
import CivilTime

extension FactType {
  /// The value that a text stands for, as people write it: `3`, `true` or `ja`, `2021-09-28`; nil where it is none.
  public func value(of text: String) -> Value? {
    let value: Value? =
      switch self {
      case .text, .choice: .string(text)
      case .number, .integer, .days: Number(text.replacing(",", with: ".")).map { .number($0) }
      case .boolean:
        switch text.lowercased() {
        case "true", "ja": .boolean(true)
        case "false", "nej": .boolean(false)
        default: nil
        }
      case .date: CivilDate(text).map { .date($0) }
      }
    return value.flatMap { admits($0) ? .some($0) : nil }
  }
}
