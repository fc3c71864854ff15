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
  func checkInside(
    _ placed: PlacedExpression, _ type: FieldType, what: String, in node: YAMLNode, _ layout: ScopeLayout
  ) {
    guard !environment.isStored, type.isComposed || type == .integer || type == .document else { return }
    let expression = placed.expression
    let fault = fault(inside: expression.type, of: type, path: [], { what })
    guard fault?.missing == nil else {
      let verdict = verdict(onInside: expression, type, layout)
      if case .right = verdict { return }
      return report(fault, in: placed, node, layout, verdict)
    }
    guard fault == nil else { return report(fault, in: placed, node, layout, .unknown) }
    checkDone(expression, type, in: node, layout)
    checkParts(of: expression, type, what: what, in: node)
  }

  private func report(
    _ fault: InnerFault?, in placed: PlacedExpression, _ node: YAMLNode, _ layout: ScopeLayout, _ verdict: Verdict
  ) {
    guard let fault else { return }
    let missing = fault.missing.flatMap { path in lacking(placed.expression, at: path, in: node) }
    let way = missing.flatMap { isName($0.place.text) ? wayLacking($0.place.text, in: layout, verdict) : nil }
    let inputs = missing.map { optionalInputs(behind: $0.place.text, in: layout) } ?? []
    let hint = requiring(
      inputs, or: missing?.hint ?? fieldsMeant(by: placed.expression, as: fault.wanted, in: layout) ?? fault.hint)
    let problem = Diagnostic.error(
      fault.code, fault.message + (missing.map { ", men \($0.words)" } ?? fault.rest),
      at: missing?.place ?? placed.place, hint: quoting(hint, in: node, offset: 2),
      notes: notes(onOptional: inputs) + [way].compactMap(\.self))
    guard fault.missing != nil else { return collector.report(problem) }
    // Where it is not known what leads where, it is not known what is shown there.
    guard isFlowKnown else { return }
    reportMissing(problem, of: names(readBy: placed.expression, in: layout), lacking: inputs)
  }

  /// Judges what is inside an expression on each way to its place by itself.
  private func verdict(onInside expression: Expression, _ type: FieldType, _ layout: ScopeLayout) -> Verdict {
    verdict(on: expression, in: layout, expecting: nil, isRequired: false) { expression, here in
      self.fault(inside: expression.type, of: type, path: [], { "" }) != nil
        || !self.undone(inside: expression, type, here).isEmpty
    }
  }

  /// Reports a step that may not have been done, where something inside the value needs it.
  private func checkDone(_ expression: Expression, _ type: FieldType, in node: YAMLNode, _ layout: ScopeLayout) {
    guard type.isComposed, case let undone = undone(inside: expression, type, layout), !undone.isEmpty,
      // Where the whole needs it that has been told.
      !mayLack(expression.compiled(in: layout.shape), in: layout, expecting: nil, isRequired: false)
    else { return }
    let verdict = verdict(onInside: expression, type, layout)
    if case .right = verdict { return }
    for (name, path) in undone.sorted(by: { $0.key < $1.key }) {
      let part = path.flatMap { path in
        expression.compiled(in: layout.shape(lacking: [name], inFields: true)).expression?.missingPart(at: path)
      }
      let place = part.map { node.place(ofExpression: $0.range) } ?? node.place
      let read = knownConditions.names(in: expression).union(names(readBy: expression, in: layout))
      reportUnassigned(name, at: place, layout, verdict, isCondition: false, beside: read)
    }
  }

  /// The names that may have no value, and without which something inside the value has none; with the fields that lead to
  /// that, where it is known.
  private func undone(
    inside expression: Expression, _ type: FieldType, _ layout: ScopeLayout
  ) -> [String: [String]?] {
    let doubtful = Set(expression.slots.filter { isDoubtful(slot: $0, in: layout) }.map { layout.names[$0] })
    guard !doubtful.isEmpty else { return [:] }
    lazy var sure = Set(expression.compiled(in: layout.shape).problems)
    return doubtful.reduce(into: [:]) { undone, name in
      var missing: [String]?
      // A guard may ask for the step as a whole, or for the field that is read.
      for inFields in [false, true] {
        let unsure = expression.compiled(in: layout.shape(lacking: [name], inFields: inFields))
        missing = unsure.expression.flatMap { fault(inside: $0.type, of: type, path: [], { "" })?.missing }
        let isWrong =
          unsure.expression == nil || !unsure.problems.isEmpty && !sure.isSuperset(of: unsure.problems)
        guard isWrong || missing != nil else { return }
      }
      undone.updateValue(missing, forKey: name)
    }
  }

  /// Reports items of another kind in a list of several kinds, and warns of fractions where whole numbers are taken.
  private func checkParts(of expression: Expression, _ type: FieldType, what: String, in node: YAMLNode) {
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
    /// What was wanted where a group of values is given.
    var wanted: FEELType?
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
    guard part.isList else {
      let isAlone = expression.source.contains("[\(text)]")
      let branches = isAlone ? "[\(text)] else [] i stället för [\(text)]" : "\(text) else …"
      return ("\(text) kan saknas", place, "skriv if \(text) != null then \(branches)")
    }
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
    // That it is of another kind is the fault to mend first.
    let isOther = !wanted.feel.accepts(given.unwrapped)
    if isNeeded, !isOther || given == .null || wanted.isComposed, given.isOptional || given == .null {
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
        ?? "ge ett värde av det slaget, eller gör om det, till exempel med string(…) eller date(…)",
      wanted: wanted.feel)
  }

  /// The fields to read of the groups that stand whole in an expression where one of their values is wanted.
  private func fieldsMeant(by expression: Expression, as wanted: FEELType?, in layout: ScopeLayout) -> String? {
    guard let wanted, wanted.unwrapped != .any else { return nil }
    var fields: [String] = []
    for path in ConditionCases.paths(in: expression.source).map(String.init) where !path.contains(".") {
      guard let slot = layout.shape.slot(of: path),
        case .context(let inner, _) = layout.shape.type(ofSlot: slot).unwrapped
      else { continue }
      let fitting = inner.filter { $0.value.unwrapped != .any && wanted.accepts($0.value.unwrapped) }.keys.sorted()
      for field in fitting where !fields.contains("\(path).\(field)") { fields.append("\(path).\(field)") }
    }
    guard !fields.isEmpty else { return nil }
    return "läs ett fält i stället för hela steget: \(fields.prefix(8).joined(separator: ", "))"
  }

  /// How a group of values is written; nil for other types.
  private func writing(_ type: FieldType) -> String? {
    guard case .record(let record) = type else { return nil }
    let fields = record.fields.filter { $0.required && $0.standard.isNull }.map { "\($0.name): …" }
    return "skriv {\(fields.joined(separator: ", "))} där värdet står"
  }
}
