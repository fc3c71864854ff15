extension PatternTranslator {
  /// What an escape stands for.
  enum Escaped {
    case character(Unicode.Scalar)
    /// Characters, as they stand within the brackets of PCRE2.
    case group(String)
  }

  /// Reads what follows a backslash, back references aside.
  mutating func escaped() throws(PatternError) -> Escaped {
    guard let scalar = peek else {
      throw PatternError("mönstret slutar med ett omvänt snedstreck", hint: "skriv \\\\ för tecknet självt")
    }
    position += 1
    switch scalar {
    case "n": return .character("\n")
    case "r": return .character("\r")
    case "t": return .character("\t")
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$": return .character(scalar)
    case "d": return .group("\\p{Nd}")
    case "D": return .group("\\P{Nd}")
    case "w": return .group("\\p{L}\\p{M}\\p{N}\\p{S}")
    case "W": return .group("\\p{P}\\p{Z}\\p{C}")
    case "s": return .group(CodePointSet.space.text)
    case "S": return .group(CodePointSet.space.inverted.text)
    case "i": return .group(CodePointSet.nameStart.text)
    case "I": return .group(CodePointSet.nameStart.inverted.text)
    case "c": return .group(CodePointSet.name.text)
    case "C": return .group(CodePointSet.name.inverted.text)
    case "p", "P": return .group(try property(isInverted: scalar == "P"))
    default:
      throw PatternError("\\\(scalar) finns inte i mönster", hint: "skriv \\\\ för ett omvänt snedstreck i texten")
    }
  }

  /// `{Lu}`, `{IsBasicLatin}`.
  private mutating func property(isInverted: Bool) throws(PatternError) -> String {
    var name = ""
    guard accept("{") else {
      throw PatternError("\\p i mönstret saknar { }", hint: "skriv till exempel \\p{Lu} för versaler")
    }
    while let scalar = peek, scalar != "}" {
      position += 1
      name.unicodeScalars.append(scalar)
    }
    guard accept("}") else { throw PatternError("\\p{ i mönstret saknar }", hint: "skriv till exempel \\p{Lu}") }
    if Self.categories.contains(name) { return "\\\(isInverted ? "P" : "p"){\(name)}" }
    if name.hasPrefix("Is"), let block = UnicodeBlock.all[String(name.dropFirst(2))] {
      let set = CodePointSet([block])
      return (isInverted ? set.inverted : set).text
    }
    throw PatternError(
      "\\p{\(name)} finns inte i mönster",
      hint: "skriv en kategori som L, Lu eller Nd, eller ett block som IsBasicLatin")
  }

  private static let categories: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi",
    "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C", "Cc", "Cf", "Co", "Cn",
  ]

  /// Reads a class whose `[` has been read, and gives it as one atom; what is subtracted becomes a look ahead.
  mutating func characterClass(nested: Int = 0) throws(PatternError) -> String {
    guard nested < 20 else { throw PatternError("mönstret har för många [ ] i varandra", hint: "förenkla mönstret") }
    let isNegated = accept("^")
    var content = ""
    var subtracted: String?
    while let scalar = peek, scalar != "]" {
      if scalar == "-", position + 1 < scalars.count, scalars[position + 1] == "[", !content.isEmpty {
        position += 2
        subtracted = try characterClass(nested: nested + 1)
        break
      }
      content += try classPart()
    }
    guard accept("]") else {
      throw PatternError("en [ i mönstret saknar ]", hint: "skriv \\[ för tecknet självt")
    }
    guard !content.isEmpty else {
      throw PatternError("[ ] i mönstret är tom", hint: "skriv vilka tecken som får stå där, till exempel [a-z]")
    }
    let written = "[\(isNegated ? "^" : "")\(content)]"
    return subtracted.map { "(?:(?!\($0))\(written))" } ?? written
  }

  /// One character, an escape or a span.
  private mutating func classPart() throws(PatternError) -> String {
    let lower: Unicode.Scalar
    switch try classItem() {
    case .group(let content): return content
    case .character(let scalar): lower = scalar
    }
    guard peek == "-", position + 1 < scalars.count, scalars[position + 1] != "]", scalars[position + 1] != "[" else {
      return Self.written(lower)
    }
    position += 1
    guard case .character(let upper) = try classItem(), lower <= upper else {
      throw PatternError(
        "ett spann inom [ ] i mönstret går åt fel håll eller slutar inte med ett tecken",
        hint: "skriv till exempel [a-z]; \\- för ett bindestreck")
    }
    return "\(Self.written(lower))-\(Self.written(upper))"
  }

  private mutating func classItem() throws(PatternError) -> Escaped {
    guard let scalar = peek else {
      throw PatternError("en [ i mönstret saknar ]", hint: "skriv \\[ för tecknet självt")
    }
    position += 1
    if scalar == "\\" { return try escaped() }
    guard scalar != "[" else {
      throw PatternError("[ kan inte stå inom [ ] i mönstret", hint: "skriv \\[ för tecknet självt")
    }
    return .character(scalar)
  }
}
