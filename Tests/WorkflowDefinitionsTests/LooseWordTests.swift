import SourceDiagnostics
import Testing

@Suite("Words that stand where an expression, a day or a name must")
struct LooseWordTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      titel: {type: text, required: true}
      part: {type: party, required: true}
      inkom: {type: date, required: true}
      sista: {type: date, required: true}
      antal: {type: integer, required: true}
      delar: {type: list, of: party, required: true}

    """

  /// What is said of a process, each with its hint.
  private static func told(_ body: String) throws -> [String] {
    DiagnosticRenderer.sorted(try load(head + body).diagnostics).map { "\($0.message): \($0.hint ?? "")" }
  }

  private static func fact(_ expression: String) -> String {
    "facts: {f: '\(expression)'}\nsteps: [{id: a, uses: prov.hamta}]\n"
  }

  private static func asking(_ text: String, deadline: String = "= sista") -> String {
    "steps:\n  - id: a\n    uses: prov.fraga\n    role: chef\n    deadline: \(deadline)\n    with:\n      fråga: \(text)\n"
  }

  @Test(
    "a fee without quotation marks, or a value that is called as a function",
    arguments: [
      (
        "= taxa(kopior)",
        "taxans namn står inom citattecken, men här står kopior utan: skriv taxa(\"…\"): taxorna är lov.litet"
      ),
      (
        "= taxa(lov.litet)", "taxans namn står inom citattecken, men här står lov.litet utan: skriv taxa(\"lov.litet\")"
      ),
      (
        "= titel(3)",
        "\"titel\" är ingen funktion: ta bort parenteserna och det som står i dem: skriv bara titel"
      ),
      ("= length(titel) > 3", "funktionen \"length\" finns inte: menade du string length(…)?"),
      (
        "= titel.length > 3",
        "\"titel\" är text och har inga fält: skriv string length(titel) för hur många tecken den har"
      ),
      ("= length(delar) > 3", "funktionen \"length\" finns inte: menade du count(…)?"),
    ])
  func called(expression: String, told: String) throws { #expect(try Self.told(Self.fact(expression)) == [told]) }

  @Test("and what is called by its name passes", arguments: ["= taxa(\"lov.litet\")", "= string length(titel)"])
  func rightCalls(expression: String) throws { #expect(try Self.told(Self.fact(expression)) == []) }

  @Test(
    "a day in words is told with the day to write",
    arguments: [
      ("samma dag", "skriv vilken dag som menas: = inkom, eller = today() för dagen då steget börjar"),
      ("nästa dag", "skriv vilken dag tiden räknas från: = inkom + duration(\"P1D\")"),
      ("3 dagar", "skriv vilken dag tiden räknas från: = inkom + duration(\"P3D\")"),
      ("en vecka", "skriv vilken dag tiden räknas från: = inkom + duration(\"P7D\")"),
      ("inom två veckor", "skriv vilken dag tiden räknas från: = inkom + duration(\"P14D\")"),
      ("10 dagar efter sista", "skriv = sista + duration(\"P10D\")"),
      ("en månad före sista", "skriv = sista - duration(\"P1M\")"), ("samma dag som sista", "skriv = sista"),
      (
        "3 arbetsdagar",
        "bara vardagar går inte att räkna: skriv så många dagar som det blir med helgerna, till exempel "
          + "= inkom + duration(\"P5D\")"
      ),
    ])
  func days(words: String, hint: String) throws {
    #expect(
      try Self.told(Self.asking("Hur?", deadline: words)) == [
        "deadline ska vara ett datum, men här står \"\(words)\": \(hint)"
      ])
    #expect(try Self.told(Self.asking("Hur?", deadline: "= sista + duration(\"P10D\")")) == [])
  }

  @Test("also under with, as a bare number, and as a length of time")
  func otherDays() throws {
    #expect(
      try Self.told(Self.asking("Hur?", deadline: "14")) == [
        "deadline ska vara ett datum, men uttrycket ger ett tal: "
          + "skriv vilken dag tiden räknas från: = inkom + duration(\"P14D\")"
      ])
    #expect(
      try Self.told(Self.asking("Hur?\n      dag: 14 dagar")) == [
        "\"dag\": \"14 dagar\" är inget datum: skriv vilken dag tiden räknas från: = inkom + duration(\"P14D\")"
      ])
    #expect(try Self.told(Self.asking("Hur?\n      dag: 2026-03-09")) == [])
    #expect(
      try Self.told(Self.asking("Hur?", deadline: "inkom + en vecka")).map { $0.split(separator: ": ").last }
        == ["skriv inkom + duration(\"P7D\")"])
    let clock = "clocks: {k: {title: K, until: = sista, warn: [en vecka]}}\nsteps: [{id: a, uses: prov.hamta}]\n"
    #expect(try Self.told(clock) == ["\"en vecka\" är ingen tidslängd: skriv P7D"])
    #expect(try Self.told(clock.replacing("en vecka", with: "P7D")) == [])
  }

  @Test(
    "a text with names in it",
    arguments: [
      ("Om part.namn", "här ska stå ett uttryck, men det här är en text: skriv '= \"Om \" + part.namn'"),
      (
        "'Om part.namn, sent'",
        "här ska stå ett uttryck, men det här är en text: inget i den läses: skriv '= \"Om \" + part.namn + \", sent\"'"
      ),
      ("= Om part.namn", "efter = ska stå ett uttryck, men det här är en text: skriv = \"Om \" + part.namn"),
      (
        "Oro för part",
        "här ska stå ett uttryck, men det här är en text: skriv '\"Oro för part\"' om orden ska stå så, annars "
          + "'= \"Oro för \" + part.namn'"
      ),
      (
        "Anmälan om titel",
        "här ska stå ett uttryck, men det här är en text: skriv '= \"Anmälan om \" + titel', eller "
          + "'\"Anmälan om titel\"' om just de orden ska stå där"
      ),
    ])
  func texts(title: String, told: String) throws {
    func said(_ title: String) throws -> [String] {
      try Self.told("case:\n  title: \(title)\nsteps: [{id: a, uses: prov.hamta}]\n")
    }
    #expect(try said(title) == [told])
    #expect(try said("'= \"Om \" + part.namn'") == [])
  }

  @Test("a fixed text with names in it, or with a sign before one, is warned of")
  func fixedTexts() throws {
    let shown = "texten visas som den står: inget i den läses: menade du "
    let kept = "\nska just de orden stå här, sätt dem inom citattecken"
    #expect(try Self.told(Self.asking("Om part.namn?")) == [shown + "'= \"Om \" + part.namn + \"?\"'?"])
    #expect(try Self.told(Self.asking("Ord = titel")) == [shown + "'= \"Ord \" + titel'?" + kept])
    #expect(try Self.told(Self.asking("Ord + part.namn")) == [shown + "'= \"Ord \" + part.namn'?" + kept])
    for right in ["Ord = annat", "\"Ord = titel\"", "Om part. Namn", "Se titel", "'= \"Ord \" + titel'"] {
      #expect(try Self.told(Self.asking(right)) == [], "\(right)")
    }
  }

  private static func way(_ condition: String) -> String {
    "steps: [{id: a, uses: prov.valj, next: [{when: '\(condition)', to: b}, {to: z}]}, "
      + "{id: b, uses: prov.hamta}, {id: z, uses: prov.hamta}]\n"
  }

  @Test(
    "a step is no condition",
    arguments: [
      (
        "b",
        "här väntades ett villkor men \"b\" är ett steg: skriv b != null om du frågar om det är gjort, eller fråga "
          + "efter det som det gav, till exempel b.utfall = …"
      ),
      (
        "a",
        "här väntades ett villkor men \"a\" är ett steg: här är det alltid gjort: ta bort villkoret, eller fråga efter "
          + "det som det gav, till exempel a.klart"
      ),
      ("a = \"sen\"", "\"a\" är ett steg, och jämförs med en text: skriv a.val = \"sen\""),
      (
        "b = true",
        "\"b\" är ett steg, och jämförs med sant eller falskt: skriv b != null om du frågar om det är gjort, "
          + "eller fråga efter det som det gav, till exempel b.utfall = …"
      ),
      ("b är gjord", "efter b väntades en operator men här står är: skriv b != null: då är det gjort"),
      ("b är inte klar", "efter b väntades en operator men här står är: skriv b = null: då är det inte gjort"),
    ])
  func steps(condition: String, told: String) throws { #expect(try Self.told(Self.way(condition)) == [told]) }

  @Test("and what it gave may be asked for", arguments: ["a.klart", "a.val = \"sen\""])
  func rightSteps(condition: String) throws { #expect(try Self.told(Self.way(condition)) == []) }

  @Test("a text is counted by its characters")
  func counted() throws {
    #expect(
      try Self.told(Self.fact("= count(titel) > 3")) == [
        "count räknar poster i en lista, men \"titel\" är text: svaret blir alltid 1: "
          + "skriv string length(titel) för hur många tecken den har"
      ])
    #expect(
      try Self.told(Self.fact("= count(part) > 3")) == [
        "count räknar poster i en lista, men \"part\" är en grupp uppgifter: svaret blir alltid 1: "
          + "skriv namnet på en lista"
      ])
    for right in ["= count(delar) > 3", "= string length(titel) > 3", "= count([titel]) > 0"] {
      #expect(try Self.told(Self.fact(right)) == [], "\(right)")
    }
  }

  @Test("what is divided by a length of time that stands written is never missing")
  func divided() throws {
    #expect(try Self.told(Self.fact("= (sista - inkom) / duration(\"P1D\") > 3")) == [])
    let told = try Self.told(Self.fact("= (sista - inkom) / duration(\"P0D\") > 3"))
    #expect(told.map { $0.contains("kan sakna värde") } == [true])
  }

  @Test("a year has four figures", arguments: ["date(\"20260-01-01\")", "@\"20260-01-01\""])
  func years(day: String) throws {
    let told = try Self.told(Self.fact("= inkom > \(day)"))
    #expect(
      told.map { String($0.drop { $0 != "å" }) } == [
        "året i \"20260-01-01\" har mer än fyra siffror: skriv datum som ÅÅÅÅ-MM-DD, till exempel 2018-03-09"
      ])
    #expect(try Self.told(Self.fact("= inkom > \(day.replacing("20260", with: "2026"))")) == [])
  }

  @Test("the item of a loop is read, not the whole list")
  func items() throws {
    func loop(_ name: String) -> String {
      "steps:\n  - id: f\n    for_each: {each: e, in: = delar, key: = e.namn}\n    steps:\n"
        + "      - {id: a, uses: prov.fraga, role: chef, with: {fråga: = \(name).namn}}\n"
    }
    #expect(try Self.told(loop("delar")) == ["\"fråga\" ska vara text, men delar.namn är en lista: menade du e.namn?"])
    #expect(try Self.told(loop("e")) == [])
  }
}
