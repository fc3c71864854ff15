/// An expression that has been read, checked and compiled; evaluating it looks up no names.
///
/// Immutable; a class because it is large and handed on a lot.
public final class Expression: Sendable {
  /// The text as written.
  public let source: String
  /// The type of the value; every value may also be null.
  public let type: FEELType
  /// The slots of the scope that the expression reads, in order.
  public let slots: [Int]
  /// The part without which there is no value, where it may be missing though the type does not say so: it has been
  /// warned of.
  public let lacking: FEELProblem?
  /// Whether the value is a list that surely has an item, or no list.
  public let isFilled: Bool
  let syntax: Syntax
  let missing: MissingParts
  private let judge: Judge
  private let compute: Compute
  private let locals: Int
  private let item: Int?
  private let zones: any ZoneRules
  private let mode: Mode

  /// Reads, checks and compiles an expression.
  ///
  /// All problems are collected; with warnings alone the expression can still be used. `expecting` is the type that
  /// the value must have where it is used, `boolean` for a condition. In the standard's mode only what cannot be read is
  /// an error.
  public static func compile(
    _ text: String, in shape: ScopeShape = .empty, mode: Mode = .strict, expecting: FEELType? = nil
  ) -> Compilation {
    let (syntax, problems) = Parser.expression(text, in: shape, mode: mode)
    return compile(syntax, problems, text, in: shape, mode: mode, input: nil, expecting: expecting)
  }

  /// The same expression where names have other types: checked and compiled anew, without being read again.
  ///
  /// - Parameter shape: A scope that has every name the expression reads.
  public func compiled(in shape: ScopeShape, expecting: FEELType? = nil) -> Compilation {
    Self.compile(syntax, [], source, in: shape, mode: mode, input: nil, expecting: expecting)
  }

  /// The expression with what some names stand for in their places, checked and compiled; nil where it is wrong so.
  public func replacing(_ standing: [String: Expression], in shape: ScopeShape, expecting: FEELType?) -> Expression? {
    compiled(as: syntax.replacingNames { standing[$0]?.syntax }, in: shape, expecting: expecting).expression
  }

  /// Another tree with the same text, checked and compiled.
  func compiled(as syntax: Syntax, in shape: ScopeShape, expecting: FEELType?) -> Compilation {
    Self.compile(syntax, [], source, in: shape, mode: mode, input: nil, expecting: expecting)
  }

  static func compile(
    _ syntax: Syntax?, _ problems: [FEELProblem], _ text: String, in shape: ScopeShape, mode: Mode, input: FEELType?,
    expecting: FEELType?
  ) -> Compilation {
    guard let syntax else { return Compilation(expression: nil, problems: problems) }
    var compiler = Compiler(shape: shape, source: text, mode: mode, input: input)
    compiler.guarded = Guarded(syntax, isCondition: expecting?.unwrapped == .boolean)
    let typed = compiler.compile(syntax)
    // What is wrong in a part makes the whole wrong too, and what cannot be read was only guessed at.
    if let expecting, !compiler.problems.contains(where: { $0.severity == .error }) {
      compiler.check(typed, expecting: expecting, syntax)
    }
    let isGuess = problems.contains { $0.severity == .error }
    // What may be missing because it is wrong is told of as wrong.
    let wrong = compiler.problems.filter { $0.severity == .error }.map(\.range)
    if !wrong.isEmpty {
      compiler.problems.removeAll { problem in
        problem.severity == .warning && wrong.contains { problem.range != $0 && problem.range.overlaps($0) }
      }
    }
    let found = isGuess ? compiler.problems.filter(\.isUnknownName) : compiler.problems
    var all = problems + found
    if all.count > 1 { all.sort { $0.range.lowerBound < $1.range.lowerBound } }
    guard !all.contains(where: { $0.severity == .error }) else {
      return Compilation(expression: nil, problems: all)
    }
    return Compilation(
      expression: Expression(
        source: text, type: typed.type, slots: compiler.slots,
        lacking: syntax.part(warnedOfIn: compiler.problems), isFilled: compiler.isFilled(whole: syntax, typed.type),
        syntax: syntax, missing: compiler.missing, judge: typed.code.judge,
        compute: typed.code.compute, locals: compiler.localCount, item: shape.item, zones: shape.zones, mode: mode),
      problems: all)
  }

