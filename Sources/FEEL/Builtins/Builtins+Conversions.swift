import CivilTime

extension Builtins {
  static let conversions: [Builtin] = [
    Builtin("number", [.init("from", .string)], .number) { call in
      guard let number = Number(call[0].text ?? "") else { return call.fail("\"\(call[0].text ?? "")\" är inget tal") }
      return .number(number)
    },
    Builtin("string", [.init("from", .any)], .string) { call in
      call[0].isNull ? .null : .string(text(call[0]))
    },
  ]

  /// A value as text: texts as they are, everything else as an expression would write it.
  static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): number.description
    case .string(let text): text
    case .date(let date): date.description
    case .instant(let instant): instant.description
    case .period(let period): period.description
    case .list(let items): "[\(items.map(inner).joined(separator: ", "))]"
    case .context(let context): "{\(context.map { "\($0.name): \(inner($0.value))" }.joined(separator: ", "))}"
    case .range(let range):
      (range.includesLower ? "[" : "(") + inner(range.lower) + ".." + inner(range.upper)
        + (range.includesUpper ? "]" : ")")
    }
  }

  private static func inner(_ value: Value) -> String {
    if case .string(let text) = value { return Printer.quoted(text) }
    return text(value)
  }
}
