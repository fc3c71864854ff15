import SourceDiagnostics
import Testing
import YAMLSource

@Suite("The words for what the language refuses")
struct DocumentMessageTests {
  @Test("a duplicate key is shown with the first, and all are reported")
  func duplicates() throws {
    let text = "a: 1\nb: {c: 1, 'c': 2}\na: 2\n"
    #expect(
      problems(text) == """
        test.yaml:2:11: fel: nyckeln "c" står två gånger i samma grupp
           2 | b: {c: 1, 'c': 2}
             |           ^^^
          ta bort den ena eller byt namn på den
        test.yaml:2:5: jfr: nyckeln står första gången här
           2 | b: {c: 1, 'c': 2}
             |     ^
        test.yaml:3:1: fel: nyckeln "a" står två gånger i samma grupp
           3 | a: 2
             | ^
          ta bort den ena eller byt namn på den
        test.yaml:1:1: jfr: nyckeln står första gången här
           1 | a: 1
             | ^
        """)
    let root = try #require(YAMLParser.parse(SourceFile(name: "test.yaml", text: text)).root)
    #expect(root.mapping?.map(\.name) == ["a", "b"])
    #expect(root["a"]?.scalar?.text == "1")
  }

  @Test("a duplicate key before a syntax error is reported too")
  func duplicateBeforeSyntaxError() {
    let result = YAMLParser.parse(SourceFile(name: "test.yaml", text: "a: 1\na: 2\nb: @x\n"))
    #expect(result.root == nil)
    #expect(result.diagnostics.map(\.code) == ["yaml.duplicate-key", "yaml.reserved-character"])
  }

  @Test("a second document is refused")
  func severalDocuments() {
    #expect(
      problems("a: 1\n---\nb: 2\n") == """
        test.yaml:2:1: fel: här börjar ett dokument till, men en fil ska hålla ett enda
           2 | ---
             | ^^^
          ta bort raden "---" eller flytta det som följer till en egen fil
        """)
  }

  @Test("one document may have its marks")
  func oneDocument() throws {
    #expect(try parse("%YAML 1.2\n---\na: 1\n...\n")["a"]?.scalar?.text == "1")
  }

  @Test("bytes that are not UTF-8 are told of once, with the first of them")
  func badUTF8() {
    let bytes = Array("a: g".utf8) + [0xE5] + Array("r\nb: ".utf8) + [0xFF, 0x0A]
    let result = YAMLParser.parse(SourceFile(name: "test.yaml", bytes: bytes))
    #expect(
      render(result.diagnostics) == """
        test.yaml:1:5: fel: filen är inte sparad som UTF-8; här står troligen "å", sparat som Latin-1, och 1 tecken till
           1 | a: g\u{FFFD}r
             |     ^
          spara filen på nytt med teckenkodningen UTF-8; i Anteckningar väljs den nederst i rutan Spara som
        """)
  }

  @Test("a byte that is no letter in Latin-1 either is not guessed at")
  func badByte() {
    let result = YAMLParser.parse(SourceFile(name: "test.yaml", bytes: Array("a: ".utf8) + [0x80, 0x0A]))
    #expect(result.diagnostics.map(\.message) == ["filen är inte sparad som UTF-8"])
  }

  @Test(
    "a hard space is shown where YAML needs a common one",
    arguments: [
      ("a: 1\nb:\u{A0}2\nc: 3\n", 2, 3), ("{a:\u{A0}1}\n", 1, 4), ("a:\n\u{A0}\u{A0}- b: 1\n", 2, 1),
      ("a:\n  - b: 1\n  -\u{A0}b: 2\n", 3, 4), ("a:\u{202F}1\nb: 2\n", 1, 3),
    ])
  func hardSpace(_ text: String, line: Int, column: Int) throws {
    let result = YAMLParser.parse(SourceFile(name: "test.yaml", text: text))
    #expect(result.root == nil)
    #expect(result.diagnostics.map(\.code) == ["yaml.hard-space"])
    let place = try #require(result.diagnostics.first?.place)
    #expect(place.line == line)
    #expect(place.column == column)
  }

  @Test("a hard space is told of in these words")
  func hardSpaceWords() {
    #expect(
      problems("a: 1\nb:\u{A0}2\nc: 3\n") == """
        test.yaml:2:3: fel: här står ett hårt mellanslag, som YAML läser som en bokstav
           2 | b:\u{A0}2
             |   ^
          radera tecknet och skriv ett vanligt mellanslag; det har troligen följt med när texten klistrades in
        """)
  }

  @Test("a hard space within text is let through")
  func hardSpaceInText() throws {
    let root = try parse("a: 12\u{A0}000 kr\nb: |\n  Tid:\u{A0}10 dagar\n12\u{A0}000 kr: 1\n")
    #expect(root["a"]?.scalar?.text == "12\u{A0}000 kr")
    #expect(root.mapping?.count == 3)
  }

  @Test("a name with loose accents is refused")
  func notNFC() {
    #expect(
      problems("a\u{30A}r: 1\n") == """
        test.yaml:1:1: fel: namnet "år" är lagrat med lösa accenter och prickar (inte Unicode NFC)
           1 | a\u{30A}r: 1
             | ^^
          skriv om namnet från tangentbordet, så att å, ä och ö blir ett tecken vardera
        """)
  }

  @Test("a list as a key is refused")
  func complexKey() {
    #expect(
      problems("? [a]\n: b\n") == """
        test.yaml:1:3: fel: en nyckel ska vara text, men här står en lista
           1 | ? [a]
             |   ^^^
          sätt enkla citattecken om det ska vara text
        """)
  }

  @Test("an alias without target is refused with the one meant")
  func unknownAlias() {
    #expect(
      problems("a: &grund {x: 1}\nb: *grnd\n") == """
        test.yaml:2:4: fel: hänvisningen *grnd har inget mål
           2 | b: *grnd
             |    ^^^^^
          menade du "grund"?
        """)
  }

  @Test("an alias within its own target is refused")
  func recursiveAlias() {
    #expect(
      problems("a: &x [*x]\n") == """
        test.yaml:1:8: fel: hänvisningen *x står inuti det den hänvisar till
           1 | a: &x [*x]
             |        ^^
          skriv ut värdet i stället
        """)
  }

  @Test(
    "other refusals have a stable code",
    arguments: [
      ("", "yaml.empty-file"), ("# bara en kommentar\n", "yaml.empty-file"), ("\u{FEFF}", "yaml.empty-file"),
      ("<<: {a: 1}\n", "yaml.merge-key"), ("? \n: b\n", "yaml.empty-key"), ("a: \u{1}\n", "yaml.control-character"),
      ("a: \u{2028}\n", "yaml.hidden-line-break"), ("a: \u{85}\n", "yaml.hidden-line-break"),
      ("a: x\u{FEFF}y\n", "yaml.control-character"),
    ])
  func codes(text: String, code: String) {
    let result = YAMLParser.parse(SourceFile(name: "test.yaml", text: text))
    #expect(result.diagnostics.map(\.code) == [code])
  }

  @Test("UTF-16 is recognised")
  func utf16() {
    let result = YAMLParser.parse(SourceFile(name: "test.yaml", bytes: [0xFF, 0xFE, 0x61, 0x00]))
    #expect(result.diagnostics.map(\.message) == ["filen är sparad som UTF-16"])
  }

  @Test(
    "a file that is too large in some way is refused",
    arguments: [
      (
        "abcdefghijk", YAMLLimits(maximumBytes: 10),
        """
        test.yaml:1:1: fel: filen är för stor: 11 byte, högst 10 får läsas
           1 | abcdefghijk
             | ^
          dela upp innehållet på flera filer
        """
      ),
      (
        "a: 1\nb: åäö\n", YAMLLimits(maximumLineBytes: 8),
        """
        test.yaml:2:1: fel: raden är för lång: 9 byte, högst 8 får läsas
           2 | b: åäö
             | ^
          bryt raden; en lång text kan stå på flera rader efter "|"
        """
      ),
      (
        "a: |\n  åä\n  ö\nb: 1\n", YAMLLimits(maximumScalarBytes: 7),
        """
        test.yaml:1:4: fel: texten är för lång: 8 byte, högst 7 får läsas
           1 | a: |
             |    ^
          korta texten, eller lägg den i en egen fil
        """
      ),
      (
        "abcdef: 1\n", YAMLLimits(maximumScalarBytes: 5),
        """
        test.yaml:1:1: fel: texten är för lång: 6 byte, högst 5 får läsas
           1 | abcdef: 1
             | ^
          korta texten, eller lägg den i en egen fil
        """
      ),
      (
        "[[[[1]]]]", YAMLLimits(maximumDepth: 3),
        """
        test.yaml:1:4: fel: listor och nycklar ligger i fler än 3 nivåer inuti varandra
           1 | [[[[1]]]]
             |    ^
          skriv med färre nivåer, till exempel genom att dela upp filen
        """
      ),
      (
        "a: &x [[1]]\nb: [[*x]]", YAMLLimits(maximumDepth: 4),
        """
        test.yaml:2:6: fel: listor och nycklar ligger i fler än 4 nivåer inuti varandra
           2 | b: [[*x]]
             |      ^^
          skriv med färre nivåer, till exempel genom att dela upp filen
        """
      ),
      (
        "[1, 2, 3, 4]", YAMLLimits(maximumNodes: 4),
        """
        test.yaml:1:1: fel: filen har fler än 4 värden, när hänvisningar med * räknas som det de står för
           1 | [1, 2, 3, 4]
             | ^^^^^^^^^^^^
          dela upp filen
        """
      ),
      (
        "a: &a [1, 2]\nb: &b [*a]\nc: *b\n", YAMLLimits(maximumAliasedNodes: 6),
        """
        test.yaml:3:4: fel: filens hänvisningar med * står tillsammans för fler än 6 värden
           3 | c: *b
             |    ^^
          skriv ut värdena där de behövs, eller låt hänvisningar inte peka på listor av hänvisningar
        """
      ),
      (
        "{a: 1, b: 2, c: 3}", YAMLLimits(maximumKeys: 2),
        """
        test.yaml:1:14: fel: samma grupp har fler än 2 nycklar
           1 | {a: 1, b: 2, c: 3}
             |              ^
          dela upp gruppen eller filen
        """
      ),
    ])
  func limits(text: String, limits: YAMLLimits, expected: String) {
    #expect(problems(text, limits: limits) == expected)
    #expect(YAMLParser.parse(SourceFile(name: "test.yaml", text: text), limits: limits).root == nil)
  }

  @Test("a key longer than YAML allows is told by its length", arguments: ["", "a: 1\n", "{", "a:\n  b: 1\n  "])
  func longKey(before: String) {
    let key = String(repeating: "å", count: 1025)
    let text = "\(before)\(key): 1\(before == "{" ? "}" : "")\n"
    let result = YAMLParser.parse(SourceFile(name: "test.yaml", text: text))
    #expect(result.diagnostics.map(\.code) == ["yaml.key-too-long"])
    #expect(result.diagnostics.map(\.message) == ["nyckeln är för lång: 1025 tecken, högst 1024 får läsas"])
    #expect(result.diagnostics.map(\.hint) == ["korta nyckeln; en lång text ska stå som värde"])
    #expect(problems(text.replacing(key, with: key.dropLast())).isEmpty)
  }

  @Test("a file just within its limits is read")
  func withinLimits() {
    let limits = YAMLLimits(
      maximumBytes: 19, maximumLineBytes: 19, maximumScalarBytes: 1, maximumDepth: 1, maximumNodes: 7,
      maximumAliasedNodes: 1, maximumKeys: 3)
    let result = YAMLParser.parse(SourceFile(name: "test.yaml", text: "{a: &x 1, b: *x, c: 3}"), limits: limits)
    #expect(result.diagnostics.map(\.code) == ["yaml.file-too-large"])
    let fitting = YAMLParser.parse(SourceFile(name: "test.yaml", text: "{a: &x 1,b: *x,c: }"), limits: limits)
    #expect(fitting.diagnostics.isEmpty)
  }

  @Test("aliases that multiply are stopped")
  func multiplyingAliases() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(
      YAMLParser.parse(SourceFile(name: "test.yaml", text: text)).diagnostics.map(\.code)
        == ["yaml.too-many-aliased-values"])
  }

  @Test("problems beyond the maximum are counted")
  func manyProblems() {
    let text = "a: 1\n" + String(repeating: "a: 2\n", count: 5)
    let result = YAMLParser.parse(SourceFile(name: "test.yaml", text: text), limits: YAMLLimits(maximumProblems: 2))
    #expect(result.diagnostics.map(\.message).last == "3 fel till i filen visas inte")
    #expect(result.diagnostics.count == 3)
  }
}
