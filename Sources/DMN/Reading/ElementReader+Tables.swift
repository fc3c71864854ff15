import SourceDiagnostics

extension ElementReader {
  func table(_ element: MarkupElement) -> DecisionTable {
    let inputs = element.children("input").map(input)
    let outputs = element.children("output").map(output)
    if outputs.isEmpty {
      problems.report(
        .error(
          "dmn.table-output", "beslutstabellen har inget resultat", at: element.place,
          hint: "lägg till en kolumn med <output>"))
    }
    let rules = element.children("rule").map { rule($0, inputs: inputs.count, outputs: outputs.count) }
    return DecisionTable(hitPolicy: hitPolicy(element), inputs: inputs, outputs: outputs, rules: rules)
  }

  private func hitPolicy(_ element: MarkupElement) -> HitPolicy {
    let aggregation = element.attributes["aggregation"].flatMap { written in
      let found = HitPolicy.Aggregation(rawValue: written)
      if found == nil {
        problems.report(
          .error(
            "dmn.aggregation", "aggregation=\(Diagnostic.quote(written)) finns inte", at: element.place,
            hint: "välj SUM, COUNT, MIN eller MAX"))
      }
      return found
    }
    let name = element.attributes["hitPolicy"] ?? "UNIQUE"
    if let policy = HitPolicy(name: name, aggregation: aggregation) { return policy }
    problems.report(
      .error(
        "dmn.hit-policy", "hitPolicy=\(Diagnostic.quote(name)) finns inte", at: element.place,
        hint: "välj UNIQUE, ANY, PRIORITY, FIRST, RULE ORDER, OUTPUT ORDER eller COLLECT"))
    return .unique
  }

  private func input(_ element: MarkupElement) -> DecisionTable.Input {
    let inner = element.child("inputExpression")
    if inner == nil {
      problems.report(
        .error("dmn.missing-element", "kolumnen saknar inputExpression", at: element.place))
    }
    let expression = cell(inner ?? element)
    return DecisionTable.Input(expression, allowedValues: element.child("inputValues").flatMap(text))
  }

  private func output(_ element: MarkupElement) -> DecisionTable.Output {
    var result = DecisionTable.Output(
      name: element.attributes["name"].map(\.singleSpaced), type: type(of: element))
    result.allowedValues = element.child("outputValues").flatMap(text)
    result.defaultValue = element.child("defaultOutputEntry").map(cell)
    return result
  }

  private func rule(_ element: MarkupElement, inputs: Int, outputs: Int) -> DecisionTable.Rule {
    let conditions = element.children("inputEntry").map { text(of: $0) ?? $0.emptyText }
    let values = element.children("outputEntry").map(cell)
    if conditions.count != inputs || values.count != outputs {
      problems.report(
        .error(
          "dmn.rule-cells",
          "regeln har \(conditions.count) villkor och \(values.count) värden, men tabellen har \(inputs) och \(outputs)",
          at: element.place, hint: "ge regeln en cell för varje kolumn"))
    }
    return DecisionTable.Rule(conditions, values)
  }

  /// An element that is itself a literal expression.
  private func cell(_ element: MarkupElement) -> BoxedExpression {
    BoxedExpression(
      .literal(text(of: element) ?? element.emptyText), type: type(of: element), place: element.place)
  }
}
