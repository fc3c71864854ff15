import FEEL
import SourceDiagnostics
import YAMLSource

/// FEEL that YAML has eaten: an expression that is broken because YAML read a part of it as something of its own.
extension WorkflowReader {
  /// What YAML took from an expression that cannot be compiled; nil where the fault is the expression's own.
  ///
  /// - Parameters:
  ///   - type: What the expression must give; nil where anything will do.
  ///   - isMarked: Whether the expression begins with `= `.
  func eaten(
    _ node: YAMLNode, _ text: String, _ problems: [FEELProblem], expecting type: FEELType?, isMarked: Bool,
    in layout: ScopeLayout
  ) -> Diagnostic? {
    guard let scalar = node.scalar else { return nil }
    if !isMarked, type?.accepts(.string) != false, let mended = unbraced(text, in: layout) {
      return .error(
        "feel.yaml-quotes", "här ska stå ett uttryck, men det här är en text: inget i den läses", at: node.place,
        hint: "skriv \(Self.singleQuoted("= \(mended)"))")
    }
    switch scalar.style {
    case .plain: return cutOff(node, text, problems) ?? unquoted(node, text, problems, type, isMarked, layout)
    case .folded, .literal:
      guard text.allSatisfy(\.isWhitespace) else { return nil }
      return .error(
        "feel.yaml-block", "YAML läser > och | först i ett värde som början på ett textblock, så uttrycket är tomt",
        at: node.place, hint: "sätt uttrycket inom enkla citattecken, och låt det börja med ett namn")
    case .singleQuoted, .doubleQuoted:
      guard !isMarked, type?.accepts(.string) != false, isWords(text),
        problems.contains(where: { $0.code == "feel.syntax" || $0.range == 0..<text.utf8.count })
      else { return nil }
      if type?.unwrapped == .string, let mended = namesRead(in: text, in: layout) {
        return .error(
          "feel.yaml-quotes", "här ska stå ett uttryck, men det här är en text: inget i den läses", at: node.place,
          hint: "skriv \(Self.singleQuoted("= \(mended)"))")
      }
      return .error(
        "feel.yaml-quotes", "YAML tar bort citattecknen, så att uttrycket blir bara \(text)", at: node.place,
        hint: "skriv \(Self.singleQuoted("\"\(text)\"")) om det ska vara en text, annars namnet på det som ska läsas")
    }
  }

  /// An expression within quotation marks that are not straight, which YAML leaves in it; nil for others.
  func curlyQuoted(_ node: YAMLNode) -> Diagnostic? {
    guard let scalar = node.scalar, scalar.style == .plain, let inner = CurlyQuotes.inner(scalar.text) else {
      return nil
    }
    return .error(
      "feel.yaml-quotes", "uttrycket står inom citattecken som inte är raka", at: node.place,
      hint: "skriv \(Self.singleQuoted(inner))")
  }

  /// Words that stand as they are to be read, where an expression is wanted; a name that ends them is read.
  private func unquoted(
    _ node: YAMLNode, _ text: String, _ problems: [FEELProblem], _ type: FEELType?, _ isMarked: Bool,
    _ layout: ScopeLayout
  ) -> Diagnostic? {
    if !isMarked, type?.unwrapped == .string, let mended = nameAfterSign(in: text, in: layout),
      text.contains(#/\p{L} +\p{L}/#)
    {
      return .error(
        "feel.yaml-quotes", "här ska stå ett uttryck, men det här är en text", at: node.place,
        hint: "skriv \(Self.singleQuoted("= \(mended)"))")
    }
    guard !isMarked, type?.unwrapped == .string, text.contains(" "), isWords(text),
      problems.contains(where: {
        $0.code == "feel.syntax"
          && ($0.hint?.hasPrefix("skriv en operator") != false || beginsSentence(text, in: layout))
      })
    else { return nil }
    let read = namesRead(in: text, in: layout)
    let mended = read.map { "= \($0)" } ?? "\"\(text)\""
    // One name alone may be a word like any other.
    let isWord = read != nil && pathsRead(in: text, in: layout) == nil
    let other =
      isWord
      ? ", eller \(Self.singleQuoted("\"\(text)\"")) om just de orden ska stå där"
      : groupNamed(lastIn: text, in: layout).map {
        " om orden ska stå så, annars \(Self.singleQuoted("= \($0)"))"
      }
    return .error(
      "feel.yaml-quotes", "här ska stå ett uttryck, men det här är en text", at: node.place,
      hint: "skriv \(Self.singleQuoted(mended))\(other ?? "")")
  }

  /// Whether a text begins as a sentence does: with a capital letter, and no word that expressions have or name in reach.
  private func beginsSentence(_ text: String, in layout: ScopeLayout) -> Bool {
    let first = String(text.prefix { $0 != " " })
    return first.first?.isUppercase == true && layout.shape.slot(of: first) == nil
      && !["om", "if", "inte", "not", "ej", "för", "for"].contains(first.lowercased())
  }

  /// Whether the text is words, and not a name or an expression that is misspelt.
  private func isWords(_ text: String) -> Bool {
    text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isNumber || " _.,:!?-".contains($0) }
  }

  /// A list or keys with values, where an expression must stand.
  func notAnExpression(_ node: YAMLNode, what: String) -> Diagnostic {
    let source = node.place.text
    guard let first = source.first, first == "[" || first == "{" else {
      return .error(
        "feel.not-text", "\(what) ska vara ett uttryck, men här står \(node.kindPhrase)",
        at: node.place, hint: "skriv uttrycket på samma rad, efter kolonet")
    }
    if let items = node.sequence?.map({ $0.scalar?.text }), let expressions = unmarked(items) {
      let mended = expressions.count == 1 ? "= \(expressions[0])" : "= [\(expressions.joined(separator: ", "))]"
      let rest = expressions.count == 1 ? ", utan [ ]" : ""
      return .error(
        "feel.yaml-brackets", "\(what) ska vara ett uttryck, men YAML läser [ ] som en lista", at: node.place,
        hint: "skriv \(expressions.count == 1 ? mended : Self.singleQuoted(mended))\(rest)")
    }
    let read = first == "[" ? "[ ] som en lista" : "{ } som nycklar med värden"
    // In `{= a}` the brackets are no part of the expression.
    let expression = source.hasPrefix("{=") ? String(source.dropFirst().dropLast()) : "= " + source
    let mend = source.contains("\n") ? "" : ": \(Self.singleQuoted(expression))"
    return .error(
      "feel.yaml-brackets", "\(what) ska vara ett uttryck, men YAML läser \(read)", at: node.place,
      hint: "sätt hela uttrycket inom enkla citattecken\(mend)")
  }

  /// The texts without the equals signs that they all begin with; nil where any does not.
  private func unmarked(_ texts: [String?]) -> [String]? {
    let marked = texts.compactMap { $0?.isMarked == true ? $0?.dropFirst(2) : nil }.map(String.init)
    return marked.isEmpty || marked.count != texts.count ? nil : marked
  }

  /// A plain scalar that ended before the expression did, at a comment or at a comma between brackets.
  private func cutOff(_ node: YAMLNode, _ text: String, _ problems: [FEELProblem]) -> Diagnostic? {
    guard problems.contains(where: { $0.code == "feel.syntax" && $0.range.upperBound >= text.utf8.count }),
      let line = file.byteRange(ofLine: file.position(atByte: node.bytes.upperBound).line)
    else { return nil }
    let rest = node.bytes.upperBound..<max(node.bytes.upperBound, line.upperBound)
    guard let mark = rest.first(where: { file.bytes[$0] != 0x20 && file.bytes[$0] != 0x09 }) else { return nil }
    // Only what stands whole on one line is written out mended.
    let isAlone =
      line.lowerBound <= node.bytes.lowerBound
      && !file.text(in: line.lowerBound..<node.bytes.lowerBound).contains { "{[".contains($0) }
    switch file.bytes[mark] {
    case UInt8(ascii: "#") where mark > rest.lowerBound && isQuoteOpen(text):
      // Outside a text FEEL knows no #, so there the comment is meant as one.
      let whole = file.text(in: node.bytes.lowerBound..<line.upperBound)
      return .error(
        "feel.yaml-comment", "uttrycket slutar för tidigt: YAML läser \" #\" och resten av raden som en kommentar",
        at: file.place(mark..<line.upperBound),
        hint: "sätt hela uttrycket inom enkla citattecken\(isAlone ? ": " + Self.singleQuoted(whole) : "")")
    case UInt8(ascii: ",") where isOpen(text):
      let mended = wholeBetweenBrackets(node).map(Self.singleQuoted) ?? "'= …'"
      return .error(
        "feel.yaml-comma", "uttrycket slutar för tidigt: inom { } och [ ] läser YAML ett komma som slutet på värdet",
        at: file.place(mark..<(mark + 1)), hint: "sätt hela uttrycket inom enkla citattecken: \(mended)")
    default: return nil
    }
  }

  /// The expression as it was meant, from where a value between brackets begins to the comma or bracket after it; nil
  /// where it does not end on its line.
  private func wholeBetweenBrackets(_ node: YAMLNode) -> String? {
    let closers: [UInt8: UInt8] = [
      UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "{"): UInt8(ascii: "}"),
    ]
    let start = node.bytes.lowerBound
    guard let line = file.byteRange(ofLine: file.position(atByte: start).line) else { return nil }
    var (open, isText): ([UInt8], Bool) = ([], false)
    for offset in start..<line.upperBound {
      let byte = file.bytes[offset]
      if byte == UInt8(ascii: "\"") { isText.toggle() }
      if isText { continue }
      if let closer = closers[byte] {
        open.append(closer)
      } else if open.isEmpty, byte == UInt8(ascii: ",") || closers.values.contains(byte) {
        return file.text(in: start..<offset)
      } else if closers.values.contains(byte), open.popLast() != byte {
        return nil
      }
    }
    return nil
  }

  /// Whether a bracket or a quotation mark is never closed.
  private func isOpen(_ text: String) -> Bool {
    text.count { "([{".contains($0) } > text.count { ")]}".contains($0) } || isQuoteOpen(text)
  }

  private func isQuoteOpen(_ text: String) -> Bool { !text.count { $0 == "\"" }.isMultiple(of: 2) }
}
