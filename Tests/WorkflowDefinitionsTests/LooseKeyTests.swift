import SourceDiagnostics
import Testing

@Suite("Keys and items that stand where they do not belong")
struct LooseKeyTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      antal: {type: integer, required: true}
      val: {type: choice, options: [ja, nej], required: true}
      dag: {type: date, required: true}
      titel: {type: text, required: true}

    """

  /// What is said of a process, each with its line and its hint.
  private static func told(_ body: String) throws -> [String] {
    DiagnosticRenderer.sorted(try load(head + body).diagnostics).map {
      "\($0.place?.line ?? 0) \($0.message): \($0.hint ?? "")"
    }
  }

  @Test(
    "a process that is called by the name of its file",
    arguments: [
      ("del.yaml", "skriv processens namn, inte filens: call: del"),
      ("Workflows/del.yml", "skriv processens namn, inte filens: call: del"),
      ("annan.yaml", "skriv processens namn, det som står efter workflow i filen: call: annan"),
    ])
  func calls(name: String, hint: String) throws {
    func step(_ name: String) -> String { "steps: [{id: a, call: \(name), with: {dag: = dag}}]\n" }
    #expect(try Self.told(step(name)) == ["8 processen \"\(name)\" finns inte: \(hint)"])
    #expect(try Self.told(step("del")) == [])
  }

  private static func ways(_ rows: String...) -> String {
    "steps:\n  - id: a\n    uses: prov.hamta\n    next:\n" + rows.map { "      \($0)\n" }.joined()
      + "  - {id: b, uses: prov.hamta}\n  - {id: c, uses: prov.hamta}\n"
  }

  @Test("an item that a dash too many splits")
  func split() throws {
    let to =
      "to står i en egen post, men hör till posten ovanför: skriv mellanslag i stället för strecket på rad 13, "
      + "så att to börjar i samma kolumn som when på rad 12"
    #expect(try Self.told(Self.ways("- when: val = \"ja\"", "- to: c", "- to: b")) == ["13 " + to])
    #expect(
      try Self.told(Self.ways("- to: c", "- when: val = \"ja\"", "- to: b")) == [
        "13 when står i en egen post, men hör till posten ovanför: skriv mellanslag i stället för strecket på rad 13, "
          + "så att when börjar i samma kolumn som to på rad 12"
      ])
    #expect(try Self.told(Self.ways("- when: val = \"ja\"", "  to: c", "- to: b")) == [])
    #expect(
      try Self.told("steps:\n  - id: a\n  - uses: prov.fraga\n  - role: chef\n    with: {fråga: Hur?}\n") == [
        "10 uses, role och with står i egna poster, men hör till posten ovanför: skriv mellanslag i stället för strecken på "
          + "rad 10 och 11, så att uses, role och with börjar i samma kolumn som id på rad 9"
      ])
    #expect(
      try Self.told("checks:\n  - when: antal < 1\n  - text: För få.\nsteps: [{id: a, uses: prov.hamta}]\n") == [
        "10 text står i en egen post, men hör till posten ovanför: skriv mellanslag i stället för strecket på rad 10, "
          + "så att text börjar i samma kolumn som when på rad 9"
      ])
  }

  @Test("a way among steps, and ways to and from a step that people start")
  func optional() throws {
    let one = "steps: [{id: a, uses: prov.hamta}]\n"
    #expect(
      try Self.told(one + "optional:\n  - {when: antal > 3, to: a}\n") == [
        "10 under optional står steg, men här står en väg: flytta den till steget som den leder från: "
          + "next: [{when: antal > 3, to: a}]; ett steg som går att starta när som helst skrivs {id: …, uses: …, role: …}"
      ])
    #expect(
      try Self.told("steps:\n  - {id: a, uses: prov.hamta}\n  - {to: a}\n") == [
        "10 i en lista av steg står steg, men här står en väg: flytta den till steget som den leder från: next: [{to: a}]"
      ])
    #expect(
      try Self.told(one + "optional: [{id: x, uses: prov.hamta, to: a}]\n") == [
        "9 okänd nyckel \"to\" i steget: ett steg under optional görs vid sidan av processens steg och leder ingenstans: "
          + "ta bort to"
      ])
    #expect(
      try Self.told("steps: [{id: a, uses: prov.hamta, next: [{to: x}]}]\noptional: [{id: x, uses: prov.hamta}]\n") == [
        "8 steget \"x\" finns, men inte i den här listan av steg: \"x\" står under optional, och startas av en människa: "
          + "flytta det till steps om en väg ska leda dit"
      ])
    #expect(try Self.told(one + "optional: [{id: x, uses: prov.hamta, when: antal > 3}]\n") == [])
  }

  @Test("another way is not proposed in the place of the only open one")
  func openWay() throws {
    let told = try Self.told(Self.ways("- {when: val = \"ja\", to: a}", "- {to: c}"))
    #expect(
      told == [
        "14 ingen väg leder till steget \"b\": lägg till en väg hit före den på rad 13: {when: …, to: b}\n"
          + "annars låt ett annat steg leda hit med next, eller ta bort steget"
      ])
    #expect(try Self.told(Self.ways("- {when: val = \"ja\", to: b}", "- {to: c}")) == [])
  }

  @Test(
    "an extension that is only a length of time",
    arguments: [
      ("P2M", "text"), ("2 månader", "text"), ("[P2M]", "en lista"), ("{P2M}", "bara en tid"), ("true", "text"),
    ])
  func extensions(text: String, kind: String) throws {
    func clock(_ text: String) -> String {
      "clocks: {k: {title: K, until: = dag, extend: \(text)}}\nsteps: [{id: a, uses: prov.hamta}]\n"
    }
    #expect(
      try Self.told(clock(text)) == [
        "8 extend ska skrivas som nycklar med värden, men här står \(kind): skriv extend: {at_most: P2M, times: 1}"
      ])
    #expect(try Self.told(clock("{max: P2M}")) == ["8 okänd nyckel \"max\" i extend: skriv at_most"])
    #expect(try Self.told(clock("{at_most: P2M, times: 1}")) == [])
  }

  @Test(
    "a key of the step among the branches",
    arguments: [
      ("next: [{to: b}]", "next: [{to: b}]"), ("next:\n        - {to: b}", "next med det som står under"),
      ("deadline: = dag", "deadline: = dag"), ("join: any", "join: any"),
    ])
  func branches(row: String, moved: String) throws {
    func block(_ row: String) -> String {
      "steps:\n  - id: p\n    parallel:\n      x: [{id: s, uses: prov.hamta}]\n      y: [{id: t, uses: prov.hamta}]\n"
        + row + "  - {id: b, uses: prov.hamta}\n"
    }
    let name = row.prefix { $0 != ":" }
    #expect(
      try Self.told(block("      \(row)\n")).map { $0.drop { $0 != " " }.dropFirst() } == [
        "\(name) står bredvid parallel, inte bland grenarna: flytta raden \(moved) ut, så att den står på samma nivå som "
          + "parallel"
      ])
    #expect(try Self.told(block("    next: [{to: b}]\n")) == [])
  }

  @Test("a role in the place of a step, a rule that says what is right, and a list of a kind")
  func others() throws {
    let one = "steps: [{id: a, uses: prov.hamta}]\n"
    #expect(
      try Self.told("steps: [{id: a, uses: prov.hamta}, {id: b, \(StaticCheckTests.ask), distinct_from: chef}]\n")
        == [
          "8 distinct_from ska vara en lista, men här står text: "
            + "skriv steget som någon annan ska ha gjort, inte rollen; stegen är a, b"
        ])
    #expect(
      try Self.told("checks:\n  - antal > 0\n" + one) == [
        "9 kontrollen ska skrivas som nycklar med värden, men här står text: "
          + "skriv {when: antal > 0, text: …}, där when är villkoret då värdet nekas"
      ])
    #expect(try Self.told("checks: [{when: not(antal > 0), text: För få.}]\n" + one) == [])
    #expect(
      try Self.told("case: = titel\n" + one).map { $0.hasPrefix("8 case ska skrivas som nycklar") } == [true])
    #expect(
      try Self.told(
        "steps: [{id: p, parallel: {x: [{id: s, uses: prov.hamta}], y: [{id: t, uses: prov.hamta}]}, join: alla grenar}]\n"
      ) == ["8 join ska vara all, any eller ett antal (högst 2), men är \"alla grenar\": skriv all"])
  }
}
