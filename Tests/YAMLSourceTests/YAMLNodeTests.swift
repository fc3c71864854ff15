import SourceDiagnostics
import Testing
import YAMLSource

@Suite("The tree")
struct YAMLNodeTests {
  @Test("keeps every scalar's exact place and raw text")
  func places() throws {
    let root = try parse("nr: 12.10\nåäö:\n  - 'x'\n  - {b: \"ä\", c: [1, 2]}\nslut: no\n")
    #expect(root["nr"]?.place.text == "12.10")
    #expect(root["nr"]?.place.description == "test.yaml:1:5")
    #expect(root["åäö"]?.sequence?.first?.place.text == "'x'")
    #expect(root["åäö"]?.sequence?.last?.place.text == "{b: \"ä\", c: [1, 2]}")
    #expect(root["åäö"]?.sequence?.last?["c"]?.place.text == "[1, 2]")
    #expect(root["slut"]?.place.description == "test.yaml:5:7")
    #expect(root["slut"]?.scalar == YAMLScalar(text: "no", style: .plain))
  }

  @Test("ends a block with its last child and not at what follows")
  func blockEnds() throws {
    let root = try parse("a:\n  b:\n    c: 1   # kommentar\n\n# mer\n\nd:\n- x\n- y\n\ne: 1\n")
    #expect(root["a"]?.place.text == "b:\n    c: 1")
    #expect(root["a"]?["b"]?.place.text == "c: 1")
    #expect(root["d"]?.place.text == "- x\n- y")
    #expect(root.place.text.hasSuffix("e: 1"))
  }

  @Test(
    "ends a block scalar with its last line of text",
    arguments: [
      ("a: |\n  x\n  y\n\nb: 1\n", "|\n  x\n  y"), ("a: >-\n  x\n\n\n# k\nb: 1\n", ">-\n  x"),
      ("a: |\n\nb: 1\n", "|"), ("a: |\n  x", "|\n  x"),
    ])
  func blockScalars(text: String, expected: String) throws {
    #expect(try parse(text)["a"]?.place.text == expected)
  }

  @Test("ends a pair within brackets with its value")
  func flowPair() throws {
    let root = try parse("[a: b , [c] , {d: e} ]")
    #expect(root.sequence?.map(\.place.text) == ["a: b", "[c]", "{d: e}"])
  }

  @Test("leaves anchors and tags out of the place")
  func properties() throws {
    let root = try parse("a: &x !!str 12\nb: *x\nc: &y\n  d: 1\ne: *y\n")
    #expect(root["a"]?.place.text == "12")
    #expect(root["a"]?.tag == "tag:yaml.org,2002:str")
    #expect(root["b"]?.scalar?.text == "12")
    #expect(root["b"]?.place.description == "test.yaml:1:13")
    #expect(root["b"]?.aliasPlace?.text == "*x")
    #expect(root["c"]?.place.text == "d: 1")
    #expect(root.place.text.hasSuffix("e: *y"))
  }

  @Test("gives an empty value the place after its colon")
  func emptyValue() throws {
    let value = try #require(try parse("a:\nb: 1\n")["a"])
    #expect(value.isNull)
    #expect(value.place.description == "test.yaml:1:3")
    #expect(value.bytes.isEmpty)
  }

  @Test("has right places after a byte order mark and with CRLF")
  func byteOrderMark() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("å: ö\r\nb:\r\n  - c\r\n".utf8)
    let root = try #require(YAMLParser.parse(SourceFile(name: "test.yaml", bytes: bytes)).root)
    #expect(root["å"]?.place.text == "ö")
    #expect(root["å"]?.place.description == "test.yaml:1:4")
    #expect(root["b"]?.sequence?.first?.place.description == "test.yaml:3:5")
    #expect(root["b"]?.place.text == "- c")
  }

  @Test("finds places in long text that is not ASCII")
  func longText() throws {
    let text = (0..<300).map { "nyckel_\($0)_åäö: värde 漢字 👍 \($0)\n" }.joined()
    let root = try parse(text)
    for entry in try #require(root.mapping) {
      #expect(entry.key.place.text == entry.name)
      #expect(entry.value.place.text == entry.value.scalar?.text)
      #expect(entry.key.place.column == 1)
    }
  }

  @Test(
    "types only plain scalars, by the core schema",
    arguments: [
      ("null", .null), ("~", .null), ("", .null), ("Null", .null), ("nULL", .string),
      ("true", .bool), ("FALSE", .bool), ("tRue", .string), ("yes", .string), ("no", .string), ("on", .string),
      ("12", .int), ("-0", .int), ("0o17", .int), ("0xfF", .int), ("0b1", .string), ("1_000", .string),
      ("12.10", .float), ("1.", .float), (".5", .float), ("1e3", .float), ("-.inf", .float), (".NaN", .float),
      (".", .string), ("1.2.3", .string), ("+1", .int), ("+", .string), ("+.5", .float), ("-.nan", .string),
      ("+.INF", .float),
      ("1e", .string), ("1e+", .string), ("1E-3", .float), (".e3", .string), ("1.e3", .float), ("0o8", .string),
      ("0x", .string), ("-0x1", .string), ("1 2", .string), ("٣", .string), ("2018-03-09", .string), ("'12'", .string),
      ("\"null\"", .string),
      ("!!str 12", .string), ("!!int '12'", .int), ("! 12", .string),
    ] as [(String, YAMLCoreType)])
  func coreTypes(text: String, expected: YAMLCoreType) throws {
    #expect(try parse("a: \(text)\n")["a"]?.coreType == expected)
  }

  @Test("names its kinds in Swedish")
  func kinds() throws {
    let root = try parse("a: x\nb: [1]\nc: {d: 1}\nd:\n")
    #expect(root.mapping?.map(\.value.kindName) == ["text", "lista", "nycklar med värden", "tomt värde"])
  }
}
