import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Keys of a step that stand a level too far out or in.
extension WorkflowReader {
  /// Whether a step that is only to wait says so with a key that there is not; that is told, and nothing else of it.
  func reportWaiting(_ step: YAMLNode) -> Bool {
    guard let entry = step.mapping?.first(where: { KeyTable.waits.contains($0.name) }),
      ["uses", "call", "parallel", "for_each"].allSatisfy({ step[$0] == nil })
    else { return false }
    collector.report(
      .error(
        "yaml.unknown-key", "okänd nyckel \(Diagnostic.quote(entry.name)) i steget", at: entry.key.place,
        hint: KeyTable.waiting.hint))
    return true
  }

  /// Whether a way on stands where a step must; that is told, and nothing else of it.
  func reportWayAmongSteps(_ node: YAMLNode, list: String) -> Bool {
    guard let to = node.mapping?.first(where: { $0.name == "to" }), node["id"] == nil, node["uses"] == nil,
      node["call"] == nil
    else { return false }
    let isOptional = list == StepList.optionalPath
    let when = node["when"].map { "when: \($0.place.text), " } ?? ""
    let way = "next: [{\(when.contains("\n") ? "when: …, " : when)to: \(to.value.scalar?.text ?? "…")}]"
    collector.report(
      .error(
        "workflow.misplaced-key",
        "\(isOptional ? "under optional" : "i en lista av steg") står steg, men här står en väg", at: to.key.place,
        hint: "flytta den till steget som den leder från: \(way)"
          + (isOptional ? "; ett steg som går att starta när som helst skrivs {id: …, uses: …, role: …}" : "")))
    return true
  }

  /// What stands among the keys of a step and belongs under one of them, by name.
  func misplacedKeys(_ step: YAMLNode, in list: String) -> [String: MistakenKey] {
    let nowhere = "ett steg under optional görs vid sidan av processens steg och leder ingenstans: ta bort to"
    let own = list == StepList.optionalPath ? ["to": MistakenKey(hint: nowhere)] : [:]
    return misplacedFields(step).merging(outerBranches(step)) { first, _ in first }.merging(own) { first, _ in first }
  }

  /// What the step takes, or the process that it calls, and that stands beside `with` and not under it, by name.
  private func misplacedFields(_ step: YAMLNode) -> [String: MistakenKey] {
    let fields =
      step["uses"]?.scalar.flatMap { environment.registry.descriptor($0.text)?.config }
      ?? step["call"]?.scalar.flatMap { environment.signatures[$0.text]?.inputs } ?? []
    let entries = (step.mapping ?? []).filter { entry in
      !KeyTable.anyStep.names.contains(entry.name) && fields.contains { $0.name == entry.name }
    }
    guard !entries.isEmpty else { return [:] }
    let hint = hint(entries, with: step["with"])
    return Dictionary(entries.map { ($0.name, MistakenKey(hint: hint)) }, uniquingKeysWith: { first, _ in first })
  }

  private func hint(_ entries: [YAMLEntry], with: YAMLNode?) -> String {
    let names = entries.map(\.name).inSwedish()
    let rows = entries.map { entry in
      let text = entry.value.place.text
      return text.contains { $0.isNewline || ",[]{}".contains($0) } ? nil : "\(entry.name): \(text)"
    }
    guard with == nil || with?.place.text.first == "{", !rows.contains(nil) else {
      return "\(names) hör till with: dra in \(entries.count == 1 ? "raden" : "raderna") under with:"
    }
    let row = rows.compactMap(\.self).joined(separator: ", ")
    return with == nil
      ? "\(names) hör till with: skriv with: {\(row)}"
      : "\(names) hör till with: flytta in \(row) inom klammern efter with"
  }

  /// What to write for a key of the step that stands under `with`; nil for other names.
  func outerKey(_ name: String, in what: String, _ with: YAMLNode) -> String? {
    guard what.hasPrefix("with"), KeyTable.step.key(name) != nil || name == "when" else { return nil }
    guard let entries = with.mapping, let place = entries.firstIndex(where: { $0.name == name }),
      !with.place.text.hasPrefix("{"), place < entries.count - 1
    else { return "\(name) hör till steget: flytta ut raden till samma kolumn som with" }
    return "\(name) hör till steget: flytta raden till ovanför with, i samma kolumn som with"
  }
}
