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
    // They are no characters of ASCII.
    guard let first = byte(at: line.firstCharacter), first >= 0x80 else { return nil }
    return OtherDash(beginning: file.text(in: line.firstCharacter..<line.bytes.upperBound))
  }

  /// A dash without the space that makes it one of a list item: `-{to: b}`, `-id: a`.
  var closeDash: Diagnostic? {
    let start = line.firstCharacter
    guard byte(at: start) == UInt8(ascii: "-"), let next = byte(at: start + 1),
      next == UInt8(ascii: "{") || next >= 0x80 || Character(Unicode.Scalar(next)).isLetter
    else { return nil }
    return .error(
      "yaml.mixed-block", "efter strecket i en lista ska det stå ett mellanslag", at: file.place(start..<(start + 1)),
      hint: "skriv - \(file.text(in: line.rest(from: start + 1)).prefix(60))")
  }

  /// How a line without a dash is mended that stands where the items of a list begin with one.
  ///
  /// - Parameter context: Where the list begins.
  func dashHint(_ context: Int) -> String {
    let first = SourceLine(file, at: context)
    let text = file.text(in: line.rest(from: line.firstCharacter))
    guard let key = key(of: line), let own = self.key(of: first, from: first.firstKey),
      first.firstKey > first.firstCharacter
    else { return "skriv \"- \" först, eller rätta indraget om raden hör till något annat" }
    let column = first.firstKey - first.bytes.lowerBound + 1
    guard key == own else {
      return indentHint(key, downTo: first.number)
        ?? "skriv \"- \" först, eller rätta indraget om raden hör till något annat"
    }
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
