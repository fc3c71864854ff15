/// A condition as it is put together of parts with `and`, `or` and `not`.
public indirect enum ConditionLogic: Sendable, Hashable {
  case part(Part)
  case not(ConditionLogic)
  case all(ConditionLogic, ConditionLogic)
  case any(ConditionLogic, ConditionLogic)

  /// A condition that is not put together of others.
  public struct Part: Sendable, Hashable {
    /// The condition, written in one way only.
    public let text: String
    /// The names and functions that it hangs on, as those of `KnownConditions.read(by:)`.
    public let names: Set<String>
    /// The text as a number: parts are looked up over and over.
    private let digest: Int

    init(text: String, names: Set<String>) {
      self.text = text
      self.names = names
      digest = NameKey(text).hashValue
    }

    /// The text says it all.
    public static func == (one: Part, other: Part) -> Bool { one.digest == other.digest && one.text == other.text }

    /// The text says it all.
    public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
  }

  /// The parts, each once.
  public var parts: [Part] {
    var seen: Set<Part> = []
    return allParts.filter { seen.insert($0).inserted }
  }

  private var allParts: [Part] {
    switch self {
    case .part(let part): [part]
    case .not(let inner): inner.allParts
    case .all(let a, let b), .any(let a, let b): a.allParts + b.allParts
    }
  }

  /// What the condition says where so much is known of its parts; nil where it may say either.
  public func outcome(where known: (Part) -> Bool?) -> Bool? {
    switch self {
    case .part(let part): return known(part)
    case .not(let inner): return inner.outcome(where: known).map { !$0 }
    case .all(let a, let b):
      let (first, second) = (a.outcome(where: known), b.outcome(where: known))
      return first == false || second == false ? false : first == true && second == true ? true : nil
    case .any(let a, let b):
      let (first, second) = (a.outcome(where: known), b.outcome(where: known))
      return first == true || second == true ? true : first == false && second == false ? false : nil
    }
  }

  /// What is left to ask where so much is known of its parts; nil where nothing is.
  public func left(where known: (Part) -> Bool?) -> ConditionLogic? {
    guard outcome(where: known) == nil else { return nil }
    switch self {
    case .part: return self
    case .not(let inner): return inner.left(where: known).map { .not($0) }
    case .all(let a, let b), .any(let a, let b):
      guard let first = a.left(where: known) else { return b.left(where: known) }
      guard let second = b.left(where: known) else { return first }
      if case .all = self { return .all(first, second) }
      return .any(first, second)
    }
  }

  /// What its parts must say where it holds.
  public var claims: [Part: Bool] {
    switch self {
    case .part(let part): [part: true]
    case .not(.part(let part)): [part: false]
    case .all(let a, let b): a.claims.merging(b.claims) { first, _ in first }
    case .not, .any: [:]
    }
  }

  /// The condition with what is known of its parts put in their places.
  public func text(where known: (Part) -> Bool?) -> String {
    switch self {
    case .part(let part): known(part).map { $0 ? "true" : "false" } ?? "(\(part.text))"
    case .not(let inner): "not(\(inner.text(where: known)))"
    case .all(let a, let b): "(\(a.text(where: known)) and \(b.text(where: known)))"
    case .any(let a, let b): "(\(a.text(where: known)) or \(b.text(where: known)))"
    }
  }
}

extension KnownConditions {
  /// A condition as it is put together, with what names that stand for conditions stand for; nil where it cannot be read or
  /// has very many parts.
  public func logic(of text: String) -> ConditionLogic? {
    guard let syntax = Parser.expression(text, in: .empty, mode: .strict).syntax else { return nil }
    var left = Self.mostParts
    let logic = logic(of: syntax, &left)
    return left > 0 ? logic : nil
  }

  /// A condition is not taken apart into more parts than this.
  private static let mostParts = 100

  private func logic(of syntax: Syntax, _ left: inout Int) -> ConditionLogic {
    left -= 1
    switch syntax.form {
    case _ where left <= 0: break
    case .binary(.and, let a, let b): return .all(logic(of: a, &left), logic(of: b, &left))
    case .binary(.or, let a, let b): return .any(logic(of: a, &left), logic(of: b, &left))
    case .binary(.notEqual, let a, let b): return .not(logic(of: Syntax(.binary(.equal, a, b), syntax.range), &left))
    case .binary(.equal, let a, let b) where b.form == .boolean(true): return logic(of: a, &left)
    case .binary(.equal, let a, let b) where b.form == .boolean(false) && isSure(a): return .not(logic(of: a, &left))
    case .binary(let op, let a, let b) where op.isOrdering && isSure(a) && isSure(b):
      let (asked, isOpposite) = compared(op, a, b)
      return isOpposite ? .not(.part(part(asked))) : .part(part(asked))
    case .condition(let test, let a, let b):
      let asked = logic(of: test, &left)
      return .any(.all(asked, logic(of: a, &left)), .all(.not(asked), logic(of: b, &left)))
    case .call(let name, let arguments) where name.text == "not" && arguments.count == 1:
      return .not(logic(of: arguments[0].value, &left))
    case .name(let name): if let definition = definitions[name] { return logic(of: definition, &left) }
    default: break
    }
    return .part(part(syntax))
  }

  private func part(_ syntax: Syntax) -> ConditionLogic.Part {
    let names = readNames(of: syntax)
    return ConditionLogic.Part(
      text: Printer.text(syntax), names: names.reduce(into: names) { $0.formUnion(read(by: $1)) })
  }

  /// How it is asked which of two values that are there comes first, and whether that says the opposite: one is less than
  /// the other, greater or neither, so that two ways of asking suffice.
  func compared(_ op: Operator, _ a: Syntax, _ b: Syntax) -> (asked: Syntax, isOpposite: Bool) {
    let isLess = op == .less || op == .greaterOrEqual
    // What stands written stays behind the sign.
    let isTurned = !b.isWritten && (a.isWritten || Printer.text(b) < Printer.text(a))
    let asked = Form.binary(isLess != isTurned ? .less : .greater, isTurned ? b : a, isTurned ? a : b)
    return (Syntax(asked, a.range), op == .lessOrEqual || op == .greaterOrEqual)
  }

  /// Whether what is compared surely has a value.
  func isSure(_ syntax: Syntax) -> Bool {
    switch syntax.form {
    // A condition that a name stands for says yes or no but in odd cases.
    case .name(let name) where definitions[name]?.isCondition == true: true
    case .name, .path: Guards.key(syntax).map { isGiven($0) } ?? false
    case .binary(let op, let a, let b) where op == .add || op == .subtract: isSure(a) && isSure(b)
    case .call(let name, let arguments) where ["date", "duration"].contains(name.text) && arguments.count == 1:
      arguments[0].value.isWritten
    default: syntax.isWritten
    }
  }
}

extension Syntax {
  /// Whether it asks something.
  fileprivate var isCondition: Bool {
    switch form {
    case .binary(let op, _, _): op == .and || op == .or || op == .equal || op == .notEqual
    case .membership: true
    default: false
    }
  }

  /// Whether it is a value that stands written.
  fileprivate var isWritten: Bool {
    switch form {
    case .number, .string, .temporal: true
    case .negate(let operand): operand.isWritten
    default: false
    }
  }
}
