import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// The fields of a form, as a process writes them: name to type, title and so on.
  func fields(_ node: YAMLNode, what: String) -> [Field] {
    entries(node, what).compactMap { name, node in field(name, node) }
  }

  private func field(_ name: String, _ node: YAMLNode) -> Field? {
    guard let reader = MappingReader(node, what: "fältet \"\(name)\"", reporting: collector) else { return nil }
    let type = fieldType(reader, node)
    let title: String? = reader.optional("title")
    let required: Bool = reader.optional("required") ?? false
    let help: String? = reader.optional("help")
    let standardNode = reader.node("default")
    reader.finish()
    guard let type else { return nil }
    let standard = standardNode.flatMap { FieldReader(reporting: collector).read(type, from: $0, what: "default") }
    return Field(name, type, title: title, required: required, help: help, standard: standard ?? .null)
  }

  private func fieldType(_ reader: MappingReader, _ node: YAMLNode) -> FieldType? {
    guard let name: String = reader.required("type") else {
      _ = reader.node("of")
      _ = reader.node("options")
      return nil
    }
    let of = reader.node("of")
    let options = reader.node("options")
    switch name {
    case "choice":
      guard let options else {
        collector.report(
          .error("workflow.no-options", "ett val behöver options", at: node.place, hint: "options: {ja: Ja, nej: Nej}"))
        return nil
      }
      return .choice(choices(options))
    case "list":
      guard let text = of?.scalar?.text, let place = of?.place else {
        collector.report(
          .error("workflow.no-item-type", "en lista behöver of", at: node.place, hint: "till exempel of: text"))
        return nil
      }
      return named(text, at: place).map(FieldType.list)
    default: return named(name, at: reader.node("type")?.place ?? node.place)
    }
  }

  private func named(_ name: String, at place: SourcePlace) -> FieldType? {
    let simple: [String: FieldType] = [
      "text": .text, "long_text": .longText, "integer": .integer, "number": .number, "boolean": .boolean,
      "date": .date, "period": .period, "account": .account, "document": .document, "any": .any,
    ]
    if let type = simple[name] { return type }
    if let record = environment.registry.records[name] { return .record(record) }
    let known = simple.keys.sorted() + ["choice", "list"] + environment.registry.records.keys.sorted()
    collector.report(
      .error(
        "workflow.unknown-type", "typen \"\(name)\" finns inte", at: place,
        hint: Suggestion.hint(for: name, in: known) ?? "typerna är " + known.joined(separator: ", ")))
    return nil
  }

  private func choices(_ node: YAMLNode) -> [Choice] {
    if let entries = node.mapping {
      return entries.compactMap { entry in
        guard let value = entry.key.scalar?.text else { return nil }
        return Choice(value, entry.value.scalar?.text)
      }
    }
    return items(node, "options").compactMap { $0.scalar.map { Choice($0.text) } }
  }
}
