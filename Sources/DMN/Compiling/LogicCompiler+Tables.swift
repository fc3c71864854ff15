import FEEL
import SourceDiagnostics

extension LogicCompiler {
  mutating func table(_ table: DecisionTable, at place: SourcePlace?) -> Logic {
    let inputs = table.inputs.map { input in
      let value = compile(input.expression)
      return TableCode.Input(value: value, allowed: tests(input.allowedValues, input: value.feelType))
    }
    let outputs = table.outputs.map { output($0, policy: table.hitPolicy, at: place) }
    let rules = table.rules.map { rule in
      TableCode.Rule(
        conditions: zip(rule.conditions, inputs).map { tests($0, input: $1.value.feelType) },
        values: rule.values.map { compile($0) })
    }
    let code = TableCode(policy: table.hitPolicy, inputs: inputs, outputs: outputs, rules: rules, place: place)
    return Logic(form: .table(code), feelType: resultType(code))
  }

  private mutating func output(
    _ output: DecisionTable.Output, policy: HitPolicy, at place: SourcePlace?
  ) -> TableCode.Output {
    let type = declared(output.type, at: place)
    let ranking: Logic? =
      switch policy {
      case .priority, .outputOrder: (output.allowedValues ?? allowedValues(of: output.type)).map(self.ranking)
      default: nil
      }
    return TableCode.Output(
      name: output.name ?? "", type: type,
      allowed: tests(output.allowedValues, input: types.table.feelType(of: type)), ranking: ranking,
      defaultValue: output.defaultValue.map { compile($0) })
  }

  /// The allowed values of an item definition, which order the outputs of that type.
  private func allowedValues(of type: String?) -> SourceText? {
    model.itemDefinitions.first { $0.name == type }?.allowedValues
  }

  /// The values that unary tests list, as a list.
  private func ranking(_ text: SourceText) -> Logic { literal(text.bracketed) }

  private func resultType(_ code: TableCode) -> FEELType {
    let types = code.outputs.enumerated().map { place, output -> FEELType in
      if !output.type.isAny { return self.types.table.feelType(of: output.type) }
      let given = code.rules.compactMap { $0.values.indices.contains(place) ? $0.values[place].feelType : nil }
      guard let first = given.first, given.allSatisfy({ $0 == first }) else { return .any }
      return first
    }
    guard let first = types.first else { return .any }
    let row: FEELType =
      types.count == 1
      ? first
      : .context(
        Dictionary(zip(code.outputs.map(\.name), types), uniquingKeysWith: { $1 }), open: false)
    switch code.policy {
    case .unique, .any, .priority, .first: return row
    case .ruleOrder, .outputOrder, .collect(nil): return .list(row)
    case .collect: return .any
    }
  }
}
