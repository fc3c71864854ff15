/// A diagnostic as one JSON object, for editors and scripts.
public struct DiagnosticRecord: Codable, Sendable, Hashable {
  /// Another place that explains it.
  public struct Note: Codable, Sendable, Hashable {
    /// What is to be seen there, in Swedish.
    public let message: String
    /// The file's name; absent when there is no place.
    public let file: String?
    /// The line, from 1.
    public let line: Int?
    /// The column, from 1, in characters.
    public let column: Int?

    init(_ note: Diagnostic.Note) {
      message = note.message
      file = note.place?.file.name
      line = note.place?.line
      column = note.place?.column
    }
  }

  /// `error` or `warning`.
  public let severity: Diagnostic.Severity
  /// The stable code.
  public let code: String
  /// The file's name; absent when there is no place.
  public let file: String?
  /// The line, from 1.
  public let line: Int?
  /// The column, from 1, in characters.
  public let column: Int?
  /// What is wrong, in Swedish.
  public let message: String
  /// How to mend it, in Swedish.
  public let hint: String?
  /// Other places that explain it.
  public let notes: [Note]

  /// Creates the record of a diagnostic.
  public init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity
    code = diagnostic.code
    file = diagnostic.place?.file.name
    line = diagnostic.place?.line
    column = diagnostic.place?.column
    message = diagnostic.message
    hint = diagnostic.hint
    notes = diagnostic.notes.map(Note.init)
  }
}
