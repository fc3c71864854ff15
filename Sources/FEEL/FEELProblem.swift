/// Something wrong in an expression, or a reason why its value became null.
public struct FEELProblem: Sendable, Hashable, Error {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable {
    /// The expression cannot be used, or its value became null.
    case error
    /// The expression can be used, but may give null where a value is needed.
    case warning
  }

  /// A lasting name of the kind of problem, such as `feel.unknown-name`.
  public var code: String
  /// What is wrong, in Swedish, without a closing full stop.
  public var message: String
  /// Where in the text of the expression: UTF-8 offsets.
  public var range: Range<Int>
  /// How to mend it, in Swedish, where there is something to say.
  public var hint: String?
  /// How much it matters.
  public var severity: Severity

  /// A problem at a place in an expression.
  public init(
    code: String, message: String, range: Range<Int>, hint: String? = nil, severity: Severity = .error
  ) {
    self.code = code
    self.message = message
    self.range = range
    self.hint = hint
    self.severity = severity
  }
}

extension FEELProblem: CustomStringConvertible {
  /// Message and hint in one line.
  public var description: String { hint.map { "\(message); \($0)" } ?? message }
}

extension FEELProblem {
  /// Whether something is named that there is not.
  var isUnknownName: Bool {
    ["feel.unknown-name", "feel.unknown-field", "feel.unknown-function", "feel.unknown-type"].contains(code)
  }
}
