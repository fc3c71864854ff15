import Delegation
import FEEL
import WorkflowKit

/// The facts of a kind of decision as fields of a form.
struct FactForm {
  let entry: CatalogueEntry
  let organisation: Organisation

  /// What was typed, and what is wrong with it by the fact's name. A fact left empty is missing, which is no fault: the
  /// answer then tells what it hangs on.
  func read(_ form: FormBody) -> (values: Context, problems: [String: String]) {
    var values = Context()
    var problems: [String: String] = [:]
    for fact in entry.facts {
      let text = form.text(fact.name)
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      if let value = fact.type.value(of: text) {
        values[fact.name] = value
      } else {
        problems[fact.name] = "ska vara \(fact.type.swedish)"
      }
    }
    return (values, problems)
  }

  /// The boxes with what was typed.
  func views(_ form: FormBody, _ problems: [String: String]) -> [View] {
    let fields = entry.facts.map { Field($0.name, Self.type($0.type), title: $0.title, required: false) }
    return FieldBox(organisation: organisation, documents: [], problems: problems, growing: [])
      .views(fields, form.values(of: fields))
  }

  private static func type(_ type: FactType) -> FieldType {
    switch type {
    case .text: .text
    case .number: .number
    case .integer, .days: .integer
    case .boolean: .boolean
    case .date: .date
    case .choice(let values): .choice(values.map { Choice($0) })
    }
  }
}
