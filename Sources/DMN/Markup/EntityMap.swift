/// Finds, for a byte of an element's decoded text, the byte of the file that it came from.
///
/// One reference such as `&gt;` stands for several bytes of the file, CRLF is read as LF, and the marks of CDATA
/// and comments are no text.
struct EntityMap {
  let bytes: [UInt8]
  let start: Int

  func offset(of target: Int) -> Int {
    var decoded = 0
    var index = start
    while index < bytes.count {
      if starts("<![CDATA[", at: index) {
        index += 9
        while index < bytes.count, !starts("]]>", at: index) {
          if decoded >= target { return index }
          step(&index, &decoded)
        }
        index += 3
      } else if starts("<!--", at: index) {
        while index < bytes.count, !starts("-->", at: index) { index += 1 }
        index += 3
      } else if decoded >= target {
        return index
      } else if bytes[index] == UInt8(ascii: "&"), let end = bytes[index...].firstIndex(of: UInt8(ascii: ";")) {
        decoded += length(of: bytes[(index + 1)..<end])
        index = end + 1
      } else if bytes[index] == UInt8(ascii: "<") {
        return index
      } else {
        step(&index, &decoded)
      }
    }
    return bytes.count
  }

  private func step(_ index: inout Int, _ decoded: inout Int) {
    let isLineBreak = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    index += isLineBreak ? 2 : 1
    decoded += 1
  }

  private func starts(_ mark: StaticString, at index: Int) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return mark.withUTF8Buffer { $0.elementsEqual(bytes[index..<(index + count)]) }
  }

  /// How many bytes of UTF-8 the character of a reference has.
  private func length(of reference: ArraySlice<UInt8>) -> Int {
    let text = String(decoding: reference, as: UTF8.self)
    let number =
      text.hasPrefix("#x") ? UInt32(text.dropFirst(2), radix: 16) : UInt32(text.dropFirst())
    return text.hasPrefix("#") ? number.flatMap(Unicode.Scalar.init).map { UTF8.width($0) } ?? 1 : 1
  }
}
