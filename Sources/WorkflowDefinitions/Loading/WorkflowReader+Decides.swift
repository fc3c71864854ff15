import WorkflowKit
import YAMLSource

/// The facts of a decision, which are those of its type in the catalogue.
extension WorkflowReader {
  /// What a step takes under `with`. Where the file names the kind of decision, its facts have the names and types that
  /// the catalogue gives them.
  func fields(of descriptor: StepDescriptor, _ with: YAMLNode?) -> [Field] {
    guard let decides = descriptor.decides ?? descriptor.asks, let type = with?[decides.type]?.scalar?.text,
      let facts = environment.decisionTypes[type]?.facts
    else { return descriptor.config }
    return descriptor.config.map { field in
      guard field.name == decides.facts else { return field }
      let record = RecordType(id: type, title: "Fakta för \(type)", fields: facts)
      return Field(field.name, .record(record), title: field.title, required: field.required, help: field.help)
    }
  }
}
