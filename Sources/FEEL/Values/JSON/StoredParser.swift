/// Reads the stored form of values straight from bytes.
struct StoredParser {
  let bytes: UnsafeRawBufferPointer
  var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func parse() throws(ValueJSONError) -> Value {
    let value = try readValue(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw fault(.moreText, "det står mer text efter värdet") }
    return value
  }

  private mutating func readValue(depth: Int) throws(ValueJSONError) -> Value {
    skipSpace()
    guard position < bytes.count else { throw endOfText() }
    switch bytes[position] {
    case UInt8(ascii: "\""):
      return try readText()
    case UInt8(ascii: "{"):
      return try readObject(depth: depth + 1)
    case UInt8(ascii: "["):
      return .list(try readList(depth: depth + 1))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(try readNumber())
    case UInt8(ascii: "n") where take("null"): return .null
    case UInt8(ascii: "t") where take("true"): return .boolean(true)
    case UInt8(ascii: "f") where take("false"): return .boolean(false)
    default:
      throw fault(.notAValue, "här ska ett värde stå: text inom citattecken, tal, true, false, null, { eller [")
    }
  }

  private mutating func readList(depth: Int) throws(ValueJSONError) -> [Value] {
    try checkDepth(depth)
    position += 1
    var items: [Value] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return items }
    while true {
      items.append(try readValue(depth: depth))
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      if take(UInt8(ascii: "]")) { return items }
      throw expected("väntade , eller ] i listan")
    }
  }

  private mutating func readObject(depth: Int) throws(ValueJSONError) -> Value {
    try checkDepth(depth)
    position += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return .context(Context()) }
    var context = Context(minimumCapacity: 8)
    while true {
      let start = position
      let name = try readName()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw expected("väntade : efter namnet") }
      switch name {
      case .entry(let name):
        let value = try readValue(depth: depth)
        guard context.insertNew(name, value) else {
          throw fault(.nameTwice, "namnet \"\(name)\" står två gånger i samma post", at: start)
        }
      case .range(let includesLower, let includesUpper):
        guard context.isEmpty else { throw fault(.badRange, "ett intervall måste stå ensamt inom { }", at: start) }
        return try readRange(includesLower, includesUpper, depth: depth, start: start)
      case .comparison(let op):
        guard context.isEmpty else { throw fault(.badRange, "ett intervall måste stå ensamt inom { }", at: start) }
        return try readComparison(op, depth: depth, start: start)
      }
      skipSpace()
      if take(UInt8(ascii: ",")) {
        skipSpace()
        continue
      }
      if take(UInt8(ascii: "}")) { return .context(context) }
      throw expected("väntade , eller } i posten")
    }
  }

  private mutating func readRange(
    _ includesLower: Bool, _ includesUpper: Bool, depth: Int, start: Int
  ) throws(ValueJSONError) -> Value {
    guard case .list(let ends) = try readValue(depth: depth), ends.count == 2 else {
      throw fault(.badRange, "ett intervall ska ha en lista med två värden", at: start)
    }
    skipSpace()
    guard take(UInt8(ascii: "}")) else { throw expected("väntade } efter intervallet") }
    return .range(
      ValueRange(lower: ends[0], includesLower: includesLower, upper: ends[1], includesUpper: includesUpper))
  }

  private mutating func readComparison(_ op: Operator, depth: Int, start: Int) throws(ValueJSONError) -> Value {
    guard case .list(let operands) = try readValue(depth: depth), operands.count == 1,
      let range = ValueRange(op, operands[0])
    else { throw fault(.badRange, "en jämförelse ska ha en lista med ett värde", at: start) }
    skipSpace()
    guard take(UInt8(ascii: "}")) else { throw expected("väntade } efter jämförelsen") }
    return .range(range)
  }

  /// Reads a number as JSON has it; other numbers than the whole ones that are written so are understood too.
  private mutating func readNumber() throws(ValueJSONError) -> Number {
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    let firstDigit = position
    var integer: Int64 = 0
    while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
      integer = integer &* 10 &+ Int64(digit)
      position += 1
    }
    let count = position - firstDigit
    let hasMore = position < bytes.count && isNumberByte(bytes[position])
    guard count > 0, count == 1 || bytes[firstDigit] != UInt8(ascii: "0") else {
      throw fault(.badNumber, "talet är felskrivet", at: start)
    }
    if count <= 18, !hasMore { return Number(significand: isNegative ? -integer : integer, scale: 0) }
    while position < bytes.count, isNumberByte(bytes[position]) { position += 1 }
    guard let number = Number(utf8: UnsafeRawBufferPointer(rebasing: bytes[start..<position])) else {
      throw fault(.badNumber, "talet är felskrivet eller för stort", at: start)
    }
    return number
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"),
      UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private func checkDepth(_ depth: Int) throws(ValueJSONError) {
    guard depth <= ValueJSON.mostDepth else {
      throw fault(.tooDeep, "värdet har fler än \(ValueJSON.mostDepth) nivåer inuti varandra")
    }
  }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard bytes.count - position >= length else { return false }
    for place in 0..<length where bytes[position + place] != word.utf8Start[place] { return false }
    position += length
    return true
  }

  func fault(_ code: ValueJSONError.Code, _ message: String, at offset: Int? = nil) -> ValueJSONError {
    ValueJSONError(code: code, offset: offset ?? position, message: message)
  }

  func endOfText() -> ValueJSONError { fault(.endOfText, "texten tar slut mitt i ett värde", at: bytes.count) }

  private func expected(_ message: String) -> ValueJSONError {
    position < bytes.count ? fault(.expected, message) : endOfText()
  }
}
