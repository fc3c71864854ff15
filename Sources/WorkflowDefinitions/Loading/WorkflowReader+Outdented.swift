import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Lines that belong to a step inside a block, or to its branches, and stand as far out as the keys of the block.
extension WorkflowReader {
  /// Notes which of the keys of a step with steps inside were meant for the last of those, so that they are not said to be
  /// missing there.
  func noteOutdented(_ step: YAMLNode) {
    for key in ["with", "role", "uses", "call"] where step[key] != nil {
      guard let inner = innerStep(lacking: key, in: step) else { continue }
      outdented[inner.bytes.lowerBound, default: []].insert(key)
    }
  }

  /// Whether a key that a step lacks stands further out.
  func isOutdented(_ key: String, of step: YAMLNode) -> Bool {
    outdented[step.bytes.lowerBound]?.contains(key) ?? false
  }

  /// How a key of a step with steps inside is mended that was meant for the last of those; nil where it was not.
  func indentHint(_ key: String, in step: YAMLNode) -> String? {
    guard let inner = innerStep(lacking: key, in: step), let first = inner.mapping?.first,
      let id = inner["id"]?.scalar?.text
    else { return nil }
    let isBlock = step[key]?.scalar == nil && step[key]?.place.text.first.map { "[{".contains($0) } != true
    return
      "\(key) hör till steget \(Diagnostic.quote(id)): dra in raden \(key): till kolumn \(first.key.place.column), "
      + "som \(first.name) på rad \(first.key.place.line)" + (isBlock ? ", och raderna under den lika mycket" : "")
  }

  /// The last step inside a step, where it lacks a key that it should have; nil for others, and in brackets.
  private func innerStep(lacking key: String, in step: YAMLNode) -> YAMLNode? {
    let lists =
      step["for_each"] == nil ? (step["parallel"]?.mapping ?? []).map(\.value) : [step["steps"]].compactMap(\.self)
    guard let list = lists.last, !["[", "{"].contains(list.place.text.prefix(1)), let inner = list.sequence?.last,
      inner.mapping != nil, inner.place.text.first != "{", inner[key] == nil,
      let own = step.mapping?.first(where: { $0.name == key }), own.key.bytes.lowerBound > inner.bytes.lowerBound
    else { return nil }
    switch key {
    case "uses", "call": return ["uses", "call", "parallel", "for_each"].allSatisfy { inner[$0] == nil } ? inner : nil
    case "with": return inner["uses"] == nil && inner["call"] == nil ? nil : inner
    default:
      let descriptor = inner["uses"]?.scalar.flatMap { environment.registry.step($0.text)?.descriptor }
      return descriptor?.forms.isEmpty ?? true ? nil : inner
    }
  }

  /// The branches of a step that stand beside `parallel` and not under it, by name.
  func outerBranches(_ step: YAMLNode) -> [String: MistakenKey] {
    guard let first = step["parallel"]?.mapping?.first, step["parallel"]?.place.text.first != "{" else { return [:] }
    let entries = (step.mapping ?? []).filter { entry in
      KeyTable.anyStep.key(entry.name) == nil && entry.value.sequence?.contains { $0["id"] != nil } == true
    }
    return Dictionary(
      entries.map { entry in
        let hint =
          "\(entry.name) är en gren i parallel: dra in raden \(entry.name): till kolumn "
          + "\(first.key.place.column), som \(first.name) på rad \(first.key.place.line), och raderna under den lika mycket"
        return (entry.name, MistakenKey(hint: hint))
      }, uniquingKeysWith: { first, _ in first })
  }
}
