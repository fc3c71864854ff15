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
  func checkInside(_ placed: PlacedExpression, _ type: FieldType, what: String, in node: YAMLNode) {
    guard !environment.isStored else { return }
    guard let fault = fault(inside: placed.expression.type, of: type, path: [], { what }) else {
      return checkParts(of: placed.expression, type, what: what, in: node)
    }
    let missing = fault.missing.flatMap { path in lacking(placed.expression, at: path, in: node) }
    collector.report(
      .error(
        fault.code, fault.message + (missing.map { ", men \($0.words)" } ?? fault.rest),
        at: missing?.place ?? placed.place, hint: missing?.hint ?? fault.hint))
  }

  /// Reports items of another kind in a list of several kinds, and warns of fractions where whole numbers are taken.
  private func checkParts(of expression: Expression, _ type: FieldType, what: String, in node: YAMLNode) {
    guard type.isComposed || type == .integer || type == .document else { return }
    let whole = Field("", type)
    for part in expression.parts(in: factExpressions) {
      guard let field = whole.field(at: part.path[...]) else { continue }
      let wanted = field.type.item
      let place = place(of: part, in: node)
      let source = part.definition.flatMap { factExpressions[$0] } ?? expression
      if let given = part.mixedType(in: source), !wanted.feel.accepts(given) {
        return collector.report(
          .error(
            "feel.type", "en post i \(what) ska vara \(wanted.feel.kind), men är \(given.kind)", at: place,
            hint: "låt alla poster i listan vara \(wanted.feel.kind)"))
      }
      guard wanted == .integer || wanted == .document, part.mayBeFraction else { continue }
      collector.report(
        .warning(
          "workflow.fraction", "\(what) ska vara ett heltal, men \(place.text) kan bli ett tal med decimaler",
          at: place, hint: "avrunda: skriv floor(\(place.text)) eller round half up(\(place.text), 0)"))
    }
  }

  /// What is wrong inside a value, and how to mend it.
  private struct InnerFault {
    let code: String
    let message: String
    /// The end of the message, where no part can be named.
    var rest = ""
    let hint: String
    /// The fields that lead to a value that may be missing; nil for other faults.
    var missing: [String]?
  }

  /// The longest part of an expression that a hint repeats.
  private static let longest = 80

  /// The part of an expression that may be missing inside its value.
  private func lacking(
    _ expression: Expression, at path: [String], in node: YAMLNode
  ) -> (words: String, place: SourcePlace, hint: String)? {
    guard let part = expression.missingPart(at: path) else { return nil }
    let text = String(decoding: Array(expression.source.utf8)[part.range], as: UTF8.self)
    guard text.count <= Self.longest else { return nil }
    let place = node.place(ofExpression: part.range)
    guard part.isList else { return ("\(text) kan saknas", place, "skriv if \(text) != null then \(text) else …") }
    // A field of the items is asked for in the list itself.
    guard let field = path.last else {
      return (
        "poster i \(text) kan sakna värde", place, "skriv \(text)[item != null], så är bara de med som har ett värde"
      )
    }
    guard case .list = expression.type.unwrapped else {
      return ("\(text).\(field) kan saknas", place, "låt bara vägar med when: \(text).\(field) != null leda hit")
    }
    return (
      "\(field) kan saknas i poster i \(text)", place,
      "skriv \(text)[\(field) != null], så är bara de med som har ett värde"
    )
  }

  /// - Parameters:
  ///   - path: The fields that lead to the value.
  ///   - what: What the value is, in words, which are put together where they are needed.
  private func fault(
    inside given: FEELType, of wanted: FieldType, path: [String], _ what: () -> String
  ) -> InnerFault? {
    switch (wanted, given.unwrapped) {
    case (.list(let item), .list(let givenItem)):
      return fault(ofPart: givenItem, item, path: path, { "en post i \(what())" }, isNeeded: true)
    case (.record(let record), .context(let fields, let isOpen)):
      return fault(of: fields, isOpen, record, path: path, what)
    default: return nil
    }
  }

  private func fault(
    of given: [String: FEELType], _ isOpen: Bool, _ record: RecordType, path: [String], _ what: () -> String
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
        ofPart: type, field.type, path: path + [field.name], { "\(Diagnostic.quote(field.name)) i \(what())" },
        isNeeded: isNeeded)
      if let fault { return fault }
    }
    return nil
  }

  private func fault(
    ofPart given: FEELType, _ wanted: FieldType, path: [String], _ what: () -> String, isNeeded: Bool
  ) -> InnerFault? {
    if wanted == .any { return nil }
    if isNeeded, given.isOptional || given == .null {
      return InnerFault(
        code: "workflow.maybe-null", message: "\(what()) måste ha ett värde", rest: ", men kan sakna det",
        hint: "skriv if … != null then … else … där värdet står", missing: path)
    }
    switch (wanted, given.unwrapped) {
    case (.list, .list), (.record, .context): return fault(inside: given, of: wanted, path: path, what)
    default: break
    }
    guard !wanted.feel.accepts(given) else { return nil }
    return InnerFault(
      code: "feel.type", message: "\(what()) ska vara \(wanted.feel.kind), men är \(given.kind)",
      hint: writing(wanted)
        ?? "ge ett värde av det slaget, eller gör om det, till exempel med string(…) eller date(…)")
  }

  /// How a group of values is written; nil for other types.
  private func writing(_ type: FieldType) -> String? {
    guard case .record(let record) = type else { return nil }
    let fields = record.fields.filter { $0.required && $0.standard.isNull }.map { "\($0.name): …" }
    return "skriv {\(fields.joined(separator: ", "))} där värdet står"
  }
}
