/// Reads a regular expression of XPath (F&O 3.1, 5.6.1, on XML Schema part 2, appendix F) and writes it for PCRE2.
///
/// Everything is written out anew: whatever PCRE2 has and XPath has not, such as looking back, is refused.
struct PatternTranslator {
  struct Translation {
    var text: String
    var groupCount: Int
  }

  static let longest = 5000
  static let deepest = 100

  let flags: PatternFlags
  let scalars: [Unicode.Scalar]
  var position = 0
  var output = ""
  private var opened = 0
  private var closed: Set<Int> = []
  private var depth = 0

  static func translate(_ text: String, _ flags: PatternFlags) throws(PatternError) -> Translation {
    guard text.utf8.count <= longest else {
      throw PatternError("mönstret är längre än \(longest) tecken", hint: "skriv ett kortare mönster")
    }
    if flags.contains(.literal) {
      return Translation(text: callout + text.unicodeScalars.map(written).joined(), groupCount: 0)
    }
    let scalars = Array(text.unicodeScalars)
    var translator = PatternTranslator(
      flags: flags, scalars: flags.contains(.ignoresSpace) ? withoutSpace(scalars) : scalars)
    translator.output = callout
    try translator.alternatives()
    if translator.peek != nil {
      throw PatternError("mönstret har en ) utan (", hint: "skriv \\) för en parentes i texten")
    }
    return Translation(text: translator.output, groupCount: translator.opened)
  }

  private init(flags: PatternFlags, scalars: [Unicode.Scalar]) {
    self.flags = flags
    self.scalars = scalars
  }

  /// Where PCRE2 stops to let the steps be counted.
  private static let callout = "(?C)"

  var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  // MARK: - Branches and pieces

  private mutating func alternatives() throws(PatternError) {
    while true {
      while let scalar = peek, scalar != "|", scalar != ")" { try piece(scalar) }
      guard accept("|") else { return }
      output += "|" + Self.callout
    }
  }

  private mutating func piece(_ scalar: Unicode.Scalar) throws(PatternError) {
    position += 1
    switch scalar {
    case "(": try group()
    case "[": try output += characterClass()
    case "\\": try escape()
    case ".": output += flags.contains(.dotMatchesAll) ? "." : "[^\\n\\r]"
    // A line end that ends the text begins no line, and there is no line after it to end.
    case "^": output += flags.contains(.multiline) ? "(?:\\A|(?<=\\n)(?!\\z))" : "(?:\\A)"
    case "$": output += flags.contains(.multiline) ? "(?:(?=\\n)|(?<!\\n)\\z)" : "(?:\\z)"
    case "?", "*", "+", "{": throw PatternError("\(scalar) i mönstret har inget att upprepa", hint: Self.hint(scalar))
    case "]", "}": throw PatternError("mönstret har en ensam \(scalar)", hint: Self.hint(scalar))
    default: output += Self.written(scalar)
    }
    try quantifier()
  }

  private mutating func group() throws(PatternError) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw PatternError("mönstret har fler än \(Self.deepest) parenteser i varandra", hint: "förenkla mönstret")
    }
    var number: Int?
    if accept("?") {
      guard accept(":") else {
        throw PatternError(
          "(?\(peek.map(String.init) ?? "") finns inte i mönster", hint: "skriv ( eller (?: för en grupp utan nummer")
      }
      output += "(?:"
    } else {
      opened += 1
      number = opened
      output += "("
    }
    output += Self.callout
    try alternatives()
    guard accept(")") else { throw PatternError("en ( i mönstret saknar )", hint: Self.hint("(")) }
    output += ")"
    if let number { closed.insert(number) }
  }

  private mutating func quantifier() throws(PatternError) {
    guard let scalar = peek, "?*+{".unicodeScalars.contains(scalar) else { return }
    position += 1
    output += scalar == "{" ? try quantity() : String(scalar)
    if accept("?") { output += "?" }
    output += Self.callout
    if let next = peek, "?*+{".unicodeScalars.contains(next) {
      throw PatternError("upprepningen \(scalar) följs av \(next)", hint: "sätt parentes om det som ska upprepas")
    }
  }

  /// `{n}`, `{n,}` or `{n,m}`.
  private mutating func quantity() throws(PatternError) -> String {
    let wrong = PatternError(
      "antalet inom { } i mönstret är fel skrivet", hint: "skriv {3}, {3,} eller {3,5}; \\{ för en klammer i texten")
    guard let least = try number() else { throw wrong }
    var written = "{\(least)"
    if accept(",") {
      written += ","
      if let most = try number() {
        guard most >= least else { throw wrong }
        written += "\(most)"
      }
    }
    guard accept("}") else { throw wrong }
    return written + "}"
  }

  private mutating func number() throws(PatternError) -> Int? {
    var number: Int?
    while let digit = peek?.digit {
      position += 1
      number = (number ?? 0) * 10 + digit
      guard (number ?? 0) <= 10_000 else {
        throw PatternError("mönstret upprepar mer än 10000 gånger", hint: "skriv ett lägre antal inom { }")
      }
    }
    return number
  }

  // MARK: - Escapes

  private mutating func escape() throws(PatternError) {
    if let digit = peek?.digit { return try backReference(digit) }
    switch try escaped() {
    case .character(let scalar): output += Self.written(scalar)
    case .group(let content): output += "[\(content)]"
    }
  }

  private mutating func backReference(_ first: Int) throws(PatternError) {
    position += 1
    var number = first
    while let digit = peek?.digit, number * 10 + digit <= opened, number > 0 {
      position += 1
      number = number * 10 + digit
    }
    guard closed.contains(number) else {
      throw PatternError(
        "\\\(number) i mönstret syftar på en grupp som inte finns före det", hint: "grupperna räknas från 1 vid varje ("
      )
    }
    output += "\\g{\(number)}"
  }

  /// The character as PCRE2 takes it for itself, within brackets or not.
  static func written(_ scalar: Unicode.Scalar) -> String {
    let isPlain = scalar.value >= 0x80 || scalar.properties.isAlphabetic || scalar.digit != nil
    return isPlain ? String(scalar) : "\\x{\(String(scalar.value, radix: 16))}"
  }

  private static func hint(_ scalar: Unicode.Scalar) -> String { "skriv \\\(scalar) för tecknet självt" }

  /// The pattern without white space, except within brackets.
  private static func withoutSpace(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var (brackets, isEscaped) = (0, false)
    for scalar in scalars {
      if brackets == 0, "\u{9}\u{A}\u{D}\u{20}".unicodeScalars.contains(scalar) { continue }
      kept.append(scalar)
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "[" {
        brackets += 1
      } else if scalar == "]", brackets > 0 {
        brackets -= 1
      }
    }
    return kept
  }
}

extension Unicode.Scalar {
  /// The value of an ASCII digit.
  var digit: Int? { ("0"..."9").contains(self) ? Int(value) - 48 : nil }
}
