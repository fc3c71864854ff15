import SourceDiagnostics

/// Blocks and brackets that do not hold together.
extension SyntaxProblem {
  /// Something in a block that is neither its next key nor its next item.
  var brokenBlock: Diagnostic {
    if line.firstCharacter < failure.byte, let before = line.byte(before: failure.byte) {
      if let problem = textAfter(before) { return problem }
    }
    return wrongIndentation
  }

  /// A list or keys in brackets that break off.
  var brokenFlow: Diagnostic {
    let opener = failure.contextByte ?? failure.byte
    let isList = failure.problem.hasSuffix("']'")
    let (open, close) = isList ? ("[", "]") : ("{", "}")
    let openLine = SourceLine(file, at: opener)
    let leftBlock = line.number > openLine.number && line.indent <= openLine.indent
    if byte == nil || line.isBlankOrComment || leftBlock {
      return .error(
        "yaml.unclosed-bracket", "parentesen \"\(open)\" stängs aldrig", at: character(at: opener),
        hint: "sätt \"\(close)\" där \(isList ? "listan" : "gruppen") slutar, eller citattecken om det är text",
        notes: byte == nil
          ? [] : [.init(message: "här kan den inte längre fortsätta", place: character(at: failure.byte))])
    }
    if byte == UInt8(ascii: ":") {
      let before = file.bytes[opener..<failure.byte].lastIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ",") }
      if let problem = LimitProblem.key(((before ?? opener) + 1)..<failure.byte, of: file) { return problem }
      let text = file.text(in: ((before ?? opener) + 1)..<failure.byte)
      // Keys of its own that a value has without brackets.
      if let match = text.wholeMatch(of: #/\s*(\p{L}[\p{L}\p{N}_]*): +(\p{L}[\p{L}\p{N}_]*)\s*/#) {
        return .error(
          "yaml.broken-bracket", "här väntades \",\" eller \"\(close)\"", at: character(at: failure.byte),
          hint: "har \(match.output.1) egna nycklar, sätt { } omkring dem: \(match.output.1): {\(match.output.2): …}")
      }
      // A key and its value come before another key: only the comma between them is lacking.
      if let match = text.firstMatch(of: #/^[^:]*: .* (\p{L}[\p{L}\p{N}_]*)$/#) {
        return .error(
          "yaml.broken-bracket", "här väntades \",\" eller \"\(close)\"", at: character(at: failure.byte),
          hint: "sätt ett komma före \(match.output.1)")
      }
    }
    if let doubled { return doubled }
    if let mended = bracketed {
      let isComma = !mended.contains { "[{".contains($0) }
      return .error(
        "yaml.broken-bracket",
        isComma
          ? "inom { } och [ ] läser YAML ett komma som slutet på värdet"
          : "inom { } och [ ] läser YAML [ och { i ett värde som sina egna tecken",
        at: character(at: failure.byte), hint: "sätt enkla citattecken om hela värdet: \(mended)")
    }
    if let mended = quotedTwice {
      return .error(
        "yaml.broken-bracket", "texten slutar vid citattecknet, fast den går vidare", at: character(at: failure.byte),
        hint: "sätt enkla citattecken om hela värdet: \(mended)")
    }
    // A key that follows a value at once.
    let rest = file.text(in: line.rest(from: failure.byte))
    if line.firstCharacter < failure.byte, let match = rest.firstMatch(of: #/^(\p{L}[\p{L}\p{N}_]*): /#) {
      return .error(
        "yaml.broken-bracket", "här väntades \",\" eller \"\(close)\"", at: character(at: failure.byte),
        hint: "sätt ett komma före \(match.output.1)")
    }
    return .error(
      "yaml.broken-bracket", "här väntades \",\" eller \"\(close)\"", at: character(at: failure.byte),
      hint: "skilj värdena åt med \",\"; ett värde med [ ] { } , eller \": \" i sig ska stå inom enkla citattecken")
  }

  /// A value with brackets in it, as it should be quoted: `{when: h[1].klart, to: b}`.
  private var bracketed: String? {
    guard let value = line.valueStart(before: failure.byte), let end = flowEnd(from: value) else { return nil }
    let text = file.text(in: value..<end)
    guard let first = text.first, !"\"'[]{},".contains(first), text.contains(where: { "[{(".contains($0) }),
      !text.contains("'")
    else { return nil }
    return "'\(text)'"
  }

  /// Where a value ends that begins between brackets, those in it counted: before the bracket that is not its own, or the
  /// comma before another key; nil where it does not end on its line.
  private func flowEnd(from start: Int) -> Int? {
    var (open, isText) = (0, false)
    let row = line.rest(from: start)
    for offset in row {
      switch file.bytes[offset] {
      case UInt8(ascii: "\""): isText.toggle()
      case _ where isText: continue
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "("): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ")"):
        open -= 1
        if open < 0 { return offset }
      case UInt8(ascii: ",") where open == 0:
        if file.text(in: offset..<row.upperBound).prefixMatch(of: #/,\s*[\p{L}_]+:/#) != nil { return offset }
      default: continue
      }
    }
    return nil
  }

  /// A text within quotation marks that has some of the same kind in it: `{when: "val = "ja"", to: b}`.
  private var quotedTwice: String? {
    guard let value = line.valueStart(before: failure.byte) ?? flowValue else { return nil }
    let text = file.text(in: line.rest(from: value))
    if let match = text.prefixMatch(of: #/"(.*?)"(?=\s*(?:,\s*[\p{L}_]+:|[\]}\s]+$))/#), match.output.1.contains("\"") {
      return "'\(match.output.1.replacing("'", with: "''"))'"
    }
    guard let match = text.prefixMatch(of: #/'(.*?)'(?=\s*(?:,\s*[\p{L}_]+:|[\]}\s]+$))/#) else { return nil }
    return Self.paired(match.output.1)
  }

  /// A text within single quotation marks that has pairs of them in it, with double ones instead; nil for others.
  private static func paired(_ inner: Substring) -> String? {
    let count = inner.count { $0 == "'" }
    guard count > 0, count.isMultiple(of: 2), !inner.contains("''") else { return nil }
    return "'\(inner.replacing("'", with: "\""))'"
  }

  /// Where the value begins before the place of the fault, between brackets.
  var flowValue: Int? {
    let text = file.bytes[line.firstCharacter..<failure.byte]
    return text.lastIndex(of: UInt8(ascii: ":")).map { $0 + 2 }
  }

  /// A punctuation mark where a value was expected.
  var missingContent: Diagnostic {
    let place = character(at: failure.byte)
    guard byte != nil else {
      return .error("yaml.missing-value", "filen slutar där ett värde väntades", at: place, hint: "skriv värdet")
    }
    return .error(
      "yaml.missing-value", "här väntades ett värde, men här står \(Diagnostic.quote(place.text))", at: place,
      hint: "skriv värdet, eller sätt enkla citattecken om texten börjar så")
  }

  private func textAfter(_ before: UInt8) -> Diagnostic? {
    let value = line.valueStart(before: failure.byte) ?? line.firstCharacter
    let quoted = "sätt enkla citattecken om hela värdet: \(singleQuoted(line.rest(from: value)))"
    let place = rest(from: failure.byte)
    if let secondKey { return secondKey }
    switch before {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      // A letter straight after the quote is an apostrophe or a quotation, not an expression that goes on.
      let goesOn = byte(at: failure.byte - 1) != before || !character(at: failure.byte).text.allSatisfy(\.isLetter)
      if let doubled = doubledMarks(around: text(from: value)) { return doubled }
      if let late = endedLate(before) { return late }
      if let mended = quotedTwice(from: value) {
        return .error(
          "yaml.text-after-quote", "texten slutar vid citattecknet, fast den går vidare",
          at: character(at: failure.byte), hint: "sätt enkla citattecken om hela värdet: \(mended)")
      }
      let inner = before == UInt8(ascii: "'") ? "'' inom enkla citattecken" : "\\\" inom dubbla citattecken"
      return .error(
        "yaml.text-after-quote", "text efter det avslutande citattecknet", at: place,
        hint: goesOn && byte(at: value) == before ? quoted : "ett citattecken inne i texten skrivs \(inner)")
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      let isComma = place.text == ","
      if let last = place.text.first, place.text.allSatisfy({ "}]".contains($0) }) {
        let count = place.text.count
        return .error(
          "yaml.text-after-bracket",
          count == 1 ? "här står en \(last) för mycket" : "här står \(place.text), som inte sluter något", at: place,
          hint: "ta bort \(count == 1 ? "den" : "dem") sist på raden")
      }
      return .error(
        "yaml.text-after-bracket", "text efter den avslutande parentesen", at: place,
        hint: isComma ? "ta bort kommat; är det en rad i en lista, skriv \"- \" först på raden" : quoted)
    default:
      guard byte(at: value) == UInt8(ascii: "*") else { return nil }
      return .error("yaml.text-after-alias", "text efter en hänvisning med *", at: place, hint: quoted)
    }
  }

  /// A value to the end of its line within quotation marks that has pairs of the same kind in it.
  private func quotedTwice(from value: Int) -> String? {
    let text = file.text(in: line.rest(from: value))
    guard text.count > 2, let mark = text.first, mark == text.last else { return nil }
    let inner = text.dropFirst().dropLast()
    if mark == "'" { return Self.paired(inner) }
    guard mark == "\"", !inner.contains("\\"), inner.count(where: { $0 == "\"" }).isMultiple(of: 2) else { return nil }
    return "'\(inner.replacing("'", with: "''"))'"
  }

  /// A quotation mark that ends a text from a line above, which was meant to end there.
  private func endedLate(_ quote: UInt8) -> Diagnostic? {
    func quotes(_ bytes: some Collection<UInt8>) -> Int { bytes.count { $0 == quote } }
    guard !quotes(file.bytes[line.firstCharacter..<failure.byte]).isMultiple(of: 2) else { return nil }
    var end = line.firstCharacter
    while let newline = file.bytes[..<end].lastIndex(of: UInt8(ascii: "\n")) {
      let above = SourceLine(file, at: newline)
      if !quotes(file.bytes[above.firstCharacter..<newline]).isMultiple(of: 2) {
        guard let start = file.bytes[above.firstCharacter..<newline].lastIndex(of: quote) else { return nil }
        let mark = String(decoding: [quote], as: UTF8.self)
        return .error(
          "yaml.text-after-quote", "texten som börjar här slutar först på rad \(line.number)",
          at: file.place(start..<newline),
          hint: "sätt \(mark) där texten slutar: \(file.text(in: start..<newline))\(mark)",
          notes: [.init(message: "här slutar den nu", place: character(at: failure.byte - 1))])
      }
      end = newline
    }
    return nil
  }

  /// A key on the row of another one: `when: 'a' to: b`.
  private var secondKey: Diagnostic? {
    let text = file.text(in: line.rest(from: failure.byte))
    guard let match = text.firstMatch(of: #/^(?:,\s*)?(\p{L}[\p{L}\p{N}_]*): /#) else { return nil }
    let row = text.drop { $0 == "," || $0 == " " }
    var end = failure.byte
    while end > line.firstKey, byte(at: end - 1) == UInt8(ascii: " ") { end -= 1 }
    let mended = "{\(file.text(in: line.firstKey..<end)), \(row)}"
    return .error(
      "yaml.text-after-quote", "\(match.output.1) står på samma rad som en annan nyckel", at: rest(from: failure.byte),
      hint: "skriv \(match.output.1) på en egen rad\(line.firstKey > line.firstCharacter ? ", eller - \(mended)" : "")")
  }

  private var wrongIndentation: Diagnostic {
    let place = rest(from: failure.byte)
    guard let context = failure.contextByte, context < failure.byte else {
      return .error(
        "yaml.bad-indentation", "raden hör inte ihop med det som står ovanför", at: place,
        hint: "rätta indraget; en fil är antingen en lista eller nycklar med värden")
    }
    let notes = [Diagnostic.Note(message: "det som raden ska höra ihop med börjar här", place: rest(from: context))]
    if let problem = closeDash ?? undashedRows ?? partOfFile(in: context) { return problem }
    let isDash = byte == UInt8(ascii: "-")
    if line.firstCharacter - line.bytes.lowerBound == file.position(atByte: context).column - 1 {
      return isDash
        ? .error(
          "yaml.mixed-block", "en listpunkt kan inte stå bland nycklar", at: place,
          hint: itemAbove(line).map { "låt raden börja i kolumn \($0.indent + 1), som listpunkten på rad \($0.number)" }
            ?? firstDashHint(context) ?? strayDashHint, notes: notes)
        : .error(
          "yaml.mixed-block", "i en lista ska raden börja med \"- \"", at: place,
          hint: mixedHint(context), notes: notes)
    }
    if byte == UInt8(ascii: "{"), byte(at: context) == UInt8(ascii: "-") {
      return .error(
        "yaml.bad-indentation", "indraget stämmer inte med raderna ovanför", at: place,
        hint: "skriv - \(place.text.prefix(60)), med strecket i kolumn \(file.position(atByte: context).column)",
        notes: notes)
    }
    let (column, number) = nearestColumn(from: context, dashes: isDash)
    let other = (isDash ? ownerlessHint : outdentedHint(number, likelyIn: line.indent + 1)).map { "; \($0)" }
    return .error(
      "yaml.bad-indentation", "indraget stämmer inte med raderna ovanför", at: place,
      hint: "låt raden börja i kolumn \(column), som \(isDash ? "listpunkten" : "nyckeln") på rad \(number)"
        + (other ?? ""),
      notes: notes)
  }

  /// How a list item is mended that stands among keys.
  private var strayDashHint: String {
    let indent = "dra in listan under nyckeln som den hör till"
    guard let key = key(of: line, from: line.firstKey), key != "id" else { return indent }
    return "ta bort \"- \" om \(key) är en nyckel som de ovanför; är det en listpunkt, \(indent)"
  }

  /// How a line without a dash is mended that stands in a list which begins at an offset.
  private func mixedHint(_ context: Int) -> String {
    let first = SourceLine(file, at: context)
    // A single dash before several keys is the one that is wrong.
    let lines = (first.number..<line.number).map { SourceLine(file, number: $0) }.filter { !$0.isBlankOrComment }
    let items = lines.filter { $0.indent <= first.indent }
    let isOfSteps = key(of: first, from: first.firstKey) == "id"
    let areAlone = !isOfSteps && items.allSatisfy { $0.indent == first.indent && $0.firstKey > $0.firstCharacter }
    let plain = plainLines(from: line)
    // Keys with lines of their own below them are names, and the dash before the first is too much.
    if areAlone, items.count == 1, beginsGroup(first, from: first.firstKey), beginsGroup(line, from: line.firstKey) {
      return "ta bort \"- \" på rad \(first.number), så att raden börjar i kolumn \(first.indent + 1); "
        + "är det en lista, skriv \"- \" före varje post"
    }
    let isPlain = areAlone && lines.count == items.count
    guard isPlain, plain > items.count else {
      let single = isPlain && items.count == 1 && plain == 1
      return dashHint(context) + (single ? "\nska det inte vara en lista, ta bort \"- \" på rad \(first.number)" : "")
    }
    return
      "ta bort \"- \" på rad \(first.number)\(items.count > 1 ? "–\(line.number - 1)" : "") om det ska vara namn med värden; är det en lista, skriv \"- \" före varje post"
  }

  /// Whether a line is a key alone, whose value stands on the lines below.
  private func beginsGroup(_ line: SourceLine, from start: Int) -> Bool {
    let row = line.rest(from: start)
    return key(of: line, from: start) != nil && file.bytes[row].last == UInt8(ascii: ":")
  }

  /// What to write where the items of a list begin below a line with a value of its own: the key of the list is missing.
  private var ownerlessHint: String? {
    guard let above = lineAbove(line), above.firstKey - above.bytes.lowerBound < line.indent,
      above.byte(before: above.textEnd) != UInt8(ascii: ":"), key(of: above, from: above.firstKey) != nil
    else { return nil }
    let column = above.firstKey - above.bytes.lowerBound + 1
    return "börjar en egen lista här, skriv dess nyckel på en rad ovanför, i kolumn \(column): steps: eller next:"
  }

  /// Gives the column nearest this line's own where a line above it in the block begins, with that line's number.
  private func nearestColumn(from context: Int, dashes: Bool) -> (column: Int, line: Int) {
    let block = file.position(atByte: context)
    let own = line.indent + 1
    var best: (column: Int, line: Int)?
    for number in stride(from: line.number - 1, through: max(block.line, line.number - 200), by: -1) {
      let above = SourceLine(file, number: number)
      let isDash = byte(at: above.firstCharacter) == UInt8(ascii: "-")
      if above.isBlankOrComment || (dashes && !isDash) { continue }
      let column = (dashes ? above.firstCharacter : above.firstKey) - above.bytes.lowerBound + 1
      guard column != own else { continue }
      if let best, (abs(best.column - own), -best.column) <= (abs(column - own), -column) { continue }
      best = (column, number)
    }
    return best ?? (block.column, block.line)
  }
}
