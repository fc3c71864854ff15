import SourceDiagnostics
import Testing
import YAMLSource

@Suite("Setting a value")
struct SetTests {
  @Test(
    "changes the text and leaves every other byte",
    arguments: [
      ("a: x  # k\nb: 1\n", "ny", "a: ny  # k\nb: 1\n"),
      ("a: x\n", "y: z", "a: 'y: z'\n"),
      ("a: x\n", "it's # ", "a: 'it''s # '\n"),
      ("a: x\n", "12", "a: '12'\n"),
      ("a: 5\n", "12", "a: 12\n"),
      ("a: 4.1\n", "12.10", "a: 12.10\n"),
      ("a: 4.1\n", "12", "a: '12'\n"),
      ("a: 2026-01-01\n", "2026-02-28", "a: 2026-02-28\n"),
      ("a: x\n", "null", "a: 'null'\n"),
      ("a: x\n", "", "a: ''\n"),
      ("a: 'x'\n", "ny", "a: 'ny'\n"),
      ("a: \"x\"\n", "å \"z\"", "a: \"å \\\"z\\\"\"\n"),
      ("a: x  # k\n", "ett\ntvå", "a: |-  # k\n  ett\n  två\n"),
      ("a: x\n", " ett\ntvå", "a: \" ett\\ntvå\"\n"),
      ("a: 'x'\n", "ett\ntvå", "a: |-\n  ett\n  två\n"),
      ("a: \"x\"\n", "ett\ntvå", "a: \"ett\\ntvå\"\n"),
      ("a: x\n", "\u{1}", "a: \"\\x01\"\n"),
      ("a: x\n", "\u{85}\u{2028}", "a: \"\\x85\\u2028\"\n"),
      ("a:\nb: 1\n", "ny", "a: ny\nb: 1\n"),
      ("a:   # k\n", "ny", "a: ny   # k\n"),
      ("a: &n\n", "ny", "a: &n ny\n"),
      ("{a: x, b: y}\n", "1, 2", "{a: '1, 2', b: y}\n"),
      ("{b: y, a: }\n", "x", "{b: y, a: x }\n"),
      ("{a, b: y}\n", "x", "{a: x, b: y}\n"),
      ("{\"a\":\"x\"}", "ny", "{\"a\":\"ny\"}"),
      ("{a: x, b}\n", "ny", "{a: ny, b}\n"),
      ("a: |  # k\n    ett\n    två\n\n# slut\n", "tre\n\nfyra\n", "a: |  # k\n    tre\n\n    fyra\n\n# slut\n"),
      ("a: |\n  ett\n", "tre", "a: |-\n  tre\n"),
      ("a: |\r\n  ett\r\nb: 1\r\n", "tre\nfyra\n", "a: |\r\n  tre\r\n  fyra\r\nb: 1\r\n"),
      ("a: >-\n  ett\n  två\nb: 1\n", "tre fyra", "a: >-\n  tre fyra\nb: 1\n"),
      ("a: |\n  ett\n", "  tre\n", "a: \"  tre\\n\"\n"),
      ("a: &x !!str x\n", "ny", "a: &x !!str ny\n"),
      ("a:\n  x\nb: 1\n", "ny", "a:\n  ny\nb: 1\n"),
      ("a: ett\n  två\nb: 1\n", "ny", "a: ny\nb: 1\n"),
      ("\u{FEFF}a: x", "ny", "\u{FEFF}a: ny"),
      ("? a\n: x\n", "ny", "? a\n: ny\n"),
      ("a: x\t# tabb\n", "ny", "a: ny\t# tabb\n"),
      ("a: x\rb: 1\r", "ett\ntvå", "a: |-\r  ett\r  två\rb: 1\r"),
    ])
  func text(source: String, text: String, expected: String) throws {
    let result = try edited(source, .set(["a"], to: .text(text)))
    #expect(result == expected)
    let root = YAMLParser.parse(SourceFile(name: "test.yaml", text: result)).root
    #expect(root?["a"]?.scalar?.text == text)
  }

  @Test(
    "quotes a new text that a YAML 1.2 or 1.1 tool would not read as text, and no other",
    arguments: [
      ("no", true), ("Yes", true), ("on", true), ("y", true), ("~", true), ("1_000", true), ("0b1", true),
      ("12:30", true), ("2026-01-01", true), ("1e3", true), (".5", true), ("0o17", true), ("=", true), ("<<", true),
      ("- x", true), ("-", true), ("? x", true), ("*x", true), ("&x", true), ("!x", true), ("#x", true), ("@x", true),
      ("`x", true), ("%x", true), ("[x", true), ("{x", true), ("\"x", true), ("|", true), (">x", true), ("x:", true),
      (":x", true),
      ("x: y", true), ("x #y", true), (" x", true), ("x ", true), ("---", true),
      ("-x", false), ("x:y", false), ("x#y", false), ("a, b", false), ("a [b]", false), ("12 kr", false),
      ("nej", false), ("4.3.1", false), ("= x > 3", false), ("5:e", false), ("KL 6:38", false), ("http://x", false),
    ])
  func quoting(text: String, isQuoted: Bool) throws {
    let written = isQuoted ? "'\(text)'" : text
    #expect(try edited("a: x\n", .set(["a"], to: .text(text))) == "a: \(written)\n")
  }

