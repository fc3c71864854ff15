/// Words for a value that is none of an enum's raw values.
enum AllowedValues {
  /// What was expected and what came; nil if the type is no enum with raw values.
  static func message(for type: Any.Type, _ value: Value) -> String? {
    guard type is any RawRepresentable.Type else { return nil }
    let shown = ValueJSON.plain(value, pretty: false)
    guard let cases = (type as? any CaseIterable.Type).map({ rawValues($0) }), !cases.isEmpty else {
      return "\(shown) är inget tillåtet värde"
    }
    return "väntade \(cases.count == 1 ? cases[0] : "något av \(cases.joined(separator: ", "))") men fick \(shown)"
  }

  private static func rawValues<T: CaseIterable>(_ type: T.Type) -> [String] {
    type.allCases.compactMap { rawValue($0) }
  }

  private static func rawValue(_ element: Any) -> String? {
    guard let element = element as? any RawRepresentable else { return nil }
    return (element.rawValue as? String).map { "\"\($0)\"" } ?? "\(element.rawValue)"
  }
}
