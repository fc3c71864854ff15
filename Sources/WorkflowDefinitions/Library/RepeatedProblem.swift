import SourceDiagnostics

/// A name that does not exist is one fault, however often it is read.
enum RepeatedProblem {
  /// More places than these are counted instead.
  private static let most = 10

  /// The problems, with those of unknown names that say the same brought together where the first of them stands in the
  /// file, and each of the others once for its place.
  static func merged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let groups = Dictionary(grouping: diagnostics, by: Words.init)
    var told: Set<Words> = []
    return diagnostics.compactMap { diagnostic in
      let words = Words(diagnostic)
      guard told.insert(words).inserted else { return nil }
      return groups[words].flatMap { $0.count > 1 ? together(DiagnosticRenderer.sorted($0)) : diagnostic }
    }
  }

  private static func together(_ group: [Diagnostic]) -> Diagnostic? {
    guard let first = group.first else { return nil }
    var places: [SourcePlace] = []
    for case let place? in group.map(\.place) where place != first.place && !places.contains(place) {
      places.append(place)
    }
    let more = places.count - most
    let notes =
      places.prefix(most).map { Diagnostic.Note(message: "detsamma här", place: $0) }
      + (more > 0 ? [Diagnostic.Note(message: "detsamma på \(more) ställen till")] : [])
    return Diagnostic(
      severity: first.severity, code: first.code, message: first.message, place: first.place, hint: first.hint,
      notes: first.notes + notes)
  }

  /// What is said, and where, except of an unknown name.
  private struct Words: Hashable {
    let code: String
    let message: String
    let hint: String?
    let bytes: Range<Int>?

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      message = diagnostic.message
      hint = diagnostic.hint
      // A key in the wrong place is wrong in each.
      let isKey = code == "workflow.unknown-key"
      let isOfName = !isKey && ["workflow.unknown-", "feel.unknown-"].contains { diagnostic.code.hasPrefix($0) }
      bytes = isOfName ? nil : diagnostic.place?.bytes
    }
  }
}
