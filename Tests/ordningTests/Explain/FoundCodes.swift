import SourceDiagnostics

/// The codes that a text gives.
struct FoundCodes {
  /// The codes of all that is wrong.
  let codes: Set<String>
  /// The code of the whole, where that is another than those of its parts.
  var whole: String?
  /// What is wrong, in words, for a test that fails.
  let words: String

  init(_ diagnostics: [Diagnostic]) {
    codes = Set(diagnostics.map(\.code))
    words = DiagnosticRenderer().renderAll(diagnostics)
  }

  init(_ codes: Set<String>, whole: String? = nil, words: String) {
    self.codes = codes
    self.whole = whole
    self.words = words
  }
}
