import FEEL
import WorkflowEngine
import WorkflowKit

/// What a form is to whoever has filled it in: what it is called, and its fields.
struct KnownForm: Sendable {
  /// What it was for, such as `Skriv en anteckning i SOCN/2018:23`.
  let title: String
  /// What is filled in, in the order of the page.
  let fields: [Field]
  /// Whether it can be shown again with what was typed; otherwise only what was typed can.
  var canBeShown = true

  /// What was typed, by what the fields are called; empty boxes are left out.
  func typed(_ body: FormBody, in organisation: Organisation) -> [View] {
    let (words, values) = (FieldWords(organisation: organisation), body.values(of: fields))
    return fields.compactMap { field in
      guard let value = values[field.name] else { return nil }
      // Boxes of one name that are ticked together.
      let ticked = body.texts(field.name).filter { !$0.isBlank }
      let text =
        ticked.count > 1
        ? ticked.map { words.text(.string($0), as: field.type) }.joined(separator: ", ")
        : words.text(value, as: field.type)
      return ["typed_name": field.title, "typed_text": text]
    }
  }
}

extension FormBody {
  /// What was typed, where nobody knows which form it was: by what the installed forms call such fields.
  func typed(calledAsIn titles: FieldTitles) -> [View] {
    typed.map { ["typed_name": titles.title(of: $0.name), "typed_text": $0.value] }
  }
}
