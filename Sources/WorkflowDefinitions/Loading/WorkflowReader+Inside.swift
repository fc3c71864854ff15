import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What is inside a list or a group of values that an expression gives: it must be what the step takes, as what is written
/// out must.
extension WorkflowReader {
  /// Reports the first thing inside that the field it is for cannot take.
  ///
  /// The list or group itself has been checked with the expression.
  func checkInside(_ placed: PlacedExpression, _ type: FieldType, what: String) {
    guard !environment.isStored, let fault = fault(inside: placed.expression.type, of: type, { what }) else { return }
    collector.report(.error(fault.code, fault.message, at: placed.place, hint: fault.hint))
  }

  /// What is wrong inside a value, and how to mend it.
  private struct InnerFault {
    let code: String
    let message: String
    let hint: String
  }

  /// - Parameter what: What the value is, in words, which are put together where they are needed.
  private func fault(inside given: FEELType, of wanted: FieldType, _ what: () -> String) -> InnerFault? {
    switch (wanted, given.unwrapped) {
    case (.list(let item), .list(let givenItem)):
      return fault(ofPart: givenItem, item, { "en post i \(what())" }, isNeeded: true)
    case (.record(let record), .context(let fields, let isOpen)): return fault(of: fields, isOpen, record, what)
    default: return nil
    }
  }

  private func fault(
    of given: [String: FEELType], _ isOpen: Bool, _ record: RecordType, _ what: () -> String
  ) -> InnerFault? {
    let names = record.fields.map(\.name)
    if let unknown = given.keys.filter({ !names.contains($0) }).min() {
      let missing = names.filter { given[$0] == nil }
      return InnerFault(
        code: "workflow.unknown-key", message: "\(Diagnostic.quote(unknown)) finns inte i \(what())",
        hint: Suggestion.hint(for: unknown, in: missing) ?? "här kan stå " + names.joined(separator: ", "))
    }
    for field in record.fields {
      let isNeeded = field.required && field.standard.isNull
      guard let type = given[field.name] else {
        if isOpen || !isNeeded { continue }
        return InnerFault(
          code: "yaml.missing-key", message: "\(what()) saknar nyckeln \(Diagnostic.quote(field.name))",
          hint: "lägg till \(field.name): … i uttrycket")
      }
      let fault = fault(
        ofPart: type, field.type, { "\(Diagnostic.quote(field.name)) i \(what())" }, isNeeded: isNeeded)
      if let fault { return fault }
    }
    return nil
  }

  private func fault(
    ofPart given: FEELType, _ wanted: FieldType, _ what: () -> String, isNeeded: Bool
  ) -> InnerFault? {
    if wanted == .any { return nil }
    if isNeeded, given.isOptional || given == .null {
      return InnerFault(
        code: "workflow.maybe-null", message: "\(what()) måste ha ett värde, men kan sakna det",
        hint: "skriv if … != null then … else … där värdet står")
    }
    switch (wanted, given.unwrapped) {
    case (.list, .list), (.record, .context): return fault(inside: given, of: wanted, what)
    default: break
    }
    guard !wanted.feel.accepts(given) else { return nil }
    return InnerFault(
      code: "feel.type", message: "\(what()) ska vara \(wanted.feel.kind), men är \(given.kind)",
      hint: "ge ett värde av det slaget, eller gör om det, till exempel med string(…) eller date(…)")
  }
}
