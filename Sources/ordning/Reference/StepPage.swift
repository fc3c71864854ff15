import FEEL
import WorkflowKit

/// The reference page of a plugin: its steps, for those who write processes.
struct StepPage {
  private let view: StepView

  /// A page that knows what the plugins call their messages and effects.
  init(_ registry: PluginRegistry) { view = StepView(registry) }

  /// The page, with a line break at its end.
  func text(_ plugin: any WorkflowPlugin) -> String {
    let steps = plugin.steps.map { $0.descriptor }
    var parts = [
      "# Steg: \(plugin.title)",
      "Stegen som insticksmodulen `\(plugin.id)` ger processerna: "
        + steps.map { Markdown.code($0.id) }
        .joined(separator: ", ") + ".",
      "<!-- Den här sidan skrivs av \"ordning reference --write\" ur stegens egna beskrivningar. -->",
    ]
    parts += steps.flatMap { step($0) }
    parts += decisions(plugin)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func step(_ step: StepDescriptor) -> [String] {
    var parts = ["## \(step.id)", "**\(step.title).** \(step.summary)"]
    if !step.lagrum.isEmpty { parts.append("Lagrum: \(step.lagrum.joined(separator: ", ")).") }
    if !step.config.isEmpty { parts += ["### Under with", table(step.config)] }
    if !step.output.isEmpty { parts += ["### Resultat", table(step.output, given: true)] }
    for form in step.forms {
      parts.append("### Formulär: \(form.title)")
      parts.append("`\(form.name)`, med knappen \"\(form.button)\".")
      if !form.fields.isEmpty { parts.append(table(form.fields)) }
    }
    parts += records(step)
    for message in view.messages(of: step) {
      parts += ["### Meddelande: \(message.title)", "Steget väntar på `\(message.id)`.", table(message.fields)]
    }
    let effects = view.effects(of: step)
    if !effects.isEmpty {
      parts += ["### Skickar", effects.map { "- `\($0.kind)`: \($0.title)" }.joined(separator: "\n")]
    }
    return parts + step.examples.flatMap { example($0) }
  }

  /// - Parameter given: Whether the fields are there to be read, not to be filled in.
  private func table(_ fields: [Field], given: Bool = false) -> String {
    Markdown.table(
      ["namn", "typ", "när", "vad"],
      fields.map { field in
        let must = given ? (field.required ? "" : FieldsView.presence(of: field)) : FieldsView.need(of: field)
        let standard = field.standard.isNull ? must : "annars \(ValueJSON.plain(field.standard, pretty: false))"
        return [Markdown.code(field.name), field.type.swedish, standard, about(field)]
      })
  }

  private func about(_ field: Field) -> String {
    var sentences = field.title == field.name ? [] : [Failure.sentence(field.title)]
    if let help = field.help { sentences.append(help) }
    if case .choice(let choices) = field.type.innermost {
      let telling = choices.filter { $0.title.lowercased() != $0.value.lowercased() }
      sentences += telling.map { "`\($0.value)`: \(Failure.sentence($0.title))" }
    }
    return sentences.joined(separator: " ")
  }

  /// The record types that a step's fields are of, each once.
  private func records(_ step: StepDescriptor) -> [String] {
    var found: [RecordType] = []
    for field in step.config + step.output + step.forms.flatMap(\.fields) {
      if case .record(let record) = field.type.innermost, !found.contains(record) { found.append(record) }
    }
    return found.flatMap { ["### Fälten i \($0.title.lowercased())", table($0.fields)] }
  }

  private func example(_ example: StepExample) -> [String] {
    var parts = ["### Exempel: \(example.title)", Markdown.block(example.yaml, "yaml")]
    for answer in example.answers {
      parts += ["Svar i `\(answer.form)`:", Markdown.block(ValueJSON.plain(answer.values, pretty: true), "json")]
    }
    if example.output.context?.isEmpty == false {
      parts += ["Ger bland annat:", Markdown.block(ValueJSON.plain(example.output, pretty: true), "json")]
    }
    return parts
  }

  private func decisions(_ plugin: any WorkflowPlugin) -> [String] {
    if plugin.decisionTypes.isEmpty { return [] }
    let rows = plugin.decisionTypes.map { [Markdown.code($0.id), $0.title, $0.lagrum.joined(separator: ", ")] }
    return ["## Beslutstyper", Markdown.table(["namn", "vad", "lagrum"], rows)]
  }
}

extension FieldType {
  /// What the items of a list are, and of a list in it.
  fileprivate var innermost: FieldType {
    if case .list(let item) = self { return item.innermost }
    return self
  }
}