  private init(
    source: String, type: FEELType, slots: [Int], lacking: FEELProblem?, isFilled: Bool,
    syntax: Syntax, missing: MissingParts, judge: @escaping Judge, compute: @escaping Compute, locals: Int, item: Int?,
    zones: any ZoneRules, mode: Mode
  ) {
    self.source = source
    self.type = type
    self.slots = slots
    self.lacking = lacking
    self.isFilled = isFilled
    self.syntax = syntax
    self.missing = missing
    self.judge = judge
    self.compute = compute
    self.locals = locals
    self.item = item
    self.zones = zones
    self.mode = mode
  }

  /// The expression written in one way only: spaces, brackets and comments do not count.
  public var canonicalText: String { Printer.text(syntax) }

  /// The type of the value; optional also where a part that it is made of may be missing.
  public var givenType: FEELType {
    if lacking == nil { return type }
    return type == .any ? .optional(.any) : type.orMissing
  }

  /// Whether the whole, or the branch of it that may be missing, is a call, a division or an item, which a condition can
  /// ask of: `if min(dagar) != null then min(dagar) …`.
  public var isAskedOf: Bool {
    let part = missingBranch.flatMap { syntax.branch(among: [$0]) } ?? syntax
    switch part.form {
    case .call, .binary(.divide, _, _): return true
    case .filter: return Guards.key(part) != nil
    default: return false
    }
  }

  /// The branch of `if` that may be missing, where the whole may; UTF-8 offsets.
  public var missingBranch: Range<Int>? { syntax.branch(among: missing.values)?.range }

  /// Whether it has a condition that chooses between values.
  public var isConditional: Bool { syntax.isConditional }

  /// Whether such a condition stands inside another.
  public var hasInnerCondition: Bool { syntax.hasInnerCondition }

  /// The name that the whole expression is; nil where it is something else.
  public var name: String? { if case .name(let name) = syntax.form { name } else { nil } }

  /// The value; null where it cannot be calculated.
  ///
  /// `input` is what `?` stands for in unary tests.
  public func evaluate(in scope: any ScopeValues, input: Value = .null) -> Value {
    var frame = frame(scope, input, isReporting: false)
    return compute(&frame)
  }

  /// Whether the condition holds; nil where the value is not a boolean.
  ///
  /// The truth value is not wrapped as a `Value` on the way.
  public func holds(in scope: any ScopeValues, input: Value = .null) -> Bool? {
    var frame = frame(scope, input, isReporting: false)
    return judge(&frame)
  }

  private func frame(_ scope: any ScopeValues, _ input: Value, isReporting: Bool) -> Frame {
    let evaluation = Evaluation(scope: scope, zones: zones, mode: mode, isReporting: isReporting)
    return Frame(evaluation, scope: scope, input: input, locals: locals, item: item)
  }

  /// The value, as a part of an evaluation that is under way: for functions that stand for expressions.
  public func evaluate(
    in scope: any ScopeValues, input: Value = .null, within evaluation: inout Evaluation
  ) -> Value {
    guard evaluation.enter(levels: syntax.depth) else { return .null }
    var frame = Frame(evaluation, scope: scope, input: input, locals: locals, item: item)
    let value = compute(&frame)
    evaluation = frame.evaluation
    evaluation.leave(levels: syntax.depth)
    return value
  }

  /// The value, with the reasons why it or a part of it became null, in the order they came up.
  public func evaluate(
    in scope: any ScopeValues, input: Value = .null, reporting report: (FEELProblem) -> Void
  ) -> Value {
    var frame = frame(scope, input, isReporting: true)
    let value = compute(&frame)
    frame.evaluation.problems.forEach(report)
    return value
  }
}

extension Expression: CustomStringConvertible {
  /// The text as written.
  public var description: String { source }
}

extension Syntax {
  /// Whether `if` stands in it.
  fileprivate var isConditional: Bool {
    if case .condition = form { return true }
    return form.children.contains(where: \.isConditional)
  }

  /// Whether `if` stands inside another one.
  fileprivate var hasInnerCondition: Bool {
    if case .condition(_, let a, let b) = form, a.isConditional || b.isConditional { return true }
    return form.children.contains(where: \.hasInnerCondition)
  }
}
