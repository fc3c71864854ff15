import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// A task's form as it stands for a case: with what is filled in from the start and the choices of this time.
struct FormView: Sendable {
  /// The form.
  let form: Form
  /// Its fields, each with the value that holds where nothing else is given.
  let fields: [Field]

  /// The form of a task.
  ///
  /// - Throws: `Refusal` where the task is gone or no installed plugin has its form.
  init(task id: String, in state: CaseState, titles: StepTitles, registry: PluginRegistry) throws {
    guard let task = TaskID(id), let active = state.instances[task.instance],
      let wait = active.waits.first(where: { $0.key == task.key && $0.kind == .task }),
      let node = titles.node(active.path), case .step(let uses, _) = node.kind,
      let form = wait.form.flatMap({ registry.descriptor(uses)?.form($0) })
    else {
      throw Refusal(
        "Uppgiftens formulär finns inte i någon installerad insticksmodul.", code: "task.no-form",
        hint: "Kör ordning med de insticksmoduler som ärendet började med.")
    }
    self.form = form
    fields = form.fields.map { FormView.field($0, prefill: wait.prefill[$0.name], choices: wait.choices[$0.name]) }
  }

  private static func field(_ field: Field, prefill: Value, choices: Value) -> Field {
    var type = field.type
    if let offered = choices.list {
      type = .choice(offered.compactMap { item in item["value"].text.map { Choice($0, item["title"].text) } })
    }
    return Field(
      field.name, type, title: field.title, required: field.required, help: field.help,
      standard: prefill.isNull ? field.standard : prefill)
  }
}
