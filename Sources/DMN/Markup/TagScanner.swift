/// Finds the start tags of an XML file in order, so that each element has its exact place.
///
/// XMLParser gives lines and columns of where it has read to, not of where an element begins.
struct TagScanner {
  private let bytes: [UInt8]
  /// The bytes of each start tag, from `<` up to and with `>`.
  private(set) var tags: [Range<Int>] = []
  /// The bytes of each processing instruction, the declaration at the head of the file left aside.
  private(set) var instructions: [Range<Int>] = []
  /// Where a document type declaration begins.
  private(set) var documentType: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
        index += 1
        continue
      }
      index = markup(from: index)
    }
  }

  /// Goes past what begins at `<`.
  private mutating func markup(from start: Int) -> Int {
    switch bytes[start + 1] {
    case UInt8(ascii: "?"):
      let end = after("?>", from: start + 2)
      if !isDeclaration(at: start) { instructions.append(start..<end) }
      return end
    case UInt8(ascii: "!"):
      if starts("<!--", at: start) { return after("-->", from: start + 4) }
      if starts("<![CDATA[", at: start) { return after("]]>", from: start + 9) }
      documentType = documentType ?? start
      return start + 2
    case UInt8(ascii: "/"): return after(">", from: start)
    default:
      let end = endOfTag(from: start)
      tags.append(start..<end)
      return end
    }
  }

  /// Whether the declaration `<?xml …?>` stands there; it comes first, but for a byte order mark.
  private func isDeclaration(at start: Int) -> Bool {
    guard start == 0 || (start == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])), starts("<?xml", at: start) else {
      return false
    }
    return start + 5 < bytes.count && bytes[start + 5] <= 0x20
  }

  /// The byte after the `>` of a tag; one within quotes does not count.
  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return bytes.count
  }

  private func after(_ mark: StaticString, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if starts(mark, at: index) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return bytes.count
  }

  private func starts(_ mark: StaticString, at index: Int) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return mark.withUTF8Buffer { $0.elementsEqual(bytes[index..<(index + count)]) }
  }
}
