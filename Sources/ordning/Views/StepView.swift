import FEEL
import WorkflowKit

/// Describes a step to those who write processes.
struct StepView {
  private let registry: PluginRegistry

  /// A view that knows what the plugins call their messages and effects.
  init(_ registry: PluginRegistry) { self.registry = registry }

  /// The step in words.
  func text(_ step: StepDescriptor) -> String {
    var parts = ["\(step.id)  \(step.title)", step.summary]
    if !step.lagrum.isEmpty { parts.append("Lagrum: " + step.lagrum.joined(separator: ", ")) }
    if !step.config.isEmpty { parts.append("Under with\n" + FieldsView.blocks(step.config, indent: 2)) }
    if !step.output.isEmpty { parts.append("Resultat\n" + FieldsView.blocks(step.output, indent: 2, given: true)) }
    for form in step.forms {
      let fields = form.fields.isEmpty ? "  inga fält" : FieldsView.blocks(form.fields, indent: 2)
      parts.append("Formuläret \(form.name): \(form.title), [\(form.button)]\n\(fields)")
    }
    let messages = messages(of: step).map { "  \($0.id)  \($0.title)" }
    if !messages.isEmpty { parts.append("Väntar på meddelanden\n" + messages.joined(separator: "\n")) }
    let effects = effects(of: step).map { "  \($0.kind)  \($0.title)" }
    if !effects.isEmpty { parts.append("Skickar\n" + effects.joined(separator: "\n")) }
    for example in step.examples {
      let yaml = TextTable.lines(of: example.yaml).map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
      parts.append("Exempel: \(example.title)\n\(yaml)")
    }
    return parts.joined(separator: "\n\n")
  }

  /// The messages that a step may wait for.
  func messages(of step: StepDescriptor) -> [MessageType] { step.messages.compactMap { registry.messages[$0] } }

  /// The effects that a step may ask for.
  func effects(of step: StepDescriptor) -> [(kind: String, title: String)] {
    step.effects.map { ($0, registry.handler($0)?.title ?? $0) }
  }

  /// The step as JSON.
  static func value(_ step: StepDescriptor) -> Value {
    [
      "id": .string(step.id), "version": .count(step.version), "title": .string(step.title),
      "summary": .string(step.summary), "lagrum": .list(step.lagrum.map { .string($0) }),
      "with": FieldsView.value(step.config), "output": FieldsView.value(step.output),
      "forms": .list(
        step.forms.map { form -> Value in
          [
            "name": .string(form.name), "title": .string(form.title), "button": .string(form.button),
            "fields": FieldsView.value(form.fields),
          ]
        }), "messages": .list(step.messages.map { .string($0) }), "effects": .list(step.effects.map { .string($0) }),
      "examples": .list(
        step.examples.map { example -> Value in
          [
            "title": .string(example.title), "yaml": .string(example.yaml),
            "answers": .list(
              example.answers.map { answer -> Value in ["form": .string(answer.form), "values": answer.values] }),
            "output": example.output,
          ]
        }),
    ]
  }
}
