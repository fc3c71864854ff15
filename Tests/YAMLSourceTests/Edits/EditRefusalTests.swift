import SourceDiagnostics
import Testing
import YAMLSource

@Suite("An edit is refused")
struct EditRefusalTests {
  @Test(
    "in words that say why and how to mend it",
    arguments: [
      (
        "a: 1\n", .set(["b", 2, "c"], to: "x"),
        """
        test.yaml:1:1: fel: "b[2].c" finns inte i filen
           1 | a: 1
             | ^^^^
        """
      ),
      (
        "a: &x y\nb: *x\n", .set(["b"], to: "z"),
        """
        test.yaml:2:4: fel: värdet kommer från en annan plats genom en hänvisning med *
           2 | b: *x
             |    ^^
          ändra det där det står
        """
      ),
      (
        "a: &x {c: y}\nb: *x\n", .set(["b", "c"], to: "z"),
        """
        test.yaml:2:4: fel: värdet kommer från en annan plats genom en hänvisning med *
           2 | b: *x
             |    ^^
          ändra det där det står
        """
      ),
      (
        "a: &x {c: y}\nb: *x\n", .set(["a", "c"], to: "z"),
        """
        test.yaml:1:11: fel: värdet används på fler ställen genom en hänvisning med * och kan inte ändras för sig
           1 | a: &x {c: y}
             |           ^
          skriv ut värdet där hänvisningen står och försök igen
        test.yaml:2:4: jfr: här används det också
           2 | b: *x
             |    ^^
        """
      ),
      (
        "l: [&x y, *x]\n", .remove(["l", 0]),
        """
        test.yaml:1:8: fel: värdet används på fler ställen genom en hänvisning med * och kan inte ändras för sig
           1 | l: [&x y, *x]
             |        ^
          skriv ut värdet där hänvisningen står och försök igen
        test.yaml:1:11: jfr: här används det också
           1 | l: [&x y, *x]
             |           ^^
        """
      ),
      (
        "a: x\n", .insertItem("y", into: ["a"]),
        """
        test.yaml:1:4: fel: här står text, men bara en lista kan få ett värde till
           1 | a: x
             |    ^
          ersätt först värdet med en lista
        """
      ),
      (
        "a: [x]\n", .insertKey("b", "y", into: ["a"]),
        """
        test.yaml:1:4: fel: här står en lista, men bara en grupp av nycklar kan få en nyckel till
           1 | a: [x]
             |    ^^^
          ersätt först värdet med nycklar
        """
      ),
      (
        "a: [x]\n", .insertItem("y", into: ["a"], at: 2),
        """
        test.yaml:1:4: fel: platsen 2 finns inte: listan har 1 värde, räknade från 0
           1 | a: [x]
             |    ^^^
        """
      ),
      (
        "a: x\n", .move(["a"], to: -1),
        """
        test.yaml:1:1: fel: platsen -1 finns inte: gruppen har 1 nyckel, räknade från 0
           1 | a: x
             | ^^^^
        """
      ),
      (
        "a: x\n", .insertKey("a", "y", into: []),
        """
        test.yaml:1:1: fel: nyckeln "a" finns redan
           1 | a: x
             | ^
          ändra värdet som står där, eller välj ett annat namn
        """
      ),
      (
        "a: x\n", .insertKey("a\u{30A}r", "y", into: []),
        """
        test.yaml:1:1: fel: ändringen kan inte göras: namnet "år" är lagrat med lösa accenter och prickar (inte Unicode NFC)
           1 | a: x
             | ^^^^
          skriv om namnet från tangentbordet, så att å, ä och ö blir ett tecken vardera
        """
      ),
      (
        "a: x\n", .remove([]),
        """
        test.yaml:1:1: fel: filens hela innehåll kan inte tas bort eller flyttas
           1 | a: x
             | ^^^^
        """
      ),
      (
        "a: [\n  x, # om x\n  y\n]\n", .move(["a", 0], to: 1),
        """
        test.yaml:1:4: fel: mellan värdena inom [ ] står kommentarer, och det syns inte vilket värde de hör till
           1 | a: [
             |    ^
          ändra i filen för hand, eller skriv värdena på egna rader utan [ ]
        """
      ),
      (
        "- a\n- |\n  x", .insertItem("y", into: []),
        """
        test.yaml:1:1: fel: filen slutar mitt i sista raden av en text efter | eller >, och texten skulle ändras av det som läggs till
           1 | - a
             | ^^^
          avsluta filens sista rad med Retur och försök igen
        """
      ),
      (
        "a: x\n", .set(["a"], to: .plain("y z # k")),
        """
        test.yaml:1:4: fel: ändringen kan inte göras utan att annat i filen ändras
           1 | a: x
             |    ^
          ändra i filen för hand
        """
      ),
      (
        "[a: x]\n", .insertKey("b", "y", into: [0]),
        """
        test.yaml:1:2: fel: ett par utan egna { } inom [ ] kan varken få fler nycklar eller bli av med sin
           1 | [a: x]
             |  ^^^^
          sätt { } om paret i filen och försök igen
        """
      ),
    ] as [(String, YAMLEdit, String)])
  func messages(source: String, edit: YAMLEdit, expected: String) throws {
    #expect(try refusal(source, edit) == expected)
  }

  @Test("when it would go beyond the limits of a file")
  func limits() throws {
    let file = SourceFile(name: "test.yaml", text: "a: [1]\n")
    let editor = try YAMLEditor(file, limits: YAMLLimits(maximumDepth: 2))
    let error = #expect(throws: DiagnosticError.self) { try editor.applying(.set(["a", 0], to: [2])) }
    #expect(
      error?.diagnostics.map(\.message) == [
        "ändringen kan inte göras: listor och nycklar ligger i fler än 2 nivåer inuti varandra"
      ])
  }

  @Test("for a file with errors")
  func badFile() {
    let error = #expect(throws: DiagnosticError.self) { try YAMLEditor(SourceFile(name: "t", text: "a: 1\na: 2\n")) }
    #expect(error?.diagnostics.map(\.code) == ["yaml.duplicate-key"])
  }

  @Test("and then none of a list of edits is done")
  func allOrNone() throws {
    let editor = try YAMLEditor(SourceFile(name: "test.yaml", text: "a: 1\n"))
    #expect(throws: DiagnosticError.self) { try editor.applying([.set(["a"], to: 2), .remove(["b"])]) }
    #expect(String(decoding: editor.file.bytes, as: UTF8.self) == "a: 1\n")
  }
}
