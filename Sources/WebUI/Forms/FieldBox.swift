import CivilTime
import FEEL
import WorkflowEngine
import WorkflowKit

/// A field as it stands on a page: its label, its box, what is in it, and what is wrong with it.
///
/// The view gives every name that the template `falt` asks for, so that a field within a field never takes what belongs
/// to the one round it.
struct FieldBox {
  let organisation: Organisation
  /// The case's documents, for fields that hold the number of one.
  let documents: [(number: Int, title: String)]
  /// What is wrong, by the name of a field of the form.
  let problems: [String: String]
  /// The paths of lists that are to have one row more.
  let growing: Set<String>
  /// What the ids begin with: several forms may stand on a page.
  var prefix = "f-"
  /// Where and when an account must hold the role that a field asks for; nil where that cannot be said.
  var place: (unit: String, day: CivilDate)?

  /// The id of a box: an id holds no spaces.
  static func id(_ prefix: String, _ path: String) -> String { (prefix + path).replacing(" ", with: "_") }

  /// The boxes of a form's fields.
  func views(_ fields: [Field], _ values: Context) -> [View] {
    fields.map { field in
      let value = values[field.name] ?? .null
      return view(
        field, value.isNull ? field.standard : value, path: field.name,
        problem: problems[field.name], isTop: true)
    }
  }

  private func view(
    _ field: Field, _ value: Value, path: String, problem: String? = nil, isTop: Bool = false, isRow: Bool = false
  ) -> View {
    let mustBeGiven = field.required && field.standard.isNull
    let id = Self.id(prefix, path)
    let mark = FieldMark(field, mustBeGiven: mustBeGiven || isRow)
    let help = [mark.help, holders(for: field)?.sentence].compactMap(\.self).joined(separator: " ")
    let described = [help.isEmpty ? nil : "\(id)-hjalp", problem.map { _ in "\(id)-fel" }]
      .compactMap(\.self).joined(separator: " ")
    var view: View = [
      "path": path, "id": id, "described": described, "is_described": !described.isEmpty, "label": field.title,
      "required": mustBeGiven,
      "mark": mark.text ?? "", "has_mark": mark.text != nil, "help": help, "has_help": !help.isEmpty,
      "problem": problem.map { FieldWords.problem($0, with: field.type) } ?? "", "has_problem": problem != nil,
      "value": Self.text(value), "options": [View](),
      "children": [View](), "rows": [View](), "is_group": false, "is_list": false, "is_long": false,
      "is_choice": false, "is_select": false, "is_line": false, "input": "text", "is_top": isTop, "mode": "",
      "has_mode": false,
    ]
    let inner = problem.flatMap { FieldWords.part($0, of: field.type) }
    view.merge(parts(of: field.type, value, path, mustBeGiven, inner))
    if let holders = holders(for: field) {
      view["options"] = holders.accounts.map { option($0.id, $0.title, isChosen: value.text == $0.id, path) }
    }
    return view
  }

  /// Those whom a field that asks for somebody with a role may be given, and why others are missing.
  private func holders(for field: Field) -> (accounts: [Account], sentence: String)? {
    guard case .holder(let role) = field.names, let place else { return nil }
    let accounts = organisation.accounts.values
      .filter { organisation.holds($0.id, role: role, in: place.unit, on: place.day) }.sortedInSwedish(by: \.title)
    let (title, board) = (organisation.title(ofRole: role).lowercased(), organisation.title(ofBody: place.unit))
    return (accounts, "Den som saknas i listan har inte rollen \(title) i \(board) i dag.")
  }

  /// - Parameter inner: What is wrong with a part of the value, and which.
  private func parts(
    of type: FieldType, _ value: Value, _ path: String, _ mustBeGiven: Bool, _ inner: FieldWords.Part?
  ) -> View {
    switch type {
    case .text: return ["is_line": true]
    case .any: return ["is_line": true]
    case .longText:
      return ["is_long": true, "size": min(20, max(4, Self.text(value).split(separator: "\n").count + 2))]
    case .email: return ["is_line": true, "input": "email"]
    case .integer, .number: return ["is_line": true, "mode": "decimal", "has_mode": true]
    case .date: return ["is_line": true, "input": "date"]
    case .period: return ["is_line": true]
    case .boolean:
      let given = value.boolean
      return [
        "is_choice": true,
        "options": [
          option("ja", "Ja", isChosen: given == true, path), option("nej", "Nej", isChosen: given == false, path),
        ],
      ]
    case .choice(let choices):
      let options = choices.map { option($0.value, $0.title, isChosen: value.text == $0.value, path) }
      return choices.count > 6
        ? ["is_select": true, "options": options] : ["is_choice": true, "options": options]
    case .account:
      let accounts = organisation.accounts.values.sortedInSwedish(by: \.title)
      return [
        "is_select": true,
        "options": accounts.map { option($0.id, $0.title, isChosen: value.text == $0.id, path) },
      ]
    case .document:
      return [
        "is_select": true,
        "options": documents.map {
          option("\($0.number)", "\($0.number). \($0.title)", isChosen: value.integer == $0.number, path)
        },
      ]
    case .record(let record):
      return [
        "is_group": true,
        "children": record.fields.map {
          view($0, value[$0.name], path: "\(path).\($0.name)", problem: inner?.name == $0.name ? inner?.problem : nil)
        },
      ]
    case .list(let item): return list(of: item, value, path, inner)
    }
  }

  /// The rows of a list, with one more where it is empty or has been asked to grow.
  private func list(of item: FieldType, _ value: Value, _ path: String, _ inner: FieldWords.Part?) -> View {
    var items = value.list ?? []
    if items.isEmpty || growing.contains(path) { items.append(.null) }
    let mayRemove = items.contains { !$0.isNull }
    return [
      "is_list": true,
      "rows": items.enumerated().map { index, element -> View in
        var row = view(
          Field("\(index)", item, title: "Rad \(index + 1)", required: false), element, path: "\(path).\(index)",
          problem: inner?.name == "\(index)" ? inner?.problem : nil, isRow: true)
        (row["may_remove"], row["row_name"]) = (mayRemove, "rad \(index + 1)")
        return row
      },
    ]
  }

  private func option(_ value: String, _ title: String, isChosen: Bool, _ path: String) -> View {
    ["option": value, "option_title": title, "is_chosen": isChosen, "option_id": Self.id(prefix, "\(path)-\(value)")]
  }

  /// A value as it is written in a box.
  private static func text(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .boolean(let truth): truth ? "ja" : "nej"
    case .list, .context: ""
    default: ValueJSON.plain(value, pretty: false).trimmingQuotes
    }
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    hasPrefix("\"") && hasSuffix("\"") && count > 1 ? String(dropFirst().dropLast()) : self
  }
}
