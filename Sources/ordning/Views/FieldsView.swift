import FEEL
import WorkflowEngine
import WorkflowKit

/// Describes fields: what is to be written in an input file.
enum FieldsView {
  /// The fields in columns: name, type, whether they must be there, title and help.
  static func text(_ fields: [Field], indent: Int) -> String {
    var table = TextTable(indent: indent)
    for field in fields {
      let must = field.standard.isNull ? need(of: field) : "annars \(Words.value(field.standard))"
      table.add(field.name, field.type.swedish, must, field.title == field.name ? "" : field.title)
    }
    return table.text
  }

  /// The fields as JSON: `name`, `type`, `required`, `title`, `help`, `standard`, `choices`, and `given`
  /// where a field that may be missing is surely there, `needed` where one that may be left out must be filled in.
  static func value(_ fields: [Field]) -> Value {
    .list(
      fields.map { field in
        var value = Context([
          ("name", .string(field.name)), ("type", .string(field.type.name)), ("title", .string(field.title)),
          ("required", .boolean(field.required && field.standard.isNull)), ("help", .text(field.help)),
          ("standard", field.standard),
        ])
        if let given = field.given { value["given"] = .string(given.words) }
        if let needed = field.needed { value["needed"] = .string(needed.words) }
        if case .choice(let choices) = field.type { value["choices"] = .list(choices.map { .string($0.value) }) }
        if case .record(let record) = field.type { value["fields"] = FieldsView.value(record.fields) }
        if case .list(let item) = field.type { value["of"] = .string(item.name) }
        return .context(value)
      })
  }
}
