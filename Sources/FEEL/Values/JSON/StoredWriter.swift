import CivilTime

/// Writes the stored form of values straight into bytes.
enum StoredWriter {
  private static let at = UInt8(ascii: "@")
  private static let comma = UInt8(ascii: ",")
  private static let greatestJSONInteger: Int64 = 1 << 53

  static func append(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(true): bytes += "true".utf8
    case .boolean(false): bytes += "false".utf8
    case .number(let number): append(number, to: &bytes)
    case .string(let text): append(text, to: &bytes)
    case .date(let date): JSONString.append(date.description, prefix: at, to: &bytes)
    case .time(let time): JSONString.append(StoredTime.text(time), prefix: at, to: &bytes)
    case .dateAndTime(let value): JSONString.append(StoredTime.text(value), prefix: at, to: &bytes)
    case .daysDuration(let duration): JSONString.append(duration.description, prefix: at, to: &bytes)
    case .monthsDuration(let duration): JSONString.append(duration.description, prefix: at, to: &bytes)
    case .calendarPeriod(let period): JSONString.append(period.description, prefix: at, to: &bytes)
    case .list(let items): append(items, to: &bytes)
    case .context(let context): append(context, to: &bytes)
    case .range(let range): append(range, to: &bytes)
    // A function is no data: what is remembered of it is that there is none.
    case .function: bytes += "null".utf8
    }
  }

  private static func append(_ number: Number, to bytes: inout [UInt8]) {
    if case .small(let integer, scale: 0) = number.storage, integer.magnitude <= greatestJSONInteger {
      DecimalDigits.append(integer, to: &bytes)
      return
    }
    bytes += "\"@n".utf8
    number.append(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A text or a name, told apart from the literals by one more `@` if it begins with one.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    JSONString.append(text, prefix: text.utf8.first == at ? at : nil, to: &bytes)
  }

  private static func append(_ items: [Value], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for item in items {
      if !isFirst { bytes.append(comma) }
      isFirst = false
      append(item, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func append(_ context: Context, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for (name, value) in context.entries {
      if !isFirst { bytes.append(comma) }
      isFirst = false
      append(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static func append(_ range: ValueRange, to bytes: inout [UInt8]) {
    if let (op, operand) = range.comparison {
      bytes += "{\"@\(op.rawValue)\":".utf8
      append([operand], to: &bytes)
      bytes.append(UInt8(ascii: "}"))
      return
    }
    bytes += "{\"@".utf8
    bytes.append(range.includesLower ? UInt8(ascii: "[") : UInt8(ascii: "("))
    bytes.append(range.includesUpper ? UInt8(ascii: "]") : UInt8(ascii: ")"))
    bytes += "\":".utf8
    append([range.lower, range.upper], to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }
}
