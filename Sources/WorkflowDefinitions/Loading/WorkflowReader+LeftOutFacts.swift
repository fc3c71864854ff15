import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Facts on which it depends who decides, and which a step is not given.
extension WorkflowReader {
  /// Warns of the facts that the rules for a kind of decision read and that the step is not given: a rule that lacks one
  /// cannot be tried, and the nämnd decides wherever it could have told otherwise.
  ///
  /// - Parameters:
  ///   - types: The kinds of decision; none where they are not known.
  ///   - use: The place of what the step does, where it has no `with`.
  func checkFacts(
    _ descriptor: StepDescriptor, _ templates: [NamedTemplate], _ with: YAMLNode?, of types: [String],
    in layout: ScopeLayout, at use: SourcePlace
  ) {
    guard !environment.isStored, let decides = descriptor.decides ?? descriptor.asks, !types.isEmpty,
      !isDecidedByBoard(descriptor, templates), let given = factsGiven(templates, with, decides.facts)
    else { return }
    let known = types.compactMap { environment.decisionTypes[$0] }
    let names = Set(known.flatMap { $0.facts ?? [] }.map(\.name))
    // One that is misspelt is told of.
    guard given.isSubset(of: names) else { return }
    checkFixed(known, with?[decides.facts], in: layout)
    let missing = known.flatMap { type in
      (type.facts ?? []).filter { type.decisive.contains($0.name) && !given.contains($0.name) }
    }.reduce(into: [Field]()) { facts, fact in
      if !facts.contains(where: { $0.name == fact.name }) { facts.append(fact) }
    }
    guard !missing.isEmpty else { return }
    let quoted = missing.map { Diagnostic.quote($0.name) }.inSwedish()
    let rows = missing.map { row(for: $0, isRequired: false, in: layout) }
    let facts = with?[decides.facts]
    let all = rows.map(\.row).joined(separator: ", ")
    let isEmpty = facts?.mapping?.isEmpty ?? true
    collector.report(
      .warning(
        "workflow.facts-left-out",
        "utan \(quoted) kan inte alla regler om vem som beslutar prövas, och där det hänger på dem beslutar nämnden",
        at: with?.mapping?.first { $0.name == decides.facts }?.key.place
          ?? with?.mapping?.first { $0.name == decides.type }?.key.place ?? use,
        hint: (isEmpty ? "skriv \(decides.facts): {\(all)}" : "lägg till \(all) under \(decides.facts)")
          + "\nska nämnden besluta i de fallen, skriv \(missing[0].name): "
          + (isReadable(missing[0], in: layout) ? "= null" : "null")))
  }

  /// Warns of a fact that is the same in every case though a value of its name can be read.
  private func checkFixed(_ types: [KnownDecision], _ facts: YAMLNode?, in layout: ScopeLayout) {
    for entry in facts?.mapping ?? [] {
      let fields = types.filter { $0.decisive.contains(entry.name) }.flatMap { $0.facts ?? [] }
      guard let field = fields.first(where: { $0.name == entry.name }), let text = entry.value.scalar?.text,
        !text.isEmpty,
        !text.isMarked, isReadable(field, in: layout)
      else { continue }
      let isWord = field.type.feel == .string && !entry.value.isNull
      collector.report(
        .warning(
          "workflow.no-value",
          "\(Diagnostic.quote(entry.name)) är alltid \(text) här, fast \(entry.name) går att läsa, och vem som beslutar "
            + "hänger på det", at: entry.value.place,
          hint: "skriv \(entry.name): = \(entry.name)\nska det vara \(text) i alla ärenden, skriv \(entry.name): "
            + (isWord ? "'= \"\(text)\"'" : "= \(text)")))
    }
  }

  private func isReadable(_ fact: Field, in layout: ScopeLayout) -> Bool {
    row(for: fact, isRequired: false, in: layout).row == "\(fact.name): = \(fact.name)"
  }

  /// The names of the facts that are given, also as `null`; nil where that cannot be told.
  private func factsGiven(_ templates: [NamedTemplate], _ with: YAMLNode?, _ key: String) -> Set<String>? {
    guard let node = with?[key] else { return [] }
    // Of one that stands without a value is told.
    if node.isNull { return node.isUnwritten ? nil : [] }
    if let entries = node.mapping {
      // Of those that stand without a value is told.
      return entries.contains(where: \.value.isUnwritten) ? nil : Set(entries.map(\.name))
    }
    guard case .expression(let placed)? = templates.first(where: { $0.name == key })?.template else { return nil }
    if placed.expression.type == .null { return [] }
    guard case .context(let fields, open: false) = placed.expression.type.unwrapped else { return nil }
    return Set(fields.keys)
  }

  /// Whether the step is for a meeting of the nämnd, or for one that the file names: which facts there are makes no
  /// difference to the nämnd.
  private func isDecidedByBoard(_ descriptor: StepDescriptor, _ templates: [NamedTemplate]) -> Bool {
    guard let body = descriptor.config.first(where: { $0.names == .board }) else { return false }
    let template = templates.first { $0.name == body.name }?.template
    guard case .expression(let placed)? = template else { return true }
    return placed.expression.givenPaths(in: factExpressions).allSatisfy { $0 == ["ärende", "nämnd"] }
  }
}
