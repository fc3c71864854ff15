import FEEL
import SourceDiagnostics

extension Evaluator {
  mutating func table(_ table: TableCode) -> Value {
    var inputs: [Value] = []
    for input in table.inputs {
      let value = value(of: input.value)
      if let allowed = input.allowed, !value.isNull, !passes(allowed, value) {
        report(
          .error(
            "dmn.input-value", "värdet är inte tillåtet i tabellens kolumn", at: input.value.place,
            hint: "tillåtna värden: \(allowed.source.text)"))
        return .null
      }
      inputs.append(value)
    }
    let matching = table.rules.filter { rule in
      zip(rule.conditions, inputs).allSatisfy { condition, input in condition.map { passes($0, input) } ?? true }
    }
    return matching.isEmpty ? defaultResult(of: table) : result(of: matching, in: table)
  }

  /// Whether unary tests hold for a value; tests that are null do not.
  mutating func passes(_ tests: TableCode.Tests, _ value: Value) -> Bool {
    guard let expression = tests.expression else {
      tests.problems.forEach(report)
      return false
    }
    return self.value(of: expression, input: value, in: tests.source).boolean == true
  }

  private mutating func result(of rules: [TableCode.Rule], in table: TableCode) -> Value {
    switch table.policy {
    case .unique:
      guard rules.count == 1 else {
        return conflict("\(rules.count) regler gäller på samma gång, men hitPolicy är UNIQUE", table)
      }
      return output(of: rules[0], in: table)
    case .any:
      let values = rules.map { output(of: $0, in: table) }
      for value in values { guard evaluation.charge(value) else { return .null } }
      guard values.allSatisfy({ $0 == values[0] }) else {
        return conflict("reglerna som gäller ger olika värden, men hitPolicy är ANY", table)
      }
      return values[0]
    case .first: return output(of: rules[0], in: table)
    case .priority: return ranked(rules, table).first ?? .null
    case .outputOrder: return .list(ranked(rules, table))
    case .ruleOrder, .collect(nil): return .list(rules.map { output(of: $0, in: table) })
    case .collect(let aggregation?):
      return aggregated(rules.map { outputs(of: $0, in: table) }, aggregation, table)
    }
  }

  /// What the table gives where no rule holds, whatever its policy: its default values, or null (DMN 1.5, 10.3.2.10).
  private mutating func defaultResult(of table: TableCode) -> Value {
    if table.outputs.contains(where: { $0.defaultValue != nil }) {
      let values = table.outputs.map { output in
        output.defaultValue.map { fitted(value(of: $0), output) } ?? .null
      }
      return row(values, table)
    }
    report(.error("dmn.no-rule", "ingen regel i tabellen gäller", at: table.place))
    return .null
  }

  private func conflict(_ message: String, _ table: TableCode) -> Value {
    report(
      .error("dmn.hit-policy", message, at: table.place, hint: "rätta reglerna, eller välj en annan hitPolicy"))
    return .null
  }

  // MARK: - Outputs

  private mutating func outputs(of rule: TableCode.Rule, in table: TableCode) -> [Value] {
    zip(rule.values, table.outputs).map { fitted(value(of: $0), $1) }
  }

  private mutating func output(of rule: TableCode.Rule, in table: TableCode) -> Value {
    row(outputs(of: rule, in: table), table)
  }

  private func row(_ values: [Value], _ table: TableCode) -> Value {
    if values.count == 1 { return values[0] }
    return .context(Context(zip(table.outputs.map(\.name), values).map { ($0, $1) }))
  }

  private mutating func fitted(_ value: Value, _ output: TableCode.Output) -> Value {
    let fitted = converted(value, to: output.type, of: output.name, at: nil)
    guard let allowed = output.allowed, !fitted.isNull, !passes(allowed, fitted) else { return fitted }
    report(
      .error(
        "dmn.output-value", "tabellens värde är inte ett av de tillåtna", at: allowed.source.place,
        hint: "tillåtna värden: \(allowed.source.text)"))
    return .null
  }

  /// The results in the order of the allowed values, the first output counting most; equals keep the order of the rules.
  private mutating func ranked(_ rules: [TableCode.Rule], _ table: TableCode) -> [Value] {
    let rankings = table.outputs.map { output in output.ranking.map { value(of: $0).list ?? [] } ?? [] }
    let rows = rules.enumerated().map { place, rule -> (ranks: [Int], value: Value) in
      let values = outputs(of: rule, in: table)
      let ranks = zip(values, rankings).map { value, ranking in ranking.firstIndex(of: value) ?? ranking.count }
      return (ranks + [place], row(values, table))
    }
    return rows.sorted { $0.ranks.lexicographicallyPrecedes($1.ranks) }.map(\.value)
  }

  private func aggregated(
    _ rows: [[Value]], _ aggregation: HitPolicy.Aggregation, _ table: TableCode
  ) -> Value {
    let columns = table.outputs.indices.map { column in
      Aggregate(aggregation).value(of: rows.map { $0[column] }, at: session.moment)
    }
    if columns.contains(where: \.isNull) {
      return conflict("de samlade värdena kan inte läggas ihop med \(aggregation.rawValue)", table)
    }
    return row(columns, table)
  }
}
