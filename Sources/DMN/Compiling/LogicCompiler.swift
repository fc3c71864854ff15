import FEEL
import SourceDiagnostics

/// Compiles boxed expressions in the scope of an element.
struct LogicCompiler {
  let model: Definitions
  let types: TypeBuilder
  let problems: DiagnosticCollector
  /// The names in scope; a name's place is its slot.
  private(set) var names: [(name: String, type: FEELType)]
  private var shape: ScopeShape
  /// The slot of the item of the innermost filter, whose entries are names too.
  private var item: Int?
  /// The types that expressions may name.
  private let scopeTypes: [String: FEELType]

  init(
    _ model: Definitions, types: TypeBuilder, problems: DiagnosticCollector,
    names: [(name: String, type: FEELType)]
  ) {
    self.model = model
    self.types = types
    self.problems = problems
    self.names = names
    scopeTypes = types.scopeTypes(of: model)
    shape = ScopeShape(names: names, types: scopeTypes)
  }

  /// The type that a name or an expression declares.
  func declared(_ name: String?, at place: SourcePlace?) -> DeclaredType {
    types.type(named: name, in: model, at: place)
  }

  mutating func compile(_ box: BoxedExpression) -> Logic {
    var logic = form(of: box)
    logic.place = box.place
    // DMN 1.5, 10.3.2.9.4 converts what is bound to a variable, not what an expression within a box says of itself.
    let type = declared(box.type, at: box.place)
    if logic.feelType == .any { logic.feelType = types.table.feelType(of: type) }
    // What FEEL has inferred is bounded already; declared types are known in full.
    if case .literal = box.form { return logic }
    logic.feelType = logic.feelType.bounded
    return logic
  }

  private mutating func form(of box: BoxedExpression) -> Logic {
    switch box.form {
    case .literal(let text): return literal(text)
    case .context(let entries): return context(entries)
    case .invocation(let function, let bindings):
      let arguments = bindings.map { Logic.Argument(name: $0.parameter.name, value: value($0)) }
      if case .literal(let text) = function.form, let call = call(of: text, arguments) { return call }
      return Logic(form: .invocation(compile(function), arguments))
    case .relation(let columns, let rows):
      return list(rows.map { row in relationRow(columns, row) })
    case .list(let items): return list(items.map { compile($0) })
    case .function(let definition):
      return Logic(form: .function(function(definition, name: "", result: .any, at: box.place)))
    case .table(let table): return self.table(table, at: box.place)
    case .conditional(let condition, let yes, let no):
      let parts = (compile(condition), compile(yes), compile(no))
      return Logic(
        form: .conditional(parts.0, then: parts.1, otherwise: parts.2),
        feelType: parts.1.feelType == parts.2.feelType ? parts.1.feelType : .any)
    case .filter(let source, let match): return filter(source, match)
    case .iteration(let iteration): return self.iteration(iteration)
    }
  }

  /// Compiles something in a scope with more names; gives the slot of the first.
  mutating func with<Result>(
    _ more: [(name: String, type: FEELType)], item: Int? = nil, _ body: (inout LogicCompiler, _ first: Int) -> Result
  ) -> Result {
    var inner = self
    inner.names += more
    inner.item = item ?? self.item
    inner.shape = ScopeShape(names: inner.names, item: inner.item, types: scopeTypes)
    return body(&inner, names.count)
  }

  // MARK: - FEEL

  /// A call of one of the language's own functions, which means the same as the call with named arguments in a text
  /// (DMN 1.5, 10.2.2.2); nil where the text names none.
  private mutating func call(of text: SourceText, _ arguments: [Logic.Argument]) -> Logic? {
    let name = text.text.singleSpaced
    guard shape.slot(of: name) == nil, Expression.isFunction(name) else { return nil }
    // The values lie in slots of their own, whose names no text can hold.
    let entries = arguments.enumerated().map { number, argument in
      Logic.Entry(name: "(\(number))", value: argument.value ?? Logic(form: .broken([]), feelType: .null))
    }
    return with(entries.map { ($0.name, $0.value.feelType) }) { compiler, first in
      let named = zip(arguments, entries).map { (name: $0.name, value: $1.name) }
      let result = compiler.logic(Expression.compile(call: name, named, in: compiler.shape, mode: .standard), text)
      return Logic(form: .context(entries, first: first, result: result), feelType: result.feelType)
    }
  }

  func literal(_ text: SourceText) -> Logic {
    if text.isBlank { return Logic(form: .broken([]), feelType: .null) }
    return logic(Expression.compile(text.text, in: shape, mode: .standard), text)
  }

  private func logic(_ compilation: Compilation, _ text: SourceText) -> Logic {
    let found = compilation.problems.map { Diagnostic($0, in: text) }
    problems.report(contentsOf: found)
    guard let expression = compilation.expression else { return Logic(form: .broken(found)) }
    return Logic(form: .literal(expression, text), feelType: expression.type)
  }

  /// Unary tests; nil where everything passes.
  func tests(_ text: SourceText?, input: FEELType) -> TableCode.Tests? {
    guard let text, !text.isBlank else { return nil }
    // `-` makes the input irrelevant: every value passes (DMN 1.5, 8.1), and so does null. Where 10.3.2.10 has
    // `e != null` the two contradict each other; the kit is content with both.
    if text.text.split(whereSeparator: \.isWhitespace) == ["-"] { return nil }
    let compilation = UnaryTests.compile(text.text, input: input, in: shape, mode: .standard)
    let found = compilation.problems.map { Diagnostic($0, in: text) }
    problems.report(contentsOf: found)
    return TableCode.Tests(expression: compilation.expression, source: text, problems: found)
  }
}
