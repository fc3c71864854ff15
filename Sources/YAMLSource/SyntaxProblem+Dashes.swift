import SourceDiagnostics

/// Lines that are meant to begin with the dash of a list item, and do not.
extension SyntaxProblem {
  /// The lines from just above where libyaml stopped that begin with another dash than a list item has; none where the
  /// fault lies elsewhere.
  var otherDashes: [Diagnostic] {
    let near = max(1, line.number - 2)...line.number
    let first = near.lazy.map { SourceLine(file, number: $0) }
      .first { otherDash($0) != nil && !beginsInText($0) }
    guard let first else { return [] }
    return linesOutsideText(from: first).compactMap { line in
      guard line.indent == first.indent, let dash = otherDash(line) else { return nil }
      let start = line.firstCharacter
      return .error(
        "yaml.other-dash", "raden börjar med \(dash.title) (\(dash.sign)), som inte är någon listpunkt",
        at: file.place(start..<(start + dash.sign.utf8.count)),
        hint:
          "skriv ett vanligt bindestreck och ett mellanslag: \(dash.mended(file.text(in: line.rest(from: start))).prefix(60))"
      )
    }
  }

  private func otherDash(_ line: SourceLine) -> OtherDash? {
    guard let first = byte(at: line.firstCharacter) else { return nil }
    let text = file.text(in: line.firstCharacter..<line.bytes.upperBound)
    guard let dash = OtherDash(beginning: text) else { return nil }
    // What is in ASCII may as well begin a line of a text.
    guard first >= 0x80 || text.prefixMatch(of: #/(?:\*|[0-9]+[.)])\s+(?:\{|\p{L}[\p{L}\p{N}_]*:(?:\s|$))/#) != nil
    else {
      return nil
    }
    return dash
  }

  /// A dash without the space that makes it one of a list item: `-{to: b}`, `-id: a`.
  var closeDash: Diagnostic? { closeDash(on: line) }

  /// The same on another line: `-båda`.
  func closeDash(on line: SourceLine) -> Diagnostic? {
    let start = line.firstCharacter
    guard byte(at: start) == UInt8(ascii: "-"), let next = byte(at: start + 1),
      next == UInt8(ascii: "{") || next >= 0x80 || Character(Unicode.Scalar(next)).isLetter
    else { return nil }
    return .error(
      "yaml.mixed-block", "efter strecket i en lista ska det stå ett mellanslag", at: file.place(start..<(start + 1)),
      hint: "skriv - \(file.text(in: line.rest(from: start + 1)).prefix(60))")
  }

  /// A row without that space under the items of a list which have it.
  func unspacedItem(on line: SourceLine) -> Diagnostic? {
    guard let above = lineAbove(line), above.indent == line.indent, above.firstKey > above.firstCharacter else {
      return nil
    }
    return closeDash(on: line)
  }

  /// Rows between brackets that stand one below the other under a key, none with the dash of a list item.
  var undashedRows: Diagnostic? {
    guard byte == UInt8(ascii: "{"), line.firstCharacter == failure.byte else { return nil }
    func isRow(_ other: SourceLine) -> Bool {
      other.indent == line.indent && byte(at: other.firstCharacter) == UInt8(ascii: "{")
    }
    var rows = [line]
    while let last = rows.last, let above = lineAbove(last), isRow(above) { rows.append(above) }
    guard rows.count > 1, let top = rows.last, let owner = lineAbove(top), owner.indent < line.indent,
      let key = key(of: owner, from: owner.firstKey), owner.byte(before: owner.textEnd) == UInt8(ascii: ":")
    else { return nil }
    let mended = rows.reversed().prefix(2).map { row in
      let text = file.text(in: row.rest(from: row.firstCharacter))
      return "- \((text.hasSuffix(",") ? String(text.dropLast()) : text).prefix(60)) på rad \(row.number)"
    }
    return .error(
      "yaml.mixed-block", "raderna under \(key) börjar inte med \"- \"", at: rest(from: top.firstCharacter),
      hint: "skriv \"- \" först på varje rad: \(mended.joined(separator: ", "))")
  }

  /// How a line without a dash is mended that stands where the items of a list begin with one.
  ///
  /// - Parameter context: Where the list begins.
  func dashHint(_ context: Int) -> String {
    let first = SourceLine(file, at: context)
    let text = file.text(in: line.rest(from: line.firstCharacter))
    let plain = "skriv \"- \" först, eller rätta indraget om raden hör till något annat"
    guard let key = key(of: line), first.firstKey > first.firstCharacter else { return plain }
    let column = first.firstKey - first.bytes.lowerBound + 1
    // The first item may be written in brackets.
    let own = file.text(in: first.rest(from: first.firstKey)).prefixMatch(of: #/\{?\s*(\p{L}[\p{L}\p{N}_]*):/#)
    guard key == own.map({ String($0.output.1) }) else { return indentHint(key, downTo: first.number) ?? plain }
    return "skriv - \(text.prefix(60)), och låt raderna under som hör dit börja i kolumn \(column)"
  }

  /// The key that a line begins with; nil where it begins with none.
  func key(of line: SourceLine, from start: Int? = nil) -> String? {
    let text = file.text(in: line.rest(from: start ?? line.firstCharacter))
    return text.firstMatch(of: #/^(\p{L}[\p{L}\p{N}_]*):(?: |$)/#).map { String($0.output.1) }
  }

  /// What to write where the first item of a list lacks its dash and a later one has it; nil where it is not so.
  ///
  /// - Parameter context: Where the keys begin that were meant as the first item.
  func firstDashHint(_ context: Int) -> String? {
    let first = SourceLine(file, at: context)
    let item = line.firstKey
    guard item > line.firstCharacter, let key = key(of: first), key == self.key(of: line, from: item) else {
      return nil
    }
    let text = file.text(in: first.rest(from: first.firstCharacter))
    let column = item - line.bytes.lowerBound + 1
    return "skriv - \(text.prefix(60)) på rad \(first.number), och låt raderna under den börja i kolumn \(column)"
  }
}
