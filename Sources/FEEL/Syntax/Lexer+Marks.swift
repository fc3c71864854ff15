extension Lexer {
  /// Reads a sign; signs of other languages are reported and read as what they were meant to be.
  mutating func mark() {
    let start = position
    // function<> -> number has no parameters.
    let isType = tokens.last?.kind == .word("function")
    for (sign, kind, message) in Self.foreign where matches(sign) && !(isType && sign == "<>") {
      position += sign.unicodeScalars.count
      report("\(sign) finns inte i uttryck", from: start, hint: message)
      append(kind, from: start)
      return
    }
    for length in [2, 1] where position + length <= scalars.count {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[position..<(position + length)])
      guard let mark = Mark(rawValue: String(view)), mark != .apostrophe else { continue }
      position += length
      append(.mark(mark), from: start)
      return
    }
    position += 1
    if string(from: start) == "!" {
      report("! finns inte i uttryck", from: start, hint: "skriv not(…) för inte, och != för olika")
      return
    }
    report(
      "tecknet \(string(from: start)) kan inte stå här", from: start,
      hint: "ta bort det, eller sätt texten inom raka citattecken \"")
  }

  private func matches(_ sign: String) -> Bool {
    var ahead = 0
    for scalar in sign.unicodeScalars {
      guard peek(ahead) == scalar else { return false }
      ahead += 1
    }
    return true
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
    ("–", .mark(.minus), "skriv - (bindestreck) för minus"),
    ("−", .mark(.minus), "skriv - (bindestreck) för minus"),
    ("×", .mark(.times), "skriv * för gånger"),
    ("…", .mark(.dots), "skriv två punkter (..) mellan intervallets ändar"),
  ]
}
