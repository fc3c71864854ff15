import SourceDiagnostics

/// Finds what makes a file unreadable as YAML text before it is parsed: wrong encoding and forbidden characters.
struct TextScan {
  private let file: SourceFile

  /// Adds every problem of the file's text.
  static func check(_ file: SourceFile, into problems: inout ProblemList) {
    let scan = TextScan(file: file)
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      problems.add(
        .error(
          "yaml.bad-encoding", "filen är sparad som UTF-16", at: file.place(0..<0),
          hint: "spara filen med teckenkodningen UTF-8"))
      return
    }
    scan.scan(into: &problems)
  }

  private func scan(into problems: inout ProblemList) {
    file.bytes.withUnsafeBufferPointer { bytes in
      var offset = file.byteOrderMarkLength
      var bad: [Int] = []
      defer { if let first = bad.first { problems.add(badByte(at: first, of: bad.count)) } }
      while offset < bytes.count {
        offset += Self.plain(bytes, from: offset)
        guard offset < bytes.count else { return }
        let byte = bytes[offset]
        if byte >= 0x20 && byte < 0x7F || byte == 0x0A {
          offset += 1
          continue
        }
        // The letters of Latin-1, Swedish ones among them.
        if byte == 0xC3, offset + 1 < bytes.count, bytes[offset + 1] & 0xC0 == 0x80 {
          offset += 2
          continue
        }
        guard let (value, length) = Self.decode(bytes, at: offset) else {
          bad.append(offset)
          offset += 1
          continue
        }
        if let diagnostic = forbidden(value, at: offset..<(offset + length)) { problems.add(diagnostic) }
        offset += length
      }
    }
  }

  /// How many bytes from there on are surely printable ASCII, eight at a time.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = start
    while offset + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // A byte below 0x20 borrows from its high bit, 0x7F carries into it, and one from 0x80 has it.
      let odd = word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
      let marks = UInt64(littleEndian: odd) & 0x8080_8080_8080_8080
      // The first that is marked is so for its own sake.
      if marks != 0 { return offset - start + marks.trailingZeroBitCount / 8 }
      offset += 8
    }
    return offset - start
  }

  /// The first byte that is no UTF-8 tells how the whole file has been saved.
  private func badByte(at offset: Int, of count: Int) -> Diagnostic {
    let latin = Character(Unicode.Scalar(file.bytes[offset]))
    let meant = latin.isLetter ? "; här står troligen \"\(latin)\", sparat som Latin-1" : ""
    let more = count > 1 ? ", och \(count - 1) tecken till" : ""
    return .error(
      "yaml.bad-utf8", "filen är inte sparad som UTF-8\(meant)\(more)", at: file.place(offset..<(offset + 1)),
      hint: "spara filen på nytt med teckenkodningen UTF-8; i Anteckningar väljs den nederst i rutan Spara som")
  }

  private func forbidden(_ value: UInt32, at range: Range<Int>) -> Diagnostic? {
    switch value {
    case 0x09, 0x0A, 0x0D: return nil
    case 0x85, 0x2028, 0x2029:
      return .error(
        "yaml.hidden-line-break", "osynlig radbrytning (\(Self.codePoint(value))) som inte alla program visar",
        at: file.place(range), hint: "ta bort tecknet och bryt raden med Retur")
    case 0x00...0x1F, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF:
      return .error(
        "yaml.control-character", "osynligt styrtecken (\(Self.codePoint(value))) får inte stå i filen",
        at: file.place(range), hint: "ta bort tecknet")
    default: return nil
    }
  }

  private static func codePoint(_ value: UInt32) -> String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  /// Decodes one code point (RFC 3629), or gives `nil` for what is not UTF-8.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (value: UInt32, length: Int)? {
    let first = bytes[offset]
    let length: Int
    let smallest: UInt32
    var value: UInt32
    switch first {
    case 0x00...0x7F: return (UInt32(first), 1)
    case 0xC2...0xDF: (length, smallest, value) = (2, 0x80, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, smallest, value) = (3, 0x800, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, smallest, value) = (4, 0x10000, UInt32(first & 0x07))
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    for index in (offset + 1)..<(offset + length) {
      guard bytes[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard value >= smallest, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
    return (value, length)
  }
}
