import FEEL
package import WorkflowKit

extension WaitState {
  /// A form's fields with the choices that this task gives.
  package func narrowed(_ fields: [Field]) -> [Field] {
    fields.map { field in
      guard let given = choices[field.name].list else { return field }
      return Field(
        field.name, .choice(given.map { Choice($0["value"].text ?? "", $0["title"].text) }), title: field.title,
        required: field.required, help: field.help, standard: field.standard)
    }
  }
}
