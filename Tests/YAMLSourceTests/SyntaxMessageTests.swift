import SourceDiagnostics
import Testing
import YAMLSource

@Suite("The words for broken YAML")
struct SyntaxMessageTests {
  @Test("an unclosed quote is shown where it opens")
  func unclosedQuote() {
    #expect(
      problems("title: \"Svar\nrole: x\n") == """
        test.yaml:1:8: fel: citattecknet (") avslutas aldrig
           1 | title: "Svar
             |        ^
          sätt samma citattecken där texten slutar
        """)
  }

  @Test("tabs after another syntax error are left alone")
  func tabsAfterError() {
    #expect(problems("a: @x\nb:\n\tc: 1\n").contains("tabb") == false)
  }

  @Test("an unclosed bracket is shown where it opens and where it breaks")
  func unclosedBracket() {
    #expect(
      problems("a: [1, 2\nb: 3\n") == """
        test.yaml:1:4: fel: parentesen "[" stängs aldrig
           1 | a: [1, 2
             |    ^
          sätt "]" där listan slutar, eller citattecken om det är text
        test.yaml:2:2: jfr: här kan den inte längre fortsätta
           2 | b: 3
             |  ^
        """)
  }

  @Test("a key in the wrong column is told the right one")
  func badIndentation() {
    #expect(
      problems("steps:\n  - id: a\n    to:\n      x: 1\n   title: b\n") == """
        test.yaml:5:4: fel: indraget stämmer inte med raderna ovanför
           5 |    title: b
             |    ^^^^^^^^
          låt raden börja i kolumn 5, som nyckeln på rad 3
        test.yaml:2:3: jfr: det som raden ska höra ihop med börjar här
           2 |   - id: a
             |   ^^^^^^^
        """)
  }

  @Test("a list item in the wrong column is told the right one")
  func badItem() {
    #expect(
      problems("a:\n  - b\n - c\n") == """
        test.yaml:3:2: fel: indraget stämmer inte med raderna ovanför
           3 |  - c
             |  ^^^
          låt raden börja i kolumn 3, som listpunkten på rad 2
        test.yaml:1:1: jfr: det som raden ska höra ihop med börjar här
           1 | a:
             | ^^
        """)
  }

  @Test("a key under a finished value is named")
  func keyUnderValue() {
    #expect(
      problems("a: 1\n  höjd: 2\n") == """
        test.yaml:2:3: fel: nyckeln "höjd" är indragen under något som redan har ett värde
           2 |   höjd: 2
             |   ^^^^
          låt raden börja i kolumn 1, som a på rad 1
        """)
  }

  @Test("a key that stands too far out above others is named too")
  func keyAboveTooFarOut() {
    #expect(
      problems("a:\n  b: 1\nc: 2\n  d: 3\n") == """
        test.yaml:4:3: fel: nyckeln "d" är indragen under något som redan har ett värde
           4 |   d: 3
             |   ^
          låt raden börja i kolumn 1, som c på rad 3; är det c som står fel, dra in rad 3 till kolumn 3
        """)
  }

  @Test("a value within curly quotes gets straight ones of a kind that it has none of")
  func curlyColon() {
    #expect(problems("titel: ‘= \"Om: \" + x’\n").hasSuffix("skriv raka citattecken: '= \"Om: \" + x'"))
    #expect(problems("titel: ‘Om: x’\n").hasSuffix("skriv raka citattecken: \"Om: x\""))
  }

  @Test("an equals sign in place of the colon is named where it stands")
  func equalsForColon() {
    let told = """
      fel: kolonet saknas efter kort
         2 |   kort = a > 3
           |   ^^^^^^^^^^^^
        skriv kort: = a > 3
      """
    #expect(problems("facts:\n  kort = a > 3\n  b: 1\n") == "test.yaml:2:3: \(told)")
  }

  @Test("a text with quotation marks in it gets others round it")
  func quotedTwice() {
    #expect(
      problems("- {when: \"val = \"ja\"\", to: b}\n").hasSuffix(
        "sätt enkla citattecken om hela värdet: 'val = \"ja\"'"))
    #expect(
      problems("- {when: h[1].klart, to: b}\n").hasSuffix("sätt enkla citattecken om hela värdet: 'h[1].klart'"))
    #expect(
      problems("title: \"Om: \" + x\n").hasSuffix("sätt enkla citattecken om hela värdet: '\"Om: \" + x'"))
  }

  @Test("a colon within a value gets its quotes written out")
  func colonInValue() {
    #expect(
      problems("title: Svar: på nämndens remiss # kommentar\n") == """
        test.yaml:1:12: fel: kolon följt av mellanslag kan inte stå i ett värde utan citattecken
           1 | title: Svar: på nämndens remiss # kommentar
             |            ^
          sätt enkla citattecken: 'Svar: på nämndens remiss'
        """)
  }

  @Test("all tabs used as indentation are reported")
  func tabs() {
    #expect(
      problems("a:\n\tb: 1\nc:\n  d: |\n    \ttext\n  \te: 1\n") == """
        test.yaml:2:1: fel: tabb kan inte användas som indrag
           2 | →b: 1
             | ^
          börja raden med 2 mellanslag i stället för tabben, två mer än nyckeln på rad 1
        test.yaml:6:3: fel: tabb kan inte användas som indrag
           6 |   →e: 1
             |   ^
          använd mellanslag, två för varje nivå
        """)
  }

  @Test(
    "a tab is told how many spaces to be, as far as the lines above tell",
    arguments: [
      (
        "steps:\n  - id: a\n    next:\n      - {to: b}\n\t- id: b\n",
        "börja raden med 2 mellanslag i stället för tabben, som listpunkten på rad 2"
      ),
      ("- id: a\n  x: 1\n\t- id: b\n", "ta bort tabben, som listpunkten på rad 1"),
      (
        "steps:\n  - id: a\n    with:\n\t\tx: 1\n",
        "börja raden med 6 mellanslag i stället för tabben, två mer än nyckeln på rad 3"
      ),
      (
        "steps:\n  - id: a\n\tx: 1\n",
        "använd mellanslag, två för varje nivå; nyckeln på rad 2 står i kolumn 5"
      ),
    ])
  func tabHints(text: String, hint: String) throws {
    let diagnostics = YAMLParser.parse(SourceFile(name: "test.yaml", text: text)).diagnostics
    #expect(diagnostics.map(\.code) == ["yaml.tab"])
    #expect(diagnostics.first?.hint == hint)
  }

  @Test(
    "a list item among keys is told the column of its list",
    arguments: [
      (
        "a: 1\nsteps:\n  - id: a\n    next:\n      - {to: b}\n- id: b\n",
        "låt raden börja i kolumn 3, som listpunkten på rad 3"
      ),
      ("a: 1\nsteps:\n  - id: a\n    x: 1\n    - id: b\n", "låt raden börja i kolumn 3, som listpunkten på rad 3"),
      ("a: 1\n- id: b\n", "dra in listan under nyckeln som den hör till"),
    ])
  func strayItem(text: String, hint: String) throws {
    let diagnostics = YAMLParser.parse(SourceFile(name: "test.yaml", text: text)).diagnostics
    #expect(diagnostics.map(\.code) == ["yaml.mixed-block"])
    #expect(diagnostics.first?.hint == hint)
  }

  @Test(
    "a dash alone above a broken list is no item with a key",
    arguments: ["a:\n- \n-   b: 1\n    c: [1, 2,]\nd: x\n-   b: 1\n    c: [", "a:\n- x\n-   b: 1-\n \n \n    - "])
  func dashAlone(text: String) {
    let diagnostics = YAMLParser.parse(SourceFile(name: "test.yaml", text: text)).diagnostics
    #expect(diagnostics.map(\.code) == ["yaml.mixed-block"])
  }

  @Test("a long value gets its quotes written out, and only the beginning of a very long one")
  func longQuotes() {
    let hints = [10, 60].map { count in
      let value = "= [" + String(repeating: "aa, ", count: count) + "{b: c}]"
      return YAMLParser.parse(SourceFile(name: "test.yaml", text: "x: \(value)\n")).diagnostics.first?.hint
    }
    let start = "= [aa, aa, aa, aa, aa, aa, aa, aa, aa, aa, "
    #expect(hints[0] == "sätt enkla citattecken: '\(start){b: c}]'")
    #expect(hints[1] == "sätt enkla citattecken: '\(start)aa, aa, aa, aa, a … '")
  }

  @Test("an unknown escape is shown with the way out")
  func badEscape() {
    #expect(
      problems("a: \"C:\\Dokument\"\n") == """
        test.yaml:1:7: fel: "\\D" betyder ingenting inom dubbla citattecken
           1 | a: "C:\\Dokument"
             |       ^^
          skriv \\\\ för ett omvänt snedstreck, eller använd enkla citattecken
        """)
  }

  @Test("a character that cannot begin text gets its quotes written out", arguments: ["@", "`", "%"])
  func reserved(character: String) {
    #expect(
      problems("to: \(character)kontakt\n") == """
        test.yaml:1:5: fel: text utan citattecken får inte börja med "\(character)"
           1 | to: \(character)kontakt
             |     ^
          sätt enkla citattecken: '\(character)kontakt'
        """)
  }

  @Test("an expression that begins with a quote gets its quotes written out")
  func textAfterQuote() {
    #expect(
      problems("when: \"ja\" = svar\n") == """
        test.yaml:1:12: fel: text efter det avslutande citattecknet
           1 | when: "ja" = svar
             |            ^^^^^^
          sätt enkla citattecken om hela värdet: '"ja" = svar'
        """)
  }

  @Test("an apostrophe within single quotes is told how to be written")
  func apostrophe() {
    #expect(
      problems("a: 'it's'\n") == """
        test.yaml:1:8: fel: text efter det avslutande citattecknet
           1 | a: 'it's'
             |        ^^
          ett citattecken inne i texten skrivs '' inom enkla citattecken
        """)
  }

  @Test("an expression that begins with > gets its quotes written out")
  func greaterThan() {
    #expect(
      problems("when: > 5\n") == """
        test.yaml:1:7: fel: efter ">" ska texten börja på nästa rad
           1 | when: > 5
             |       ^^^
          ett uttryck som börjar så ska stå inom enkla citattecken: '> 5'
        """)
  }

  @Test("an expression with brackets within braces is told to be quoted")
  func bracketsInFlow() {
    #expect(
      problems("- {to: a, when: x[1] = 2}\n") == """
        test.yaml:1:18: fel: inom { } och [ ] läser YAML [ och { i ett värde som sina egna tecken
           1 | - {to: a, when: x[1] = 2}
             |                  ^
          sätt enkla citattecken om hela värdet: 'x[1] = 2'
        """)
  }

  @Test("text after brackets gets its quotes written out")
  func textAfterBracket() {
    #expect(
      problems("when: [1,2] x\n") == """
        test.yaml:1:13: fel: text efter den avslutande parentesen
           1 | when: [1,2] x
             |             ^
          sätt enkla citattecken om hela värdet: '[1,2] x'
        """)
  }

  @Test("a missing blank after the colon is written out")
  func missingBlank() {
    #expect(
      problems("a: 1\nb:2\nc: 3\n") == """
        test.yaml:2:1: fel: här väntades en nyckel, följd av kolon och mellanslag
           2 | b:2
             | ^^^
          sätt ett mellanslag efter kolonet: b: 2
        """)
  }

  @Test("a line that is no key is told so")
  func loneText() {
    #expect(
      problems("a: 1\nfritext här\nc: 3\n") == """
        test.yaml:2:1: fel: här väntades en nyckel, följd av kolon och mellanslag
           2 | fritext här
             | ^^^^^^^^^^^
          skriv "nyckel: värde", eller rätta indraget om raden fortsätter texten ovanför
        """)
  }

  @Test("a dash after a key is told to begin a new line")
  func dash() {
    #expect(
      problems("a: - b\n") == """
        test.yaml:1:4: fel: en lista kan inte börja på samma rad som sin nyckel
           1 | a: - b
             |    ^
          börja listan på nästa rad, med indrag, eller sätt citattecken om det är text
        """)
  }

  @Test(
    "every kind of syntax error has a stable code",
    arguments: [
      ("a: ,x", "yaml.missing-value"), ("[a, , b]", "yaml.missing-value"), ("- a\nb: 1", "yaml.mixed-block"),
      ("a: 1\n- b", "yaml.mixed-block"), ("a: *fet* x", "yaml.bad-anchor"), ("a: &", "yaml.bad-anchor"),
      ("a: !<x", "yaml.tag"), ("a: !e!x y", "yaml.tag"), ("a: !x y", "yaml.tag"), ("a: !!map x", "yaml.tag"),
      ("%FOO\n---\na", "yaml.directive"), ("%YAML 3.0\n---\na", "yaml.directive"), ("a: ? b", "yaml.misplaced-mark"),
      ("a: |0\n  x", "yaml.text-after-block-mark"), ("a: |\n\tx", "yaml.tab"), ("a: x\n\ty", "yaml.tab"),
      ("  a: 1\nb: 2", "yaml.bad-indentation"), ("a: 'x\n---\nb'", "yaml.unclosed-quote"),
      ("a: \"\\xZZ\"", "yaml.bad-escape"), ("a: {b: c, d", "yaml.unclosed-bracket"),
      ("a: &x b\nc: *x y", "yaml.text-after-alias"),
    ])
  func codes(text: String, code: String) {
    let result = YAMLParser.parse(SourceFile(name: "test.yaml", text: text))
    #expect(result.diagnostics.map(\.code) == [code])
    #expect(result.hasErrors)
  }
}
