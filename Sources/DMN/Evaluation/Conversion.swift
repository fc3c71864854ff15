import FEEL
import SourceDiagnostics

/// Fits values to declared types, with the implicit conversions of DMN 1.5, 10.3.2.9.4.
struct Conversion {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// The value as one of the type; null, reported, where it is none.
  func value(
    _ value: Value, as type: DeclaredType, of name: @autoclosure () -> String, at place: SourcePlace?
  ) -> Value {
    fitted(value, to: type, of: name(), at: place) ?? .null
  }

  /// The value as one of the type; nil, reported, where it is none.
  func fitted(
    _ value: Value, to type: DeclaredType, of name: @autoclosure () -> String, at place: SourcePlace?
  ) -> Value? {
    if let fitting = fitting(value, type) { return fitting }
    let text = session.code.types.text(of: type)
    let subject = name().isEmpty ? "värdet" : Diagnostic.quote(name())
    session.report(
      .error(
        "dmn.type", "\(subject) ska vara av typen \(text) men är \(value.kind)", at: place,
        hint: constraint(of: type).map { "tillåtna värden: \($0)" }))
    return nil
  }

  /// The value as one of the type; nil where it is none and cannot be made one.
  private func fitting(_ value: Value, _ type: DeclaredType) -> Value? {
    if conforms(value, to: type) { return value }
    if case .list(let item) = session.code.types.form(of: type) {
      if case .list = value { return nil }
      guard conforms(value, to: item) else { return nil }
      let list = Value.list([value])
      return conforms(list, to: type) ? list : nil
    }
    if case .list(let items) = value, items.count == 1 { return fitting(items[0], type) }
    if case .date(let date) = value {
      let midnight = Value.dateAndTime(DateAndTime(date, ClockTime(nanoseconds: 0, zone: .utc)))
      return conforms(midnight, to: type) ? midnight : nil
    }
    return nil
  }

  /// Whether a value is one of the type as it stands; null is one of every type.
  private func conforms(_ value: Value, to type: DeclaredType) -> Bool {
    if value.isNull { return true }
    switch type {
    case .any: return true
    case .simple(let simple): return simple.contains(value)
    case .list(let item):
      guard case .list(let items) = value else { return false }
      return items.allSatisfy { conforms($0, to: item) }
    case .context(let fields):
      guard case .context(let context) = value else { return false }
      return fields.allSatisfy { field in
        context[field.name].map { conforms($0, to: field.type) } ?? false
      }
    case .function: return value.function != nil
    case .named(let number): return conforms(value, to: session.code.types.types[number])
    case .constrained(let inner, let constraint):
      return conforms(value, to: inner) && passes(value, constraint)
    }
  }

  private func passes(_ value: Value, _ constraint: DeclaredType.Constraint) -> Bool {
    let scope = Variables(values: [], moment: session.moment)
    guard constraint.isOnItems, case .list(let items) = value else {
      return constraint.tests.holds(in: scope, input: value) == true
    }
    return items.allSatisfy { $0.isNull || constraint.tests.holds(in: scope, input: $0) == true }
  }

  /// The outermost constraint as it is written.
  private func constraint(of type: DeclaredType) -> String? {
    switch type {
    case .constrained(_, let constraint): constraint.text
    case .named(let number):
      if case .constrained(_, let constraint) = session.code.types.types[number] { constraint.text } else { nil }
    default: nil
    }
  }
}
