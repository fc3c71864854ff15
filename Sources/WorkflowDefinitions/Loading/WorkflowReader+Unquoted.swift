import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Texts in expressions that lack their quotation marks.
extension WorkflowReader {
  /// What is said of an expression that cannot be compiled where a text in it lacks its quotation marks; nil where the
  /// fault is another one.
  ///
  /// - Parameter isMarked: Whether the expression begins with `= `.
  func unquotedText(
    _ text: String, _ problems: [FEELProblem], _ use: ExpressionUse, isMarked: Bool, at node: YAMLNode,
    in layout: ScopeLayout
  ) -> FEELProblem? {
    guard let first = problems.first(where: { $0.severity == .error }) else { return nil }
    return unquotedOption(text, first, in: layout)
      ?? unquotedWords(text, first, use, isMarked: isMarked, at: node, in: layout)
  }

  /// An option of a choice that stands as names: `val = nej`, `bedöm.förslag = begär anstånd`.
  private func unquotedOption(_ text: String, _ problem: FEELProblem, in layout: ScopeLayout) -> FEELProblem? {
    guard problem.code == "feel.unknown-name" || problem.code == "feel.syntax", text.utf8.count <= Self.longestHelped
    else { return nil }
    for path in ComparedPath.all(in: text) {
      guard let options = field(at: path.names, in: layout, withCalls: true)?.type.options?.compactMap(\.text) else {
        continue
      }
      for start in starts(of: text, after: path.end, isList: path.isList) {
        let rest = text[start...]
        // The longest one that stands there, of those that go on in each other.
        let written = options.filter { option in
          rest.hasPrefix(option) && !(rest.dropFirst(option.count).first.map(ComparedPath.isOfWord) ?? false)
        }.max { $0.count < $1.count }
        guard let written else { continue }
        let first = text.utf8.distance(from: text.startIndex, to: start)
        let range = first..<(first + written.utf8.count)
        // Only what the fault is about: an earlier one is told as it is.
        guard problem.range.lowerBound >= first, problem.range.lowerBound <= range.upperBound else { continue }
        return FEELProblem(
          code: problem.code, message: "\(written) är en text, och står utan citattecken", range: range,
          hint: "skriv \"\(written)\"")
      }
    }
    return nil
  }

  /// Where what is compared with begins: each value of a list.
  private func starts(of text: String, after sign: String.Index, isList: Bool) -> [String.Index] {
    var (starts, place) = ([sign], sign)
    while isList, place < text.endIndex, text[place] != ")" {
      let isComma = text[place] == ","
      place = text.index(after: place)
      guard isComma else { continue }
      starts.append(text[place...].firstIndex { $0 != " " } ?? text.endIndex)
    }
    return starts
  }

  /// The longest expression, in UTF-8 bytes, that options without their quotation marks are looked for in: people write
  /// no longer ones by hand, and each list in it is gone through anew.
  private static let longestHelped = 2_000

  /// A whole sentence after `= `, where a text is wanted.
  private func unquotedWords(
    _ text: String, _ problem: FEELProblem, _ use: ExpressionUse, isMarked: Bool, at node: YAMLNode,
    in layout: ScopeLayout
  ) -> FEELProblem? {
    let words = text.split(separator: " ").map(String.init)
    guard isMarked, use.type?.unwrapped == .string, problem.code == "feel.syntax", words.count > 1,
      problem.hint?.hasPrefix("menade du") != true,
      text.first?.isLetter == true, text.allSatisfy({ ComparedPath.isOfWord($0) || " .,:!?-{}".contains($0) }),
      layout.shape.slot(of: String(text.prefix { $0 != " " && $0 != "." })) == nil
    else { return nil }
    let read = namesRead(in: text, in: layout)
    // A name in reach may also be a word of an expression that is wrong elsewhere.
    guard read != nil || !words.contains(where: { layout.shape.slot(of: String($0.prefix { $0 != "." })) != nil })
    else {
      return nil
    }
    let mended = unbraced(text, in: layout) ?? read ?? "\"\(text)\""
    return FEELProblem(
      code: problem.code, message: "efter = ska stå ett uttryck, men det här är en text",
      range: 0..<text.utf8.count, hint: "skriv \(marked(mended, in: node))")
  }
}
