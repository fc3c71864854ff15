import SourceDiagnostics
import Testing
import YAMLSource

@Suite("A place within a scalar's text")
struct TextPlaceTests {
  /// The part of the decoded text, and what should stand there in the file.
  @Test(
    "is exact through quotes, escapes, folding and indentation",
    arguments: [
      ("a: = antal > 3", "antal", "antal"),
      ("a: = å > yttrande", "yttrande", "yttrande"),
      ("a: '= x = ''ja'' och yy'", "yy", "yy"),
      ("a: '= x = ''ja'' och yy'", "'ja'", "''ja''"),
      ("a: \"= x = \\\"ja\\\" och yy\"", "yy", "yy"),
      ("a: \"= x = \\\"ja\\\" och yy\"", "\"ja\"", "\\\"ja\\\""),
      ("a: \"\\u00e5\\x41 yy\"", "åA", "\\u00e5\\x41"),
      ("a: \"\\U0001F44D yy\"", "yy", "yy"),
      ("a: \"ett \\\n   två\"", "två", "två"),
      ("a: \"ett  \n   två\n\n  tre\"", "två", "två"),
      ("a: \"ett  \n   två\n\n  tre\"", "tre", "tre"),
      ("a: 'ett  \n   två\n\n  tre '", "tre ", "tre "),
      ("a: ett\n  två\n\n  tre", "två", "två"),
      ("a: ett\n  två\n\n  tre", "tre", "tre"),
      ("a: |\n  ett\n    två\n\n  tre\n", "  två", "  två"),
      ("a: |\r\n  ett\r\n  två\r\n", "två", "två"),
      ("a: |2-\n    ett\n   två\n", "  ett", "  ett"),
      ("a: |\n\n  ett\n  två\n", "två", "två"),
      ("a: >\n  ett\n  två\n\n  tre\n    fyra\n  fem\n", "två", "två"),
      ("a: >\n  ett\n  två\n\n  tre\n    fyra\n  fem\n", "  fyra", "  fyra"),
      ("a: >\n  ett\n  två\n\n  tre\n    fyra\n  fem\n", "fem", "fem"),
      ("a:\n  b: |+\n    ett\n\n    två\n\n", "två", "två"),
    ])
  func exact(source: String, part: String, expected: String) throws {
    let root = try parse(source)
    let node = try #require(root["a"]?["b"] ?? root["a"])
    let text = try #require(node.scalar?.text)
    let found = try #require(text.firstRange(of: part))
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    let place = node.place(ofText: start..<(start + part.utf8.count))
    #expect(place.text == expected)
  }

  @Test("is clamped to the text, and at its end just after it")
  func clamped() throws {
    for source in ["a: abc", "a: 'abc'", "a: \"abc\"", "a: |-\n  abc"] {
      let node = try #require(try parse(source)["a"])
      #expect(node.place(ofText: -5..<900).text == "abc")
      let end = node.place(ofText: 3..<3)
      #expect(end.range.bytes.isEmpty)
      #expect(node.file.text(in: (end.range.start.byte - 3)..<end.range.start.byte) == "abc")
    }
  }

  @Test("is the whole node for a list")
  func list() throws {
    #expect(try parse("a: [1, 2]")["a"]?.place(ofText: 0..<1).text == "[1, 2]")
  }
}
