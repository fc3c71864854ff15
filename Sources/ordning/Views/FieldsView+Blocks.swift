import FEEL
import WorkflowEngine
import WorkflowKit

extension FieldsView {
  /// The fields one below the other: name and type, then title, help, choices and what stands there from the start.
  ///
  /// - Parameter given: Whether they are there to be read, not to be filled in.
  static func blocks(_ fields: [Field], indent: Int, given: Bool = false) -> String {
    fields.map { block($0, given: given) }.map { lines in
      lines.enumerated().map { String(repeating: " ", count: $0.offset == 0 ? indent : indent + 4) + $0.element }
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func block(_ field: Field, given: Bool) -> [String] {
    let must = !given && field.standard.isNull ? need(of: field) : ""
    let type = word(for: field.type) + (given && !field.required ? ", \(presence(of: field))" : "")
    var lines = [[field.name, type, must].filter { !$0.isEmpty }.joined(separator: "  ")]
    if field.title != field.name { lines.append(field.title) }
    if let help = field.help { lines += TextTable.lines(of: help) }
    switch field.type {
    case .choice(let choices), .list(.choice(let choices)): lines += self.lines(of: choices)
    case .record(let record), .list(.record(let record)):
      lines.append(
        "med " + record.fields.map { $0.required ? $0.name : "\($0.name) (valfritt)" }.joined(separator: ", "))
    default: break
    }
    return lines + standing(field.standard)
  }

  /// When a field that may be missing is there, in words.
  static func presence(of field: Field) -> String { field.given.map { "finns när \($0.words)" } ?? "kan saknas" }

  /// When a field must be filled in, in words.
  static func need(of field: Field) -> String {
    if let needed = field.needed { return "måste finnas när \(needed.words)" }
    return field.required ? "måste finnas" : ""
  }

  private static func word(for type: FieldType) -> String {
    switch type {
    case .choice: "ett av"
    case .list(.choice): "lista av"
    default: type.swedish
    }
  }

  /// Choices one a line where they have titles of their own, on one line otherwise.
  private static func lines(of choices: [Choice]) -> [String] {
    if choices.allSatisfy({ $0.title == $0.value }) { return [choices.map(\.value).joined(separator: ", ")] }
    return choices.map { $0.title == $0.value ? $0.value : "\($0.value): \($0.title)" }
  }

  /// What stands in the field from the start, an item a line.
  private static func standing(_ value: Value) -> [String] {
    switch value {
    case .null: []
    case .list(let items) where items.isEmpty: ["från början: tom lista"]
    case .list(let items): ["från början:"] + items.map { "– \(item($0))" }
    case .string(let text) where TextTable.lines(of: text).count > 1:
      ["från början:"] + TextTable.lines(of: text).map { "  " + $0 }
    default: ["från början: \(item(value))"]
    }
  }

  private static func item(_ value: Value) -> String {
    guard case .context(let context) = value else { return Words.value(value) }
    return context.filter { !$0.value.isNull }.map { "\($0.name): \(Words.value($0.value))" }.joined(separator: ", ")
  }
}
