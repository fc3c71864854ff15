import CivilTime

extension StoredParser {
  /// What the name of an entry says.
  enum Name {
    case entry(String)
    case range(includesLower: Bool, includesUpper: Bool)
    case comparison(Operator)
  }

  /// A string of the text: as it stands between its quotes, or with its escapes undone.
  private enum Characters {
    case raw(Range<Int>, isASCII: Bool)
    case unescaped([UInt8])
  }

  /// Reads a string value: a text or an at-literal.
  mutating func readText() throws(ValueJSONError) -> Value {
    let start = position
    switch try readCharacters() {
    case .raw(let range, let isASCII):
      return try value(of: UnsafeRawBufferPointer(rebasing: bytes[range]), isASCII: isASCII, start: start)
    case .unescaped(let characters):
      let parser = self
      return try characters.withUnsafeBufferPointer { buffer throws(ValueJSONError) in
        try parser.value(of: UnsafeRawBufferPointer(buffer), isASCII: false, start: start)
      }
    }
  }

  /// Reads the name of an entry, or the brackets of a range that stand in its place.
  mutating func readName() throws(ValueJSONError) -> Name {
    guard position < bytes.count else { throw endOfText() }
    guard bytes[position] == UInt8(ascii: "\"") else { throw fault(.expected, "väntade ett namn inom citattecken") }
    let start = position
    switch try readCharacters() {
    case .raw(let range, let isASCII):
      return try name(of: UnsafeRawBufferPointer(rebasing: bytes[range]), isASCII: isASCII, start: start)
    case .unescaped(let characters):
      let parser = self
      return try characters.withUnsafeBufferPointer { buffer throws(ValueJSONError) in
        try parser.name(of: UnsafeRawBufferPointer(buffer), isASCII: false, start: start)
      }
    }
  }

  private func value(
    of characters: UnsafeRawBufferPointer, isASCII: Bool, start: Int
  ) throws(ValueJSONError) -> Value {
    guard characters.first == UInt8(ascii: "@") else {
      return .string(try text(of: characters, isASCII: isASCII, start: start))
    }
    let rest = UnsafeRawBufferPointer(rebasing: characters.dropFirst())
    switch rest.first {
    case UInt8(ascii: "@"):
      return .string(try text(of: rest, isASCII: isASCII, start: start))
    case UInt8(ascii: "n"):
      if let number = Number(utf8: UnsafeRawBufferPointer(rebasing: rest.dropFirst())) { return .number(number) }
    case UInt8(ascii: "P"):
      let literal = try text(of: rest, isASCII: isASCII, start: start)
      if let period = Period(literal) { return .period(period) }
      if case .success(let value) = Temporal.duration(literal, mode: .standard) { return value }
    default:
      let literal = try text(of: rest, isASCII: isASCII, start: start)
      if let date = CivilDate(literal) { return .date(date) }
      if let value = StoredTime.parse(literal) { return value }
      if case .success(let value) = Temporal.duration(literal, mode: .standard) { return value }
    }
    let literal = try text(of: characters, isASCII: isASCII, start: start)
    throw fault(
      .badLiteral, "\"\(literal)\" är inget tal, datum, ingen tidpunkt och ingen tidslängd", at: start)
  }

  private func name(of characters: UnsafeRawBufferPointer, isASCII: Bool, start: Int) throws(ValueJSONError) -> Name {
    guard characters.first == UInt8(ascii: "@") else {
      return .entry(try text(of: characters, isASCII: isASCII, start: start))
    }
    if characters.count > 1, characters[1] == UInt8(ascii: "@") {
      let rest = UnsafeRawBufferPointer(rebasing: characters.dropFirst())
      return .entry(try text(of: rest, isASCII: isASCII, start: start))
    }
    let brackets = String(decoding: characters, as: UTF8.self)
    switch brackets {
    case "@[]": return .range(includesLower: true, includesUpper: true)
    case "@[)": return .range(includesLower: true, includesUpper: false)
    case "@(]": return .range(includesLower: false, includesUpper: true)
    case "@()": return .range(includesLower: false, includesUpper: false)
    default:
      if let op = Operator(rawValue: String(brackets.dropFirst())), op.binding == .comparison { return .comparison(op) }
      throw fault(.badRange, "namnet \"\(brackets)\" säger inte hur ett intervall börjar och slutar", at: start)
    }
  }

  private func text(
    of characters: UnsafeRawBufferPointer, isASCII: Bool, start: Int
  ) throws(ValueJSONError) -> String {
    if isASCII { return String(decoding: characters, as: UTF8.self) }
    guard let text = String(validating: characters, as: UTF8.self) else {
      throw fault(.notUTF8, "texten är inte giltig UTF-8", at: start)
    }
    return text
  }

  /// Goes from the opening quote past the closing one.
  private mutating func readCharacters() throws(ValueJSONError) -> Characters {
    position += 1
    let start = position
    var union: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return .raw(start..<(position - 1), isASCII: union < 0x80)
      }
      if byte == UInt8(ascii: "\\") { return .unescaped(try readEscaped(from: start)) }
      guard byte >= 0x20 else { throw controlCharacter() }
      union |= byte
      position += 1
    }
    throw endOfText()
  }

  /// Goes on from the first backslash of a string that begins at `start`.
  private mutating func readEscaped(from start: Int) throws(ValueJSONError) -> [UInt8] {
    var characters = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return characters
      case UInt8(ascii: "\\"):
        let escape = position
        position += 1
        let scalar = try readEscape(at: escape)
        characters.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      case 0..<0x20: throw controlCharacter()
      default:
        characters.append(byte)
        position += 1
      }
    }
    throw endOfText()
  }

  private mutating func readEscape(at escape: Int) throws(ValueJSONError) -> Unicode.Scalar {
    guard position < bytes.count else { throw endOfText() }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "u"): return try readHexEscape(at: escape)
    default: throw badEscape(at: escape)
    }
  }

  private mutating func readHexEscape(at escape: Int) throws(ValueJSONError) -> Unicode.Scalar {
    let first = try readHex(at: escape)
    if let scalar = Unicode.Scalar(first) { return scalar }
    // A high surrogate must be followed by a low one; together they are one character.
    guard UTF16.isLeadSurrogate(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw badEscape(at: escape)
    }
    let second = try readHex(at: escape)
    guard UTF16.isTrailSurrogate(second) else { throw badEscape(at: escape) }
    let code = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF
    guard let scalar = Unicode.Scalar(code) else { throw badEscape(at: escape) }
    return scalar
  }

  private mutating func readHex(at escape: Int) throws(ValueJSONError) -> UInt16 {
    guard bytes.count - position >= 4 else { throw endOfText() }
    var code: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else { throw badEscape(at: escape) }
      code = code << 4 | UInt16(digit)
      position += 1
    }
    return code
  }

  private func badEscape(at offset: Int) -> ValueJSONError {
    fault(.badEscape, "efter \\ står ingen giltig teckenkod", at: offset)
  }

  private func controlCharacter() -> ValueJSONError {
    fault(.controlCharacter, "ett styrtecken står oskyddat i en text")
  }
}