  @Test(
    "writes other kinds of values in the style of the file",
    arguments: [
      ("a: x # k\n", .plain("12.10"), "a: 12.10 # k\n"),
      ("a: x\n", true, "a: true\n"), ("a: x\n", .null, "a: null\n"), ("a: x\n", [], "a: []\n"),
      ("a: x # k\nb: 1\n", ["ny", 2], "a: # k\n  - ny\n  - 2\nb: 1\n"),
      ("a: x # k\nb: 1\n", ["c": "ny", "d": ["e"]], "a: # k\n  c: ny\n  d:\n    - e\nb: 1\n"),
      ("a:\nl:\n- x\n", ["ny"], "a:\n- ny\nl:\n- x\n"),
      (
        "a:\nl:\n    -   x\n", ["ny", ["b": 1, "c": 2]], "a:\n    -   ny\n    -   b: 1\n        c: 2\nl:\n    -   x\n"
      ),
      ("a: [x, y] # k\n", ["z"], "a: [z] # k\n"),
      ("a: [x]\n", ["ny": ["z", "å, ä"]], "a: {ny: [z, 'å, ä']}\n"),
      ("a: []\n", ["x", ["ny": 1]], "a:\n  - x\n  - ny: 1\n"),
      ("a: # k\n  - x # borta\n  - y # borta\nb: 1\n", "z", "a: z # k\nb: 1\n"),
      ("a:\n  b: 1\n\n  c: 2\n# d\nd: 1\n", ["e": 1], "a:\n  e: 1\n# d\nd: 1\n"),
      ("a:\n  - x", [], "a: []"),
      ("a: |\n  ett\nb: 1\n", ["x"], "a:\n  - x\nb: 1\n"),
      ("a:  # k\n  x\nb: 1\n", ["ny"], "a:  # k\n  - ny\nb: 1\n"),
      ("{a: x}\n", ["ny": [1]], "{a: {ny: [1]}}\n"),
      ("a: x\n", ["nej": .null, "no": 1, "": 2], nil), ("a: x\n", .plain("y: z"), nil),
    ] as [(String, YAMLValue, String?)])
  func values(source: String, value: YAMLValue, expected: String?) throws {
    guard let expected else {
      #expect(throws: DiagnosticError.self) { try edited(source, .set(["a"], to: value)) }
      return
    }
    let result = try edited(source, .set(["a"], to: value))
    #expect(result == expected)
  }

  @Test(
    "in a list keeps the item on its dash",
    arguments: [
      ("- x # k\n- z\n", ["a": 1, "b": 2], "- a: 1 # k\n  b: 2\n- z\n"),
      ("- a: 1\n  b: 2 # borta\n- z\n", "ny", "- ny\n- z\n"),
      ("- |\n  ett\n- z\n", ["a": 1, "b": 2], "- a: 1\n  b: 2\n- z\n"),
      ("- x\n- z\n", "ett\ntvå\n", "- |\n  ett\n  två\n- z\n"),
      ("-\n- z\n", "ny", "- ny\n- z\n"), ("- \n- z\n", ["a": 1], "- a: 1 \n- z\n"),
      ("- - x\n  - ny\n- z\n", [["b"]], "- - - b\n- z\n"),
      ("[x, z]\n", ["a": "å?"], "[{a: 'å?'}, z]\n"), ("[a: x, z]\n", "ny", "[ny, z]\n"),
    ] as [(String, YAMLValue, String)])
  func items(source: String, value: YAMLValue, expected: String) throws {
    let result = try edited(source, .set([0], to: value))
    #expect(result == expected)
  }

  @Test("of the whole file keeps its comments at the top")
  func root() throws {
    #expect(try edited("# k\na: 1\n", .set([], to: ["b": [1, 2], "c": 3])) == "# k\nb:\n  - 1\n  - 2\nc: 3\n")
    #expect(try edited("--- x\n", .set([], to: "ny")) == "--- ny\n")
    #expect(try edited("--- x\n", .set([], to: ["b": 1])) == "--- {b: 1}\n")
  }

  @Test("that is there already changes nothing, however it is written")
  func unchanged() throws {
    let source = "a: \"x\"\nb: [ 1,\"ny\" ]\nc: ~\n"
    let result = try edited(source, .set(["a"], to: "x"), .set(["b"], to: [1, "ny"]), .set(["c"], to: .null))
    #expect(result == source)
  }

  @Test("can be copied from a node, with quotes only where the old had them or they are needed")
  func copied() throws {
    let source = "från: {nr: 4.10, dag: 2026-01-01, text: \"å\", tom: , lista: [no, 'no']}\ntill: x\n"
    let editor = try YAMLEditor(SourceFile(name: "test.yaml", text: source))
    let value = YAMLValue(try #require(editor.root["från"]))
    #expect(
      value == [
        "nr": .plain("4.10"), "dag": .plain("2026-01-01"), "text": "å", "tom": .null, "lista": [.plain("no"), "no"],
      ])
    let result = try editor.applying(.set(["till"], to: value))
    #expect(
      String(decoding: result.file.bytes, as: UTF8.self)
        == source.replacing(
          "till: x",
          with: "till:\n  nr: 4.10\n  dag: 2026-01-01\n  text: å\n  tom: null\n  lista:\n    - no\n    - 'no'"))
  }
}
