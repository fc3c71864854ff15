import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// Reads the rules about the inputs.
  ///
  /// - Parameter layout: The names of the whole process, so that what may not be read is told from what is misspelt.
  /// - Returns: The rules, and whether it has been told that they refuse everything.
  func readChecks(
    _ nodes: [YAMLNode], inputs: [Field], in layout: ScopeLayout
  ) -> (checks: [InputCheck], refuseAll: Bool) {
    guard !nodes.isEmpty else { return ([], false) }
    // The functions of the language are there, those of the case are not: there is no case yet.
    let layout = layout.withoutFunctions()
    let checks = nodes.compactMap { readCheck($0, inputs: inputs, in: layout) }
    let refuseAll = checkRefusals(
      checks.map(\.condition), in: layout, one: "kontrollen nekar allt som fylls i, så inget ärende kan öppnas",
      many: "kontrollerna nekar tillsammans allt som fylls i, så inget ärende kan öppnas",
      hint: "ändra villkoret, så att något går att fylla i")
    return (checks, refuseAll)
  }

  /// Reports what stands in fields from the start though a rule refuses it: whoever leaves the field as it is cannot open
  /// a case.
  func checkDefaults(_ checks: [InputCheck], of inputs: [Field], in root: YAMLNode) {
    guard !environment.isStored else { return }
    let given = Context(inputs.filter { !$0.standard.isNull }.map { ($0.name, $0.standard) })
    for check in checks where check.isLasting && check.reads.isSubset(of: given.names) {
      guard check.refuses(given), let name = check.reads.sorted().first,
        let node = root["inputs"]?[name]?["default"]
      else { continue }
      collector.report(
        .error(
          "workflow.default-refused",
          "default för \(check.reads.sorted().map { "\"\($0)\"" }.inSwedish()) nekas av en kontroll, så den som inte "
            + "ändrar det kan inte öppna något ärende", at: node.place,
          hint: "välj ett värde som kontrollen godtar, ta bort default eller ändra kontrollen",
          notes: [Diagnostic.Note(message: "här nekas det", place: check.condition.place)]))
    }
  }

  /// How a check or a hinder is written of which there is only the condition, or only what it says.
  func rule(_ text: String) -> String {
    knownConditions.logic(of: text) == nil ? "{when: …, text: \(text)}" : "{when: \(text), text: …}"
  }

  private func readCheck(_ node: YAMLNode, inputs: [Field], in layout: ScopeLayout) -> InputCheck? {
    guard
      let reader = MappingReader(
        node, .check, what: "kontrollen", writing: { self.rule($0) + ", där when är villkoret då värdet nekas" },
        reporting: collector)
    else { return nil }
    let whenNode: YAMLNode? = reader.required("when")
    let when = whenNode.flatMap { expression(in: $0, layout: layout, expecting: .boolean, what: "when") }
    noteUnsure(whenNode, read: when)
    let text: String? = reader.required("text")
    let field: String? = reader.optional("field")
    let hint: String? = reader.optional("hint")
    let lagrum = reader.texts("lagrum")
    reader.finish()
    // Of a field that the condition reads too, there it is told.
    let isRead =
      field.map { name in ConditionCases.paths(in: whenNode?.expressionText ?? "").contains { $0 == name } } ?? false
    if let field, let place = node["field"]?.place, !inputs.contains(where: { $0.name == field }),
      environment.isStored || !isRead || when != nil
    {
      reportUnknownField(field, at: place, inputs)
    }
    guard let when, let text, readsInputs(when, in: layout) else { return nil }
    checkCanHold(when, in: layout, what: "kontrollen nekar aldrig något")
    return InputCheck(condition: when, text: text, field: field, hint: hint, lagrum: lagrum, layout: layout)
  }

  /// Reports a name that is none of the fields under `inputs`.
  func reportUnknownField(_ name: String, at place: SourcePlace, _ inputs: [Field]) {
    if isRefused(name) { return }
    let names = inputs.map(\.name)
    collector.report(
      .error(
        "workflow.unknown-field", "fältet \(Diagnostic.quote(name)) finns inte under inputs", at: place,
        hint: Suggestion.hint(for: name, in: names)
          ?? (names.isEmpty ? "lägg till fältet under inputs" : "fälten är " + names.joined(separator: ", "))))
  }

  /// Whether a check reads inputs and nothing else; anything else is reported.
  private func readsInputs(_ when: PlacedExpression, in layout: ScopeLayout) -> Bool {
    let slots = when.expression.slots
    let others = slots.filter { layout.sources[$0] != .input }.map { layout.names[$0] }
    if !others.isEmpty {
      let names = others.map { Diagnostic.quote($0) }.joined(separator: " och ")
      collector.report(
        .error(
          "workflow.check-scope", "kontrollen läser \(names), men en kontroll ser bara fälten under inputs",
          at: when.place, hint: "skriv villkoret med fälten; ärendet finns inte än när de prövas"))
    } else if slots.isEmpty {
      collector.report(
        .error(
          "workflow.check-scope", "kontrollen läser inget fält, så den säger samma sak vad som än fylls i",
          at: when.place, hint: "skriv villkoret med ett av fälten under inputs"))
    }
    return others.isEmpty && !slots.isEmpty
  }
}
