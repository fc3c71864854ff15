/// One problem in something that a person wrote: what is wrong, where, and how to mend it.
public struct Diagnostic: Sendable, Hashable {
  /// Whether it stops what was asked for.
  public let severity: Severity
  /// A stable code, such as `yaml.unknown-key`, for tools and tests.
  public let code: String
  /// What is wrong, in Swedish, beginning with a small letter and without a full stop.
  public let message: String
  /// Where; `nil` when it concerns no place in a file.
  public let place: SourcePlace?
  /// How to mend it, in Swedish; may have several lines.
  public let hint: String?
  /// Other places that explain it.
  public let notes: [Note]

  /// Creates a diagnostic; `error` and `warning` read better where it is reported.
  public init(
    severity: Severity, code: String, message: String, place: SourcePlace? = nil, hint: String? = nil,
    notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.hint = hint
    self.notes = notes
  }

  /// Makes an error.
  public static func error(
    _ code: String, _ message: String, at place: SourcePlace? = nil, hint: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(severity: .error, code: code, message: message, place: place, hint: hint, notes: notes)
  }

  /// Makes a warning.
  public static func warning(
    _ code: String, _ message: String, at place: SourcePlace? = nil, hint: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(severity: .warning, code: code, message: message, place: place, hint: hint, notes: notes)
  }
}
