import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Fields under `inputs` that may be left empty, where what reads them needs a value.
extension WorkflowReader {
  /// The fields that would have to be filled in for a name to have a value, where that is all that it lacks: itself, or those
  /// that a fact is made of.
  func optionalInputs(behind name: String, in layout: ScopeLayout) -> [String] {
    guard let slot = layout.shape.slot(of: name) else { return [] }
    switch layout.sources[slot] {
    case .input: return isOptionalInput(name) ? [name] : []
    case .fact:
      let read = inputsRead(byFact: name, in: layout).filter(isOptionalInput)
      if let one = read.first(where: { isGiven(name, with: [$0], in: layout) }) { return [one] }
      return isGiven(name, with: read, in: layout) ? read : []
    case .clocks, .caseInfo, .step, .item: return []
    }
  }

  private func isOptionalInput(_ name: String) -> Bool {
    inputs.contains { $0.name == name && !$0.required && $0.standard.isNull }
  }

  private func inputsRead(byFact name: String, in layout: ScopeLayout) -> [String] {
    (factExpressions[name]?.slots ?? []).reduce(into: []) { found, slot in
      let name = layout.names[slot]
      var more: [String] = []
      if case .input = layout.sources[slot] { more = [name] }
      if case .fact = layout.sources[slot] { more = inputsRead(byFact: name, in: layout) }
      found += more.filter { !found.contains($0) }
    }
  }

  /// Whether a fact has a value where those fields have one.
  private func isGiven(_ fact: String, with inputs: [String], in layout: ScopeLayout) -> Bool {
    guard !inputs.isEmpty, let expression = factExpressions[fact] else { return false }
    var types: [(slot: Int, type: FEELType)] = []
    for slot in expression.slots {
      let name = layout.names[slot]
      let isSure = inputs.contains(name) || isFact(slot, in: layout) && isGiven(name, with: inputs, in: layout)
      if isSure { types.append((slot, layout.types[slot].unwrapped)) }
    }
    let compiled = expression.compiled(in: layout.shape.replacing(types))
    return compiled.expression.map { !$0.type.isOptional && $0.lacking == nil } ?? false
  }

  private func isFact(_ slot: Int, in layout: ScopeLayout) -> Bool {
    if case .fact = layout.sources[slot] { true } else { false }
  }

  /// A hint on a value that may be missing, after the one to have its field filled in.
  func requiring(_ inputs: [String], or hint: String?) -> String? {
    guard let first = inputs.first else { return hint }
    let fields = inputs.count == 1 ? "fältet \(first)" : "fälten \(inputs.inSwedish())"
    let others = hint.map { ($0.hasPrefix("låt bara vägar") ? ", " : ", eller ") + $0 }
    return "lägg till required: true i \(fields)" + (others ?? "")
  }

  /// Where the fields stand that may be left empty.
  func notes(onOptional inputs: [String]) -> [Diagnostic.Note] {
    inputs.map { name in
      Diagnostic.Note(message: "fältet \(name) får lämnas tomt", place: inputPlaces[name])
    }
  }
}
