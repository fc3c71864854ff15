import SourceDiagnostics

/// Characters that stand where they cannot.
extension SyntaxProblem {
  /// A character that no value can begin with.
  var unstartable: [Diagnostic] {
    if byte == UInt8(ascii: "\t") { return tabs }
    let place = character(at: failure.byte)
    return [
      .error(
        "yaml.reserved-character", "text utan citattecken får inte börja med \(Diagnostic.quote(place.text))",
        at: place,
        hint: "sätt enkla citattecken: \(singleQuoted(line.rest(from: failure.byte)))")
    ]
  }

  /// Tabs as indentation: the one where libyaml stopped and those of the lines that follow.
  ///
  /// What follows is not parsed, so lines that look like text within a block scalar are left out.
  var tabs: [Diagnostic] {
    var offsets = [failure.byte]
    var blockIndent: Int?
    for number in stride(from: line.number + 1, through: file.lineCount, by: 1) {
      let line = SourceLine(file, number: number)
      if line.isBlankOrComment { continue }
      if let indent = blockIndent, line.leadingSpaces > indent { continue }
      blockIndent = nil
      if let tab = line.indentTab { offsets.append(tab) }
      if let last = line.byte(before: line.textEnd), [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(last) {
        blockIndent = line.indent
      }
    }
    return offsets.map { offset in
      .error(
        "yaml.tab", "tabb kan inte användas som indrag", at: character(at: offset),
        hint: tabHint(SourceLine(file, at: offset)))
    }
  }

  /// How far a line that is indented with a tab should be indented, as far as the lines above tell.
  private func tabHint(_ line: SourceLine) -> String {
    if let sibling = itemAbove(line) {
      let like = "som listpunkten på rad \(sibling.number)"
      return sibling.indent == 0 ? "ta bort tabben, \(like)" : "\(begin(sibling.indent)), \(like)"
    }
    let general = "använd mellanslag, två för varje nivå"
    guard let above = lineAbove(line), above.indentTab == nil else { return general }
    let indent = above.firstKey - above.bytes.lowerBound
    if above.byte(before: above.textEnd) == UInt8(ascii: ":") {
      return "\(begin(indent + 2)), två mer än nyckeln på rad \(above.number)"
    }
    return "\(general); nyckeln på rad \(above.number) står i kolumn \(indent + 1)"
  }

  private func begin(_ count: Int) -> String { "börja raden med \(count) mellanslag i stället för tabben" }

  /// `: ` within a value, or a key that is indented under a finished value.
  var misplacedColon: Diagnostic {
    if let unopened { return unopened }
    if let value = line.valueStart(before: failure.byte) {
      if let curly = CurlyQuotes.inner(file.text(in: line.rest(from: value))) {
        return .error(
          "yaml.colon-in-value", "kolon följt av mellanslag kan inte stå i ett värde utan raka citattecken",
          at: character(at: failure.byte), hint: "skriv raka citattecken: \(CurlyQuotes.straight(curly))")
      }
      let row = file.text(in: line.rest(from: value))
      if let row = rowOfTwo(from: value) { return row }
      // Keys that follow each other are no text.
      let isKeys = row.prefixMatch(of: #/[a-zåäö_]+: [^,]+, *[a-zåäö_]+: /#) != nil
      return .error(
        "yaml.colon-in-value", "kolon följt av mellanslag kan inte stå i ett värde utan citattecken",
        at: character(at: failure.byte),
        hint: isKeys
          ? "sätt { } omkring nycklarna: {\(row)}"
          : keyInside(row, below: line.firstKey..<value)
            ?? "sätt enkla citattecken: \(singleQuoted(line.rest(from: value)))")
    }
    let key = line.firstCharacter..<max(line.firstCharacter, failure.byte)
    if let problem = LimitProblem.key(key, of: file) ?? strayItem { return problem }
    if let above = lineAbove(line), let problem = otherColon(from: above.firstKey) ?? equalsSign(from: above.firstKey) {
      return problem
    }
    return .error(
      "yaml.bad-indentation",
      "nyckeln \(Diagnostic.quote(file.text(in: key))) är indragen under något som redan har ett värde",
      at: file.place(key), hint: outdentHint)
  }

  /// A condition with the key after it on the same row: `when: val = "ja" to: b`.
  private func rowOfTwo(from value: Int) -> Diagnostic? {
    let owner = file.text(in: line.firstKey..<value).prefix { $0 != ":" }
    guard ["when", "if"].contains(owner),
      let match = file.text(in: line.rest(from: value)).wholeMatch(of: #/(.+?),? +(to|text|field): +(.+)/#)
    else { return nil }
    let key = String(match.output.2)
    let row = "{\(owner): '\(match.output.1.replacing("'", with: "''"))', \(key): \(match.output.3)}"
    return .error(
      "yaml.colon-in-value", "\(key) står på samma rad som en annan nyckel", at: character(at: failure.byte),
      hint: "skriv \(key) på en egen rad\(line.firstKey > line.firstCharacter ? ", eller - \(row)" : "")")
  }

  /// The keys that have keys of their own and no text.
  private static let owners: Set<String> = ["guidance", "for_each", "case", "extend", "with", "expect", "input"]

  /// How a value that begins with a small word and a colon is written, which may be a key of its own: `guidance: text: Läs`.
  private func keyInside(_ row: String, below owner: Range<Int>) -> String? {
    guard let match = row.wholeMatch(of: #/([a-zåäö_]+): +([^"'{}\[\]].*)/#),
      let key = file.text(in: owner).wholeMatch(of: #/(\p{L}[\p{L}\p{N}_]*):\s+/#)?.output.1,
      Self.owners.contains(String(key))
    else { return nil }
    let (name, value) = (match.output.1, match.output.2)
    let isCut = value.contains { ",{}[]".contains($0) } || value.contains(": ")
    let inner = isCut ? "'\(value.replacing("'", with: "''"))'" : String(value)
    return "är \(name) en nyckel under \(key), skriv \(key): {\(name): \(inner)}; "
      + "är det en text, sätt enkla citattecken: '\(row.replacing("'", with: "''"))'"
  }

  /// Keys on one line that end with a bracket which has not been opened: `- id: a, uses: b}`.
  private var unopened: Diagnostic? {
    let first = line.firstCharacter
    let row = line.rest(from: first)
    let text = file.text(in: row)
    guard text.hasPrefix("- "), text.hasSuffix("}"), !text.contains("{") else { return nil }
    return .error(
      "yaml.broken-bracket", "} sluter en grupp som ingen { har börjat", at: character(at: row.upperBound - 1),
      hint: "skriv - {\(text.dropFirst().trimmingPrefix { $0 == " " })")
  }

  /// `- ` after a key on the same line, or under a finished value.
  var misplacedDash: Diagnostic {
    let isFirst = line.firstCharacter == failure.byte
    return .error(
      "yaml.misplaced-dash",
      isFirst ? "listpunkten hör inte ihop med raden ovanför" : "en lista kan inte börja på samma rad som sin nyckel",
      at: character(at: failure.byte),
      hint: isFirst
        ? "rätta indraget, eller sätt citattecken om raden är text"
        : "börja listan på nästa rad, med indrag, eller sätt citattecken om det är text")
  }

  /// `? ` or `:` where no key can begin.
  var misplacedMark: Diagnostic {
    .error(
      "yaml.misplaced-mark", "\(Diagnostic.quote(character(at: failure.byte).text)) kan inte stå här utan citattecken",
      at: character(at: failure.byte), hint: "sätt enkla citattecken om hela värdet, om det är text")
  }

  /// A key behind which a colon stands that is none to YAML; nil where there is none at that byte.
  private func otherColon(from start: Int) -> Diagnostic? {
    let text = file.text(in: SourceLine(file, at: start).rest(from: start))
    guard let match = text.firstMatch(of: #/^([\p{L}\p{N}_]+)[：﹕꞉]\s*/#) else { return nil }
    return .error(
      "yaml.missing-colon", "efter \(match.output.1) står ett kolon av annat slag", at: rest(from: start),
      hint:
        "skriv ett vanligt kolon och ett mellanslag: \(match.output.1): \(text[match.range.upperBound...].prefix(60))")
  }

  /// A key with an equals sign where the colon should stand: `namn = värde`.
  private func equalsSign(from start: Int) -> Diagnostic? {
    let text = file.text(in: SourceLine(file, at: start).rest(from: start))
    guard let match = text.firstMatch(of: #/^([\p{L}_][\p{L}\p{N}_]*) *= +(.+)$/#) else { return nil }
    return .error(
      "yaml.missing-colon", "kolonet saknas efter \(match.output.1)", at: rest(from: start),
      hint: "skriv \(match.output.1): = \(match.output.2.prefix(60))")
  }

  /// A line that is neither `key: value` nor part of anything.
  var loneText: Diagnostic {
    let start = failure.contextByte ?? failure.byte
    let line = SourceLine(file, at: start).rest(from: start)
    let colon = file.bytes[line].firstIndex(of: UInt8(ascii: ":")) ?? start
    if let problem = LimitProblem.key(start..<colon, of: file) { return problem }
    let text = file.text(in: line)
    var hint = "skriv \"nyckel: värde\", eller rätta indraget om raden fortsätter texten ovanför"
    if let problem = otherColon(from: start) ?? equalsSign(from: start) { return problem }
    if let problem = unspacedItem(on: SourceLine(file, at: start)) { return problem }
    if let match = text.firstMatch(of: #/^([a-z_]+) (\w+\.[\w.]+)$/#) {
      hint = "saknas kolonet, skriv \(match.output.1): \(match.output.2); annars rätta indraget"
    }
    if text.wholeMatch(of: #/\p{L}[\p{L}\p{N}_]*/#) != nil, let below = lineBelow(line: SourceLine(file, at: start)),
      below.indent > SourceLine(file, at: start).indent
    {
      hint = "skriv \(text): om raderna under hör till den"
    }
    if let colon = text.firstIndex(of: ":"), colon > text.startIndex, text[..<colon].allSatisfy(\.isLetterOrMark) {
      let value = text[text.index(after: colon)...]
      hint = "sätt ett mellanslag efter kolonet: \(text[..<colon]): \(value.prefix(60))"
    }
    return .error(
      "yaml.missing-colon", "här väntades en nyckel, följd av kolon och mellanslag", at: rest(from: start), hint: hint)
  }
}

extension Character {
  /// Whether the character can stand in a name.
  fileprivate var isLetterOrMark: Bool { isLetter || isNumber || self == "_" || self == "-" }
}
