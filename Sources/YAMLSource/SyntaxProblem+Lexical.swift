import SourceDiagnostics

/// Quotes, escapes, block text, anchors, tags and directives that are malformed.
extension SyntaxProblem {
  var lexical: Diagnostic {
    switch failure.problem {
    case "found unexpected end of stream", "found unexpected document indicator": unclosedQuote
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      badEscape
    default:
      switch failure.context {
      case "while scanning a block scalar": badBlockHeader
      case "while scanning an anchor", "while scanning an alias": badAnchor
      case "while scanning a tag", "while parsing a tag", "while parsing a node": badTag
      case let context where context.contains("directive"): badDirective
      default: unknown
      }
    }
  }

  private var unclosedQuote: Diagnostic {
    let quote = character(at: failure.contextByte ?? failure.byte)
    return .error(
      "yaml.unclosed-quote", "citattecknet (\(quote.text)) avslutas aldrig", at: quote,
      hint: "sätt samma citattecken där texten slutar")
  }

  private var badEscape: Diagnostic {
    // libyaml stops at the backslash or among the digits after it.
    var start = failure.byte
    while start > line.bytes.lowerBound, start >= file.bytes.count || file.bytes[start] != UInt8(ascii: "\\") {
      start -= 1
    }
    var end = min(start + 2, file.bytes.count)
    while end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    let place = file.place(start..<max(end, failure.byte))
    return .error(
      "yaml.bad-escape", "\(Diagnostic.quote(place.text)) betyder ingenting inom dubbla citattecken", at: place,
      hint: "skriv \\\\ för ett omvänt snedstreck, eller använd enkla citattecken")
  }

  private var badBlockHeader: Diagnostic {
    let start = failure.contextByte ?? failure.byte
    let mark = character(at: start)
    return .error(
      "yaml.text-after-block-mark", "efter \(Diagnostic.quote(mark.text)) ska texten börja på nästa rad",
      at: rest(from: start),
      hint: "ett uttryck som börjar så ska stå inom enkla citattecken: "
        + singleQuoted(SourceLine(file, at: start).rest(from: start)))
  }

  private var badAnchor: Diagnostic {
    let start = failure.contextByte ?? failure.byte
    let row = SourceLine(file, at: start)
    if byte(at: start) == UInt8(ascii: "*"), start == row.firstCharacter, byte(at: start + 1) == UInt8(ascii: " ") {
      return .error(
        "yaml.other-dash", "raden börjar med stjärna (*), som inte är någon listpunkt", at: character(at: start),
        hint: "skriv ett bindestreck och ett mellanslag: - \(file.text(in: row.rest(from: start + 2)).prefix(60))")
    }
    return .error(
      "yaml.bad-anchor",
      "efter \(Diagnostic.quote(character(at: start).text)) väntades ett namn med tecknen a–z och 0–9",
      at: rest(from: start),
      hint: "sätt enkla citattecken om det är text: \(singleQuoted(SourceLine(file, at: start).rest(from: start)))")
  }

  private var badTag: Diagnostic {
    let start = failure.contextByte ?? failure.byte
    return .error(
      "yaml.tag", "det som står efter \"!\" är ingen känd märkning", at: rest(from: start),
      hint: "sätt enkla citattecken om det är text: \(singleQuoted(SourceLine(file, at: start).rest(from: start)))")
  }

  private var badDirective: Diagnostic {
    .error(
      "yaml.directive", "raden börjar med % och läses som en instruktion till YAML, men är ingen giltig sådan",
      at: rest(from: failure.contextByte ?? failure.byte), hint: "ta bort raden, eller sätt citattecken om den är text")
  }

  private var unknown: Diagnostic {
    let known: [String: String] = [
      "found duplicate %YAML directive": "raden %YAML står två gånger",
      "found duplicate %TAG directive": "samma %TAG står två gånger",
      "found incompatible YAML document": "filen säger sig vara en YAML-version som inte kan läsas",
    ]
    if let message = known[failure.problem] {
      return .error("yaml.directive", message, at: rest(from: failure.byte), hint: "ta bort raden")
    }
    return .error(
      "yaml.syntax", "filen är inte giltig YAML här (libyaml: \(failure.problem))", at: rest(from: failure.byte),
      hint: "kontrollera indrag, citattecken och parenteser på raden och raden ovanför")
  }
}
