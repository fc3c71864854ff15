import SourceDiagnostics

/// The line around a byte of a file, for telling what a person probably meant there.
struct SourceLine {
  /// The line number, from 1.
  let number: Int
  /// The line's bytes in the file, without its line break.
  let bytes: Range<Int>
  private let file: SourceFile

  init(_ file: SourceFile, number: Int) {
    self.file = file
    self.number = number
    self.bytes = file.byteRange(ofLine: number) ?? file.bytes.count..<file.bytes.count
  }

  init(_ file: SourceFile, at byte: Int) {
    self.init(file, number: file.position(atByte: byte).line)
  }

  /// Where the first character that is not blank stands.
  var firstCharacter: Int {
    bytes.first { !Self.isBlank(file.bytes[$0]) } ?? bytes.upperBound
  }

  /// Where the line's text ends, blanks at the end left out.
  var textEnd: Int {
    (bytes.last { !Self.isBlank(file.bytes[$0]) }).map { $0 + 1 } ?? bytes.lowerBound
  }

  /// The number of blanks before the text.
  var indent: Int { firstCharacter - bytes.lowerBound }

  /// The number of spaces before the text or a tab.
  var leadingSpaces: Int {
    bytes.prefix { file.bytes[$0] == UInt8(ascii: " ") }.count
  }

  /// Whether nothing but blanks stands there.
  var isBlank: Bool { firstCharacter == bytes.upperBound }

  /// Whether nothing but blanks and a comment stands there.
  var isBlankOrComment: Bool {
    isBlank || file.bytes[firstCharacter] == UInt8(ascii: "#")
  }

  /// The first tab among the blanks before the text.
  var indentTab: Int? {
    (bytes.lowerBound..<firstCharacter).first { file.bytes[$0] == UInt8(ascii: "\t") }
  }

  /// Where the first key or value stands after the dashes of list items.
  var firstKey: Int {
    var offset = firstCharacter
    while offset + 1 < bytes.upperBound, file.bytes[offset] == UInt8(ascii: "-"), Self.isBlank(file.bytes[offset + 1]) {
      offset += 1
      while offset < bytes.upperBound, Self.isBlank(file.bytes[offset]) { offset += 1 }
    }
    return offset
  }

  /// The bytes from an offset to the end of the line's text, without what looks like a comment.
  func rest(from byte: Int) -> Range<Int> {
    var end = max(byte, textEnd)
    if let mark = (byte..<end).first(where: { $0 > byte && isCommentMark($0) }) {
      end = mark
      while end > byte, Self.isBlank(file.bytes[end - 1]) { end -= 1 }
    }
    return byte..<end
  }

  private func isCommentMark(_ offset: Int) -> Bool {
    file.bytes[offset] == UInt8(ascii: "#") && Self.isBlank(file.bytes[offset - 1])
  }

  /// The last byte before an offset that is not blank, if one stands on the line.
  func byte(before offset: Int) -> UInt8? {
    (bytes.lowerBound..<max(bytes.lowerBound, offset)).last { !Self.isBlank(file.bytes[$0]) }.map { file.bytes[$0] }
  }

  /// Where the value begins after the last `key: ` or `- ` before an offset, if there is one.
  func valueStart(before offset: Int) -> Int? {
    var found: Int?
    var index = firstCharacter
    while index + 1 < offset {
      let isDash = file.bytes[index] == UInt8(ascii: "-") && index == (found ?? firstCharacter)
      if file.bytes[index] == UInt8(ascii: ":") || isDash, Self.isBlank(file.bytes[index + 1]) {
        index += 1
        while index < offset, Self.isBlank(file.bytes[index]) { index += 1 }
        found = index
        // What stands within quotation marks is no key.
        if index < offset, let end = quoteEnd(from: index, before: offset) { index = end }
      } else {
        index += 1
      }
    }
    return found
  }

  /// Where a quoted text ends that begins at an offset; nil where none begins or ends there.
  private func quoteEnd(from start: Int, before offset: Int) -> Int? {
    let mark = file.bytes[start]
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return nil }
    return (start + 1..<max(start + 1, offset)).first {
      file.bytes[$0] == mark && file.bytes[$0 - 1] != UInt8(ascii: "\\")
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
