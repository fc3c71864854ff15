import FEEL
import SourceDiagnostics

/// Fits values to declared types, with the implicit conversions of DMN 1.5, 10.3.2.9.4.
struct Conversion {
  private let session: Session
  /// What may still be used up; constraints take of it too.
  private(set) var evaluation: Evaluation
  /// Why constraints could not be tried.
  private var reasons: [Diagnostic] = []

  init(_ session: Session, _ evaluation: Evaluation) {
    self.session = session
    self.evaluation = evaluation
  }

  /// The value as one of the type; nil, reported, where it is none.
  mutating func fitted(
    _ value: Value, to type: DeclaredType, of name: @autoclosure () -> String, at place: SourcePlace?
  ) -> Value? {
    if type.isAny { return value }
    let count = evaluation.problems.count
    reasons = []
    let fitting = evaluation.charge(value) ? fitting(value, type) : nil
    for problem in evaluation.takeProblems(after: count) {
      reasons.append(.error(problem.code, problem.message, at: place, hint: problem.hint))
    }
    if let fitting, !evaluation.isStopped { return fitting }
    reasons.forEach(session.report)
    // After a limit has been reached nothing is known of the value.
    guard !evaluation.isStopped else { return nil }
    let text = session.code.types.text(of: type)
    let subject = name().isEmpty ? "värdet" : Diagnostic.quote(name())
    session.report(
      .error(
        "dmn.type", "\(subject) ska vara av typen \(text) men är \(value.kind)", at: place,
        hint: constraint(of: type).map { "tillåtna värden: \($0.source.text)" }))
    return nil
  }

  /// The value as one of the type, by one conversion at most; nil where it is none and cannot be made one.
  private mutating func fitting(_ value: Value, _ type: DeclaredType) -> Value? {
    if conforms(value, to: type) { return value }
    let converted: Value
    switch (session.code.types.form(of: type), value) {
    case (.list, .list): return nil
    case (.list, _): converted = .list([value])
    case (_, .list(let items)) where items.count == 1: converted = items[0]
    case (_, .date(let date)): converted = .dateAndTime(DateAndTime(date, ClockTime(nanoseconds: 0, zone: .utc)))
    default: return nil
    }
    return conforms(converted, to: type) ? converted : nil
  }

  /// Whether a value is one of the type as it stands; null is one of every type.
  private mutating func conforms(_ value: Value, to type: DeclaredType) -> Bool {
    if value.isNull { return true }
    switch type {
    case .any: return true
    case .simple(let simple): return simple.contains(value)
    case .list(let item):
      guard case .list(let items) = value else { return false }
      for entry in items { guard conforms(entry, to: item) else { return false } }
      return true
    case .context(let fields):
      guard case .context(let context) = value else { return false }
      for field in fields {
        guard let entry = context[field.name], conforms(entry, to: field.type) else { return false }
      }
      return true
    case .function: return session.code.types.feelType(of: type).conforms(value)
    case .named(let number): return conforms(value, to: session.code.types.types[number])
    case .constrained(let inner, let constraint): return conforms(value, to: inner) && passes(value, constraint)
    }
  }

  private mutating func passes(_ value: Value, _ constraint: DeclaredType.Constraint) -> Bool {
    guard constraint.isOnItems, case .list(let items) = value else { return holds(constraint, for: value) }
    for item in items where !item.isNull { guard holds(constraint, for: item) else { return false } }
    return true
  }

  private mutating func holds(_ constraint: DeclaredType.Constraint, for value: Value) -> Bool {
    let count = evaluation.problems.count
    let scope = Variables(values: [], moment: session.moment)
    let holds =
      evaluation.spend(1) && constraint.tests.evaluate(in: scope, input: value, within: &evaluation).boolean == true
    reasons += evaluation.takeProblems(after: count).map { Diagnostic($0, in: constraint.source) }
    return holds
  }

  /// The outermost constraint.
  private func constraint(of type: DeclaredType) -> DeclaredType.Constraint? {
    switch type {
    case .constrained(_, let constraint): constraint
    case .named(let number):
      if case .constrained(_, let constraint) = session.code.types.types[number] { constraint } else { nil }
    default: nil
    }
  }
}
