extension Lexer {
  /// Whether it is a quotation mark that word processors and other languages put around text.
  static func isOtherQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "„", "‟", "«", "»", "'", "‘", "’", "‚", "`", "´": true
    default: false
    }
  }

  /// Reads a text within straight double quotation marks.
  mutating func text() {
    let start = position
    position += 1
    while position < utf8.count, utf8[position] != UInt8(ascii: "\""), utf8[position] != UInt8(ascii: "\\") {
      position += 1
    }
    var value = string(from: start + 1).unicodeScalars
    while let scalar = current {
      advance()
      if scalar == "\"" {
        append(.text(String(value)), from: start)
        return
      }
      if scalar == "\\" {
        escape(into: &value)
      } else {
        value.append(scalar)
      }
    }
    report("texten som börjar här saknar slutande citattecken", from: start, hint: "sätt ett \" där texten slutar")
    append(.text(String(value)), from: start)
  }

  /// Reads what stands after a backslash.
  private mutating func escape(into value: inout String.UnicodeScalarView) {
    let start = position - 1
    guard let scalar = current else { return }
    advance()
    switch scalar {
    case "n": value.append("\n")
    case "r": value.append("\r")
    case "t": value.append("\t")
    case "\"", "\\", "/", "'": value.append(scalar)
    case "u": codePoint(digits: 4, from: start, into: &value)
    case "U": codePoint(digits: 6, from: start, into: &value)
    case _ where mode == .standard:
      // Other tools take an unknown escape as it stands, as in regular expressions.
      value.append("\\")
      value.append(scalar)
    default:
      report(
        "\(string(from: start)) är ingen känd teckenkod", from: start,
        hint: "skriv \\\\ för ett omvänt snedstreck, \\\" för citattecken, \\n för ny rad")
    }
  }

  private mutating func codePoint(digits: Int, from start: Int, into value: inout String.UnicodeScalarView) {
    guard let first = hexadecimal(digits) else {
      report(
        "efter \\u väntades fyra hexadecimala siffror, efter \\U sex", from: start,
        hint: "skriv till exempel \\u00e5 för å")
      return
    }
    if let scalar = Unicode.Scalar(first) {
      value.append(scalar)
      return
    }
    // Two \u may form a surrogate pair, as in JSON.
    if (0xD800..<0xDC00).contains(first), current == "\\", peek(1) == "u" {
      position += 2
      if let second = hexadecimal(4), (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        value.append(scalar)
        return
      }
    }
    report("\(string(from: start)) är inget tecken", from: start, hint: "kontrollera teckenkoden")
  }

  private mutating func hexadecimal(_ count: Int) -> UInt32? {
    guard position + count <= utf8.count else { return nil }
    var number: UInt32 = 0
    for byte in utf8[position..<(position + count)] {
      guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      number = number * 16 + UInt32(digit)
    }
    position += count
    return number
  }

  /// Reads a text within the wrong kind of quotation marks.
  mutating func wronglyQuotedText(_ opening: Unicode.Scalar) {
    let start = position
    advance()
    while let scalar = current, !Self.isOtherQuote(scalar), scalar != "\"", scalar != "\n" { advance() }
    let content = String(string(from: start).unicodeScalars.dropFirst())
    if current != nil { advance() }
    let isApostrophe = opening == "'" || opening == "`" || opening == "´"
    let literal = MistakenWord.literal(content)
    report(
      literal.map { "\($0) skrivs utan citattecken" }
        ?? (isApostrophe
          ? "text skrivs inom dubbla citattecken" : "text skrivs inom raka citattecken, inte \(opening)"),
      from: start, hint: literal.map { "skriv \($0), utan citattecken" } ?? "skriv \"\(content)\"")
    append(literal.map { .word($0) } ?? .text(content), from: start)
  }
}
