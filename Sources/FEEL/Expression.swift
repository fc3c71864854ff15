/// An expression that has been read, checked and compiled; evaluating it looks up no names.
public struct Expression: Sendable {
  /// The text as written.
  public let source: String
  /// The type of the value; every value may also be null.
  public let type: FEELType
  /// The slots of the scope that the expression reads, in order.
  public let slots: [Int]
  let syntax: Syntax
  private let judge: Judge
  private let compute: Compute
  private let locals: Int

  /// Reads, checks and compiles an expression.
  ///
  /// All problems are collected; with warnings alone the expression can still be used. `expecting` is the type that
  /// the value must have where it is used, `boolean` for a condition.
  public static func compile(
    _ text: String, in shape: ScopeShape = .empty, expecting: FEELType? = nil
  ) -> Compilation {
    let functions = Builtins.spacedNames + shape.functions.map(\.name)
    let (syntax, problems) = Parser.expression(text, names: shape.spacedNames, functions: functions)
    return compile(syntax, problems, text, in: shape, input: nil, expecting: expecting)
  }

  static func compile(
    _ syntax: Syntax?, _ problems: [FEELProblem], _ text: String, in shape: ScopeShape, input: FEELType?,
    expecting: FEELType?
  ) -> Compilation {
    guard let syntax else { return Compilation(expression: nil, problems: problems) }
    var compiler = Compiler(shape: shape, source: text, input: input)
    let typed = compiler.compile(syntax)
    if let expecting { compiler.check(typed, expecting: expecting, syntax) }
    let all = (problems + compiler.problems).sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard !all.contains(where: { $0.severity == .error }) else {
      return Compilation(expression: nil, problems: all)
    }
    return Compilation(
      expression: Expression(
        source: text, type: typed.type, slots: compiler.slots.sorted(), syntax: syntax, judge: typed.code.judge,
        compute: typed.code.compute, locals: compiler.localCount),
      problems: all)
  }

  private init(
    source: String, type: FEELType, slots: [Int], syntax: Syntax, judge: @escaping Judge, compute: @escaping Compute,
    locals: Int
  ) {
    self.source = source
    self.type = type
    self.slots = slots
    self.syntax = syntax
    self.judge = judge
    self.compute = compute
    self.locals = locals
  }

  /// The expression written in one way only: spaces, brackets and comments do not count.
  public var canonicalText: String { Printer.text(syntax) }

  /// The value; null where it cannot be calculated.
  ///
  /// `input` is what `?` stands for in unary tests.
  public func evaluate(in scope: any ScopeValues, input: Value = .null) -> Value {
    var frame = Frame(scope: scope, input: input, locals: locals, isReporting: false)
    return compute(&frame)
  }

  /// Whether the condition holds; nil where the value is not a boolean.
  ///
  /// The truth value is not wrapped as a `Value` on the way.
  public func holds(in scope: any ScopeValues, input: Value = .null) -> Bool? {
    var frame = Frame(scope: scope, input: input, locals: locals, isReporting: false)
    return judge(&frame)
  }

  /// The value, with the reasons why it or a part of it became null, in the order they came up.
  public func evaluate(
    in scope: any ScopeValues, input: Value = .null, reporting report: (FEELProblem) -> Void
  ) -> Value {
    var frame = Frame(scope: scope, input: input, locals: locals, isReporting: true)
    let value = compute(&frame)
    frame.problems.forEach(report)
    return value
  }
}

extension Expression: CustomStringConvertible {
  /// The text as written.
  public var description: String { source }
}
