import CPCRE2

/// A compiled regular expression of XPath and XQuery Functions and Operators 3.1, as DMN 1.5 has it (table 73).
///
/// It runs on PCRE2; `PatternTranslator` writes it in that dialect.
// Safe to share: the compiled code is never changed after init, and PCRE2 lets any number of threads match with it at
// once; what a match writes lies in match data of its own.
final class Pattern: @unchecked Sendable {
  let flags: PatternFlags
  /// How many groups capture.
  let groupCount: Int
  /// Whether the empty text matches; such a pattern cannot replace or split.
  let matchesEmpty: Bool
  private let code: OpaquePointer

  /// Compiles a pattern; `flags` as they are written, such as `"i"`.
  init(_ text: String, flags: String = "") throws(PatternError) {
    self.flags = try PatternFlags(flags)
    let translation = try PatternTranslator.translate(text, self.flags)
    groupCount = translation.groupCount
    code = try Self.compile(translation.text, self.flags)
    do throws(PatternError) {
      var budget = StepBudget()
      matchesEmpty = try Self.run(code, "") { run throws(PatternError) in try run.next(from: 0, &budget) } != nil
    } catch {
      pcre2_code_free_8(code)
      throw error
    }
  }

  deinit { pcre2_code_free_8(code) }

  /// Whether the pattern matches somewhere in the text.
  func isFound(in text: String, _ budget: inout StepBudget) throws(PatternError) -> Bool {
    try Self.run(code, text) { run throws(PatternError) in try run.next(from: 0, &budget) != nil }
  }

  /// The matches one after the other, each as the UTF-8 places of the whole and of its groups.
  func matches(in text: String, _ budget: inout StepBudget) throws(PatternError) -> [PatternMatch] {
    try Self.run(code, text) { run throws(PatternError) in
      var (found, start): ([PatternMatch], Int) = ([], 0)
      while let match = try run.next(from: start, &budget) {
        // A pattern that does not match the empty text has no empty matches; without this one would never end.
        guard !match.whole.isEmpty else { break }
        found.append(match)
        start = match.whole.upperBound
      }
      return found
    }
  }

  private static func run<T>(
    _ code: OpaquePointer, _ text: String, _ body: (borrowing PatternRun) throws(PatternError) -> T
  ) throws(PatternError) -> T {
    // The byte more gives the empty text an address too.
    let bytes = Array(text.utf8) + [0]
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(PatternError) in
        try body(PatternRun(code: code, subject: UnsafeRawBufferPointer(rebasing: bytes.dropLast())))
      }
    }
    return try result.get()
  }

  private static func compile(_ text: String, _ flags: PatternFlags) throws(PatternError) -> OpaquePointer {
    var options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_UNSET_BACKREF | PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_UTF_CHECK
    if flags.contains(.ignoresCase) { options |= PCRE2_CASELESS }
    if flags.contains(.dotMatchesAll) { options |= PCRE2_DOTALL }
    var (error, offset): (Int32, Int) = (0, 0)
    let bytes = Array(text.utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) else {
      // The translation has been checked; what is left is what is too large.
      throw PatternError(
        "mönstret är för stort eller för djupt (PCRE2 \(error))",
        hint: "skriv ett kortare mönster, med lägre antal i { }")
    }
    return code
  }
}
