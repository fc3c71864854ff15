import FEEL

/// A type that a model declares for a name, resolved against its item definitions.
indirect enum DeclaredType: Sendable {
  case any
  /// One of FEEL's own types.
  case simple(SimpleType)
  case list(DeclaredType)
  case context([Field])
  /// A function; `parameters` is nil where nothing is said of them.
  case function([DeclaredType]?, result: DeclaredType)
  /// An item definition, by its number; types may refer to themselves.
  case named(Int)
  /// A type whose values must pass unary tests.
  case constrained(DeclaredType, Constraint)

  /// A part of a context.
  struct Field: Sendable {
    var name: String
    var type: DeclaredType
  }

  /// Unary tests that a value must pass.
  struct Constraint: Sendable {
    var tests: Expression
    /// Whether a list's items are tested, each by itself.
    var isOnItems: Bool
    /// As written.
    var source: SourceText
  }

  var isAny: Bool {
    if case .any = self { return true }
    return false
  }
}
