import FEEL
import SourceDiagnostics

extension LogicCompiler {
  mutating func context(_ entries: [BoxedExpression.ContextEntry]) -> Logic {
    let first = names.count
    var inner = self
    var compiled: [Logic.Entry] = []
    var fields: [String: FEELType] = [:]
    for entry in entries {
      guard let variable = entry.variable else {
        // The entry without a name is the result; nothing can follow it.
        let result = inner.compile(entry.value)
        return Logic(form: .context(compiled, first: first, result: result), feelType: result.feelType)
      }
      let type = declared(variable.type, at: variable.place)
      let value = inner.compile(entry.value, named: variable.name)
        .converted(to: type, types.table, at: variable.place)
      compiled.append(Logic.Entry(name: variable.name, value: value))
      fields[variable.name] = value.feelType
      inner = inner.with([(variable.name, value.feelType)]) { compiler, _ in compiler }
    }
    return Logic(form: .context(compiled, first: first, result: nil), feelType: .context(fields, open: false))
  }

  /// Compiles an entry of a context; a function may call itself by the entry's name.
  private mutating func compile(_ box: BoxedExpression, named name: String) -> Logic {
    guard case .function(let definition) = box.form else { return compile(box) }
    return Logic(form: .function(function(definition, name: name, result: .any, at: box.place)), place: box.place)
  }

  mutating func relationRow(_ columns: [InformationItem], _ row: [BoxedExpression]) -> Logic {
    // Cells do not see each other.
    let cells = zip(columns, row).map { column, cell -> Logic.Entry in
      let type = declared(column.type, at: column.place)
      return Logic.Entry(
        name: column.name, value: compile(cell).converted(to: type, types.table, at: column.place))
    }
    let fields = Dictionary(cells.map { ($0.name, $0.value.feelType) }, uniquingKeysWith: { $1 })
    return Logic(form: .context(cells, first: names.count, result: nil), feelType: .context(fields, open: false))
  }

  func list(_ items: [Logic]) -> Logic {
    let first = items.first?.feelType ?? .any
    let isUniform = items.allSatisfy { $0.feelType == first }
    return Logic(form: .list(items), feelType: .list(isUniform ? first : .any))
  }

  mutating func value(_ binding: BoxedExpression.Binding) -> Logic? { binding.value.map { compile($0) } }

  mutating func function(
    _ definition: FunctionDefinition, name: String, result: DeclaredType, at place: SourcePlace?
  ) -> FunctionCode {
    let parameters = definition.parameters.map { parameter in
      let type = declared(parameter.type, at: parameter.place)
      return FunctionCode.Parameter(name: parameter.name, type: type, feelType: types.table.feelType(of: type))
    }
    let own: [(name: String, type: FEELType)] = name.isEmpty ? [] : [(name, .any)]
    let more = own + parameters.map { ($0.name, $0.feelType) }
    let wanted = types.table.feelType(of: result)
    return with(more) { compiler, first in
      let body = definition.kind == .feel ? definition.body.map { compiler.compile($0) } : nil
      return FunctionCode(
        name: name, kind: definition.kind, parameters: parameters, first: first + own.count,
        body: body, result: result, inferred: result.isAny ? body?.feelType ?? .any : wanted, place: place)
    }
  }

  mutating func filter(_ source: BoxedExpression, _ match: BoxedExpression) -> Logic {
    let items = compile(source)
    let item: FEELType
    if case .list(let inner) = items.feelType { item = inner } else { item = items.feelType }
    return with([("item", item)], item: names.count) { compiler, first in
      Logic(form: .filter(items, match: compiler.compile(match), item: first), feelType: .list(item))
    }
  }

  mutating func iteration(_ iteration: BoxedExpression.Iteration) -> Logic {
    let source = compile(iteration.source)
    let item: FEELType
    if case .list(let inner) = source.feelType { item = inner } else { item = .any }
    var more: [(name: String, type: FEELType)] = [(iteration.variable.name, item)]
    if iteration.kind == .list { more.append(("partial", .list(.any))) }
    return with(more) { compiler, first in
      let body = compiler.compile(iteration.body)
      return Logic(
        form: .iteration(iteration.kind, source, body: body, item: first),
        feelType: iteration.kind == .list ? .list(body.feelType) : .boolean)
    }
  }
}
