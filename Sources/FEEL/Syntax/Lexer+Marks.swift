extension Lexer {
  /// Reads a sign; signs of other languages are reported and read as what they were meant to be.
  mutating func mark() {
    let start = position
    if mayBeForeign {
      // function<> -> number has no parameters.
      let isType = tokens.last?.kind == .word("function")
      for (sign, kind, message) in Self.foreign where matches(sign) && !(isType && sign == "<>") {
        position += sign.utf8.count
        report("\(sign) finns inte i uttryck", from: start, hint: message)
        append(kind, from: start)
        return
      }
    }
    if let mark = ownMark {
      position += mark.rawValue.utf8.count
      append(.mark(mark), from: start)
      return
    }
    advance()
    if string(from: start) == "!" {
      report("! finns inte i uttryck", from: start, hint: "skriv not(…) för inte, och != för olika")
      return
    }
    if string(from: start) == "&" || string(from: start) == "|" {
      return joiner(string(from: start), from: start)
    }
    if string(from: start) == "#" {
      report(
        "tecknet # kan inte stå här", from: start, hint: "är det en kommentar ska ett mellanslag stå före #")
      return
    }
    if let other = Self.other[string(from: start)] {
      report("\(string(from: start)) finns inte i uttryck", from: start, hint: percentHint(start) ?? other.hint)
      if let mark = other.mark { append(.mark(mark), from: start) }
      return
    }
    if string(from: start) == "§" {
      report(
        "tecknet § kan inte stå här", from: start,
        hint: "skriv paragraf om numret ska läsas, annars sätt texten inom raka citattecken \"")
      return
    }
    report(
      "tecknet \(string(from: start)) kan inte stå här", from: start,
      hint: "ta bort det, eller sätt texten inom raka citattecken \"")
  }

  /// A sign that joins texts or conditions in other languages: beside a text it is the one, otherwise the other.
  private mutating func joiner(_ sign: String, from start: Int) {
    var next = position
    while next < utf8.count, utf8[next] == UInt8(ascii: " ") { next += 1 }
    var isText = next < utf8.count && utf8[next] == UInt8(ascii: "\"")
    if case .text? = tokens.last?.kind { isText = true }
    let meant = sign == "|" ? "or" : isText ? "+" : "and"
    let other = sign == "&" && !isText ? ", eller + om texter ska sättas ihop" : ""
    report("\(sign) finns inte i uttryck", from: start, hint: "skriv \(meant) för \(sign)\(other)")
    append(meant == "+" ? .mark(.plus) : .word(meant), from: start)
  }

  /// How a number of per cent is written, which may be kept as it is said or as a share of one.
  private func percentHint(_ start: Int) -> String? {
    guard utf8[start] == UInt8(ascii: "%"), case .number(let text)? = tokens.last?.kind,
      let share = Number(text)?.multiplying(Number("0.01") ?? 1)
    else { return nil }
    return "skriv bara talet: \(text) om det räknas i procent, \(share) om det räknas som andel av 1"
  }

  /// Whether a sign of another language can begin here: those in ASCII have two of the same few characters in a row.
  private var mayBeForeign: Bool {
    guard let first = current, first.isASCII else { return true }
    return switch peek(1) {
    case "=", "<", ">", "&", "|": true
    default: false
    }
  }

  /// The sign of the language that stands here; nil where none does.
  private var ownMark: Mark? {
    guard position < utf8.count, utf8[position] < 0x80 else { return nil }
    let next = position + 1 < utf8.count ? utf8[position + 1] : nil
    return Self.own[Int(utf8[position])].first { $0.second == nil || $0.second == next }?.mark
  }

  /// The language's own signs by their first characters, which are ASCII, as the second is; those without one last.
  private static let own: [[(second: UInt8?, mark: Mark)]] = {
    let marks = Mark.allCases.filter { $0 != .apostrophe }
    let sorted = marks.map { (sign: Array($0.rawValue.utf8), mark: $0) }.sorted { $0.sign.count > $1.sign.count }
    return (UInt8(0)..<0x80).map { first in
      sorted.filter { $0.sign[0] == first }.map { ($0.sign.dropFirst().first, $0.mark) }
    }
  }()

  private func matches(_ sign: String) -> Bool {
    var ahead = position
    for byte in sign.utf8 {
      guard ahead < utf8.count, utf8[ahead] == byte else { return false }
      ahead += 1
    }
    return true
  }

  private static let minus = "skriv - (bindestreck) för minus"

  /// Signs of other programs that stand alone, what to read them as, and what to say.
  private static let other: [String: (mark: Mark?, hint: String)] = [
    ";": (.comma, "skriv , (komma) mellan värdena"),
    "^": (.power, "skriv ** för upphöjt till"),
    "%": (nil, "skriv procent som tal: 25, eller 0.25 där det är en andel"),
    "→": (nil, "skriv then i if … then … else …"),
  ]

  /// Reads a sign in the wide form that input for East Asian languages gives: `＞`.
  mutating func wideSign(_ sign: String) {
    let (start, wide) = (position, current.map(String.init) ?? "")
    advance()
    report("\(wide) är ett brett tecken, inte \(sign)", from: start, hint: "skriv \(sign) från tangentbordet")
    if let mark = Mark(rawValue: sign) { append(.mark(mark), from: start) }
  }

  /// Signs of other languages, what to read them as, and what to say.
  private static let foreign: [(String, Token.Kind, String)] = [
    ("===", .mark(.equal), "skriv = för lika"),
    ("!==", .mark(.notEqual), "skriv != för olika"),
    ("==", .mark(.equal), "skriv = för lika"),
    ("<>", .mark(.notEqual), "skriv != för olika"),
    ("=<", .mark(.lessOrEqual), "skriv <= för mindre än eller lika med"),
    ("=>", .mark(.greaterOrEqual), "skriv >= för större än eller lika med"),
    ("&&", .word("and"), "skriv and för och"),
    ("||", .word("or"), "skriv or för eller"),
    ("≤", .mark(.lessOrEqual), "skriv <= för mindre än eller lika med"),
    ("≥", .mark(.greaterOrEqual), "skriv >= för större än eller lika med"),
    ("≠", .mark(.notEqual), "skriv != för olika"),
    ("–", .mark(.minus), minus), ("—", .mark(.minus), minus), ("−", .mark(.minus), minus),
    ("‐", .mark(.minus), minus), ("‑", .mark(.minus), minus), ("‒", .mark(.minus), minus),
    ("―", .mark(.minus), minus),
    ("×", .mark(.times), "skriv * för gånger"), ("·", .mark(.times), "skriv * för gånger"),
    ("÷", .mark(.divide), "skriv / för delat med"),
    ("…", .mark(.dots), "skriv två punkter (..) mellan intervallets ändar"),
  ]
}
