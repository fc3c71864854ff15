import CivilTime

/// Writes values as ordinary JSON.
struct PlainWriter {
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0

  init(isPretty: Bool) { self.isPretty = isPretty }

  mutating func append(_ value: Value) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .number(let number): number.append(to: &bytes)
    case .string(let text): JSONString.append(text, to: &bytes)
    case .date(let date): JSONString.append(date.description, to: &bytes)
    case .time(let time): JSONString.append(time.description, to: &bytes)
    case .dateAndTime(let value):
      JSONString.append(value.zone == .utc ? StoredTime.text(value) : value.description, to: &bytes)
    case .daysDuration(let duration): JSONString.append(duration.description, to: &bytes)
    case .monthsDuration(let duration): JSONString.append(duration.description, to: &bytes)
    case .calendarPeriod(let period): JSONString.append(period.description, to: &bytes)
    case .list(let items):
      enclose("[", "]", items) { writer, item in writer.append(item) }
    case .context(let context):
      append(entries: context.entries)
    case .range(let range):
      append(entries: [
        ("lower", range.lower), ("includesLower", .boolean(range.includesLower)),
        ("upper", range.upper), ("includesUpper", .boolean(range.includesUpper)),
      ])
    case .function: bytes += "null".utf8
    }
  }

  private mutating func append(entries: [Context.Entry]) {
    enclose("{", "}", entries) { writer, entry in
      JSONString.append(entry.name, to: &writer.bytes)
      writer.bytes += (writer.isPretty ? ": " : ":").utf8
      writer.append(entry.value)
    }
  }

  private mutating func enclose<Part>(
    _ open: String, _ close: String, _ parts: [Part], _ append: (inout PlainWriter, Part) -> Void
  ) {
    bytes += open.utf8
    depth += 1
    for (place, part) in parts.enumerated() {
      if place > 0 { bytes += ",".utf8 }
      breakLine()
      append(&self, part)
    }
    depth -= 1
    if !parts.isEmpty { breakLine() }
    bytes += close.utf8
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes += "\n".utf8
    bytes += repeatElement(UInt8(ascii: " "), count: depth * 2)
  }
}
