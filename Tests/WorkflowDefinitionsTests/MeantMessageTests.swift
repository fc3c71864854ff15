import SourceDiagnostics
import Testing

@Suite("What is written as elsewhere is told with what is meant by it")
struct MeantMessageTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      dag: {type: date}
      svarstid: {type: date, required: true}
      antal: {type: integer, required: true}
      titel: {type: text, required: true}
      klart: {type: boolean, default: false}
      person: {type: party, required: true}

    """

  private static func told(_ body: String) throws -> [String] {
    DiagnosticRenderer.sorted(try load(head + body).diagnostics).map { "\($0.hint ?? "")" }
  }

  private static func way(_ condition: String) -> String {
    "steps: [{id: a, uses: prov.valj, next: [{when: '\(condition)', to: b}, {to: z}]}, "
      + "{id: b, uses: prov.hamta}, {id: z, uses: prov.hamta}]\n"
  }

  private static func step(_ with: String) -> String {
    "steps: [{id: h, uses: prov.hamta}, {id: a, uses: prov.fraga, role: chef, with: {\(with)}}]\n"
  }

  @Test(
    "in conditions",
    arguments: [
      ("1 > antal > 30", "dela upp jämförelsen: 1 > antal and antal > 30 när båda ska gälla, annars or emellan"),
      ("antal < 1 dag", "skriv bara talet: antal < 1"), ("not klart", "skriv not(klart)"),
      ("inte a.val = \"nu\" and klart", "skriv not(a.val = \"nu\")"), ("svarstid > idag", "menade du today()?"),
      ("svarstid > today", "skriv today()"), ("senaste_beslut != null", "skriv senaste_beslut()"),
      ("om klart då klart annars klart", "skriv if för om, then för då, else för annars"),
      ("antal mellan 1 och 3", "skriv between för mellan, and för och"),
      ("titel innehåller \"x\"", "skriv contains(titel, …)"),
      ("a.val in \"nu\", \"sen\"", "skriv in (\"nu\", \"sen\")"),
      ("dag != \"\"", "skriv dag != null: då är det ifyllt"),
      ("svarstid - today() < 5", "skriv duration(\"P5D\")"),
      ("svarstid > date(2026-03-09)", "skriv \"2026-03-09\", inom citattecken"),
      ("klart & antal > 3", "skriv and för &, eller + om texter ska sättas ihop"),
      ("if klarr then klart else klart", "menade du \"klart\"?"),
      (
        "if avgjord then klart else klart",
        "lägg till avgjord under facts eller inputs, eller ta bort det som läser det"
      ),
    ])
  func conditions(condition: String, hint: String) throws {
    let told = try Self.told(Self.way(condition))
    #expect(told.first?.hasPrefix(hint) == true, "\(told)")
  }

  @Test(
    "in what a step is given",
    arguments: [
      ("fråga: Hur?, antal: antal", "menade du = antal?"), ("fråga: Hur?, dag: svarstid", "menade du = svarstid?"),
      ("fråga: Hur?, antal: = count(h.poster.antal.count)", "skriv count(h.poster.antal) för hur många poster den har"),
      ("fråga: Hur?, dag: '= if klart then svarstid else \"\"'", "skriv null i stället för \"\": då anges inget värde"),
      ("fråga: Hur?, lista: '= if klart then [\"x\"] else \"\"'", "skriv [] i stället för \"\": då är listan tom"),
      ("fråga: '= \"Om \" & titel'", "skriv + för &"), ("fråga: '= \"Om \" titel'", "skriv + emellan"),
      ("fråga: '= \"Om \" + antal'", "gör om värdet till text: string(antal)"),
      (
        "fråga: '= \"Om \" + person'",
        "läs ett av fälten: person.adress, person.e_post, person.kontakt, person.namn, person.nummer"
      ),
      ("fråga: = persons namn", "menade du person.namn?"),
      ("fråga: Hur?, part: = titel", "grupper av uppgifter som finns här: person"),
      (
        "fråga: Hur?, part: '= context put(person, \"namn\", null)'", "skriv if … != null then … else … där värdet står"
      ),
    ])
  func values(with: String, hint: String) throws {
    #expect(try Self.told(Self.step(with)) == [hint])
  }

  @Test(
    "and what is right passes",
    arguments: [
      "fråga: Hur?, antal: = antal", "fråga: Hur?, antal: = count(h.poster)",
      "fråga: Hur?, dag: '= if klart then svarstid else null'", "fråga: Hur?, lista: '= if klart then [\"x\"] else []'",
      "fråga: '= \"Om \" + string(antal)'", "fråga: = person.namn",
      "fråga: Hur?, part: '= context put(person, \"namn\", titel)'",
    ])
  func right(with: String) throws { #expect(try Self.told(Self.step(with)) == []) }

  @Test(
    "in other parts of a process",
    arguments: [
      (
        "case: {title: 'Om {titel}'}\nsteps: [{id: a, uses: prov.hamta}]\n", "skriv '= \"Om \" + titel'"
      ),
      ("case:\n  title: Om det här, titel\nsteps: [{id: a, uses: prov.hamta}]\n", "skriv '= \"Om det här, \" + titel'"),
      ("steps: [{id: a, uses: hamta}]\n", "menade du \"prov.hamta\"?"),
      ("steps: [{id: a, with: {fråga: Hur?}, role: chef}]\n", "lägg till uses: prov.fraga"),
      ("steps: [{id: a, uses: prov.hamta, title: Hämta in, next: [{to: Hämta in}]}]\n", "menade du \"a\"?"),
      (
        "steps: [{id: h, uses: prov.hamta}, {id: a, for_each: = h.poster, steps: [{id: b, uses: prov.hamta}]}]\n",
        "skriv for_each: {each: post, in: = h.poster, key: = post.namn}"
      ),
      (
        "steps: [{id: h, uses: prov.hamta}, {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?}, "
          + "deadline: [= svarstid]}]\n", "skriv = svarstid, utan [ ]"
      ),
      (
        "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?}, deadline: 14 dagar}]\n",
        "skriv vilken dag tiden räknas från: = svarstid + duration(\"P14D\")"
      ),
      (
        "steps: [{id: a, uses: prov.hamta}, {id: b, uses: prov.hamta}]\n"
          + "interrupts: [{message: återkallad, while: [a och b], to: u}]\nexits: [{id: u}]\n", "skriv a, b"
      ),
      (
        "steps: [{id: a, uses: prov.valj, next: [{when: a.val = \"nu\", to: b}, {to: u}]}, "
          + "{id: b, uses: prov.hamta, next: [{when: a.val = \"sen\", to: u}]}]\nexits: [{id: u}]\n",
        "ta bort when: då tas vägen alltid"
      ),
    ])
  func others(body: String, hint: String) throws {
    let told = try Self.told(body)
    #expect(told.contains { $0.hasPrefix(hint) }, "\(told)")
  }

  @Test("a guard that cannot be read is not missed where it stands before a step beside the process")
  func guarded() throws {
    func process(_ condition: String) -> String {
      "steps: [{id: a, uses: prov.hamta}]\noptional: [{id: o, uses: prov.fraga, role: chef, when: \(condition), "
        + "with: {fråga: = senaste_beslut().text}}]\n"
    }
    #expect(try Self.told(process("senaste_beslut != null")) == ["skriv senaste_beslut()"])
    #expect(try Self.told(process("senaste_beslut() != null")) == [])
    #expect(try Self.told(process("klart")).count == 1)
  }
}
