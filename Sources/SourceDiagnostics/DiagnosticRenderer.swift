/// Renders diagnostics as text for a terminal or a log.
///
/// A diagnostic is `file:line:column: fel: message`, the source line with its number, markers under the place, and
/// the hint; each note follows with its own place.
public struct DiagnosticRenderer: Sendable {
  /// Whether source lines are shown.
  public var showsSource: Bool

  /// Creates a renderer.
  public init(showsSource: Bool = true) {
    self.showsSource = showsSource
  }

  /// Renders one diagnostic, without a line break at the end.
  public func render(_ diagnostic: Diagnostic) -> String {
    var lines = head(at: diagnostic.place, word: diagnostic.severity.swedish, message: diagnostic.message)
    if let hint = diagnostic.hint {
      lines += hint.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
    }
    for note in diagnostic.notes {
      lines += head(at: note.place, word: "jfr", message: note.message)
    }
    return lines.joined(separator: "\n")
  }

  /// Renders diagnostics by file, line and column, then a line that counts them ("3 fel, 1 varning").
  public func renderAll(_ diagnostics: some Sequence<Diagnostic>) -> String {
    let sorted = Self.sorted(diagnostics)
    return (sorted.map(render) + [Self.count(sorted)]).joined(separator: "\n")
  }

  /// Orders diagnostics by file, line and column; those without a place come first, and equals keep their order.
  public static func sorted(_ diagnostics: some Sequence<Diagnostic>) -> [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      key(left.element, left.offset) < key(right.element, right.offset)
    }.map(\.element)
  }

  /// Counts errors and warnings in words: "3 fel, 1 varning", or "inga fel" when there is nothing.
  public static func count(_ diagnostics: some Sequence<Diagnostic>) -> String {
    var errors = 0
    var warnings = 0
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      }
    }
    var parts: [String] = []
    if errors > 0 { parts.append("\(errors) fel") }
    if warnings > 0 { parts.append(warnings == 1 ? "1 varning" : "\(warnings) varningar") }
    return parts.isEmpty ? "inga fel" : parts.joined(separator: ", ")
  }

  private func head(at place: SourcePlace?, word: String, message: String) -> [String] {
    guard let place else { return ["\(word): \(message)"] }
    return ["\(place): \(word): \(message)"] + (showsSource ? SourceExcerpt(place).lines : [])
  }

  private static func key(_ diagnostic: Diagnostic, _ offset: Int) -> (String, Int, Int, Int) {
    guard let place = diagnostic.place else { return ("", 0, 0, offset) }
    return (place.file.name, place.line, place.column, offset)
  }
}
