import SourceDiagnostics
import Testing

@Suite("A source file")
struct SourceFileTests {
  @Test(
    "counts lines and columns as an editor does",
    arguments: [
      ("abc\ndef", 0, 1, 1),
      ("abc\ndef", 3, 1, 4),
      ("abc\ndef", 4, 2, 1),
      ("abc\ndef", 7, 2, 4),
      ("abc\r\ndef", 4, 1, 4),
      ("abc\r\ndef", 5, 2, 1),
      ("abc\rdef", 4, 2, 1),
      ("åäö: x", 6, 1, 4),
      ("a\u{30A}b", 3, 1, 2),
      ("👩‍👩‍👧b", 18, 1, 2),
      ("\ta", 1, 1, 2),
      ("abc\n", 4, 2, 1),
      ("abc", 99, 1, 4),
      ("abc", -1, 1, 1),
      ("", 0, 1, 1),
    ])
  func positions(text: String, byte: Int, line: Int, column: Int) {
    let position = SourceFile(name: "a.yaml", text: text).position(atByte: byte)
    #expect(position.line == line)
    #expect(position.column == column)
    #expect(position.byte == min(max(byte, 0), text.utf8.count))
  }

  @Test("leaves a byte order mark out of the first line")
  func byteOrderMark() {
    let file = SourceFile(name: "a.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array("ab\nc".utf8))
    #expect(file.text(ofLine: 1) == "ab")
    #expect(file.position(atByte: 3).column == 1)
    #expect(file.position(atByte: 0).column == 1)
    #expect(file.position(atByte: 4).column == 2)
  }

  @Test("gives its lines without line breaks")
  func lines() {
    let file = SourceFile(name: "a.yaml", text: "ett\r\ntvå\n\nfyra\n")
    #expect(file.lineCount == 5)
    #expect((0...6).map(file.text(ofLine:)) == ["", "ett", "två", "", "fyra", "", ""])
  }

  @Test("shows bytes that are not UTF-8 as the replacement character")
  func invalidBytes() {
    let file = SourceFile(name: "a.yaml", bytes: [0x61, 0xE5, 0x62])
    #expect(file.text(ofLine: 1) == "a\u{FFFD}b")
    #expect(file.position(atByte: 2).column == 3)
  }

  @Test("is equal to another with the same name and bytes")
  func equality() {
    let file = SourceFile(name: "a.yaml", text: "x")
    #expect(file == SourceFile(name: "a.yaml", text: "x"))
    #expect(file.hashValue == SourceFile(name: "a.yaml", text: "x").hashValue)
    #expect(file != SourceFile(name: "b.yaml", text: "x"))
    #expect(file != SourceFile(name: "a.yaml", text: "y"))
  }

  @Test("gives places with exact bytes and text")
  func places() {
    let file = SourceFile(name: "a.yaml", text: "å: värde\n")
    let place = file.place(4..<10)
    #expect(place.text == "värde")
    #expect(place.description == "a.yaml:1:4")
    #expect(place.range.end.column == 9)
    #expect(file.place(4..<400).range.end.byte == file.bytes.count)
  }
}
