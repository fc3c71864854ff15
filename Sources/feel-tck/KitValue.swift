import DMN
import FEEL

/// Values as the kit writes them: `value`, `list`, `component`.
struct KitValue {
  let expression: KitExpression

  /// The value that an element holds; null where it holds none.
  func value(in element: MarkupElement) -> Value {
    if isNil(element) { return .null }
    let components = element.children("component")
    if !components.isEmpty {
      return .context(Context(components.map { ($0.attributes["name"] ?? "", value(in: $0)) }))
    }
    if let list = element.child("list") {
      return isNil(list) ? .null : .list(list.children("item").map { value(in: $0) })
    }
    if let simple = element.child("value") { return isNil(simple) ? .null : self.simple(simple) }
    return .null
  }

  private func isNil(_ element: MarkupElement) -> Bool {
    element.attributes.contains { $0.key.hasSuffix(":nil") && $0.value == "true" }
  }

  /// A value of a type of XML Schema; a text where the type is none that FEEL has.
  private func simple(_ element: MarkupElement) -> Value {
    let type = element.attributes.first { $0.key.hasSuffix(":type") }?.value ?? ""
    let text = element.text
    switch type.split(separator: ":").last.map(String.init) {
    case "boolean": return read("text = \"true\" or text = \"1\"", text.trimmed)
    case "decimal", "double", "float", "integer", "int", "long", "short": return read("number(text)", text.trimmed)
    case "date": return read("date(text)", text.trimmed)
    case "time": return read("time(text)", text.trimmed)
    case "dateTime": return read("date and time(text)", text.trimmed)
    case "duration", "dayTimeDuration", "yearMonthDuration": return read("duration(text)", text.trimmed)
    default: return .string(text)
    }
  }

  /// The value that FEEL reads out of a text.
  private func read(_ reading: String, _ text: String) -> Value {
    expression.value(reading, ["text": .string(text)])
  }
}
