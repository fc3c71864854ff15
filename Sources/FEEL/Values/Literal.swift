import CivilTime

/// Values written as expressions that give them.
enum Literal {
  /// The value as an expression would write it: texts within quotation marks.
  static func text(_ value: Value) -> String {
    if case .string(let text) = value { return Printer.quoted(text) }
    return plain(value)
  }

  /// The value as the function `string` gives it: a text as it is, dates without `@`.
  static func plain(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): number.description
    case .string(let text): text
    case .date(let date): date.description
    case .time(let time): time.description
    case .dateAndTime(let value): value.description
    case .daysDuration(let duration): duration.description
    case .monthsDuration(let duration): duration.description
    case .calendarPeriod(let period): period.description
    case .list(let items): "[\(items.map(text).joined(separator: ", "))]"
    case .context(let context):
      "{\(context.map { "\(Printer.entryName($0.name)): \(text($0.value))" }.joined(separator: ", "))}"
    case .range(let range): range.description
    case .function(let function):
      "function(\(function.parameters.map(\.name).joined(separator: ", ")))"
    }
  }
}
