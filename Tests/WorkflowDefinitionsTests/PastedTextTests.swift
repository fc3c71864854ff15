import SourceDiagnostics
import Testing

@Suite("What word processors and Swedish habits put in a process")
struct PastedTextTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      antal: {type: integer, required: true}
      antal_dagar: {type: integer, required: true}
      snabbt: {type: boolean, default: false}
      val: {type: choice, options: {ja: Bifall, nej: Avslag}, required: true}
      enheter: {type: list, of: text, required: true}

    """

  private static func told(_ text: String) throws -> [String] {
    try load(head + text).diagnostics.map { "\($0.code): " + ($0.hint ?? "") }
  }

  private static func way(_ condition: String) -> String {
    "steps: [{id: a, uses: prov.hamta, next: [{when: \(condition), to: b}, {to: c}]}, {id: b, uses: prov.hamta}, "
      + "{id: c, uses: prov.hamta}]\n"
  }

  @Test("an expression within curly quotes is one fault")
  func curly() throws {
    #expect(try Self.told(Self.way("”antal > 3”")) == ["feel.yaml-quotes: skriv 'antal > 3'"])
    let steps = "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, dag: ”= today()”}}]\n"
    #expect(try Self.told(steps) == ["yaml.curly-quotes: skriv \"= today()\""])
    #expect(try load(Self.head + steps).diagnostics.map(\.severity) == [.error])
    let title = "steps: [{id: a, title: ”Hämta”, uses: prov.hamta}]\n"
    #expect(try load(Self.head + title).diagnostics.map(\.severity) == [.warning])
  }

  @Test(
    "conditions are mended from their messages",
    arguments: [
      ("snabbt = ja", "feel.unknown-name: skriv true"), ("snabbt = nej", "feel.unknown-name: skriv false"),
      ("antal > 500 kr", "feel.syntax: skriv bara talet: 500"),
      ("'val = \"Avslag\"'", "workflow.unknown-option: menade du \"nej\"?\nval kan vara ja, nej"),
      ("'enheter = \"miljö\"'", "feel.type: skriv list contains(enheter, \"miljö\")"),
      ("'\"miljö\" i enheter'", "feel.syntax: skriv in för i"),
      ("'val ingår i (\"ja\")'", "feel.syntax: skriv in för ingår i"),
      ("antal enheter > 3", "feel.syntax: skriv count(enheter) för hur många poster den har"),
      ("antal dagar > 3", "feel.syntax: skriv antal_dagar"),
      ("ärende.öppnat > dagens datum", "feel.syntax: menade du today()?"),
      ("'antal > 1 200,50'", "feel.syntax: skriv talet utan mellanslag och med punkt: 1200.50"),
      ("ärende.öppnat > 1 juni 2026", "feel.syntax: skriv date(\"2026-06-01\")"),
    ])
  func conditions(_ row: (condition: String, told: String)) throws {
    #expect(try Self.told(Self.way(row.condition)) == [row.told])
  }

  @Test(
    "Swedish words for keys are told of alone",
    arguments: [
      ("steg: [{id: a, uses: prov.hamta}]\n", "menade du \"steps\"?"),
      ("steps: [{id: a, använder: prov.hamta}]\n", "skriv uses"),
      ("steps: [{id: a, uses: prov.fraga, roll: chef, med: {fråga: Hur?}}]\n", "skriv role"),
      (
        "steps: [{id: a, uses: prov.hamta, next: [{när: antal > 3, till: b}, {till: a}]}, {id: b, uses: prov.hamta}]\n",
        "skriv when"
      ),
    ])
  func swedishKeys(_ row: (text: String, hint: String)) throws {
    let found = try load(Self.head + row.text).diagnostics
    #expect(found.first?.hint == row.hint)
    #expect(Set(found.map(\.code)) == ["yaml.unknown-key"])
  }

  @Test("a Swedish required is read as that")
  func required() throws {
    let text = "  dag: {type: date, obligatoriskt: true}\nsteps: [{id: p, call: del, with: {dag: = dag}}]\n"
    #expect(try Self.told(text) == ["yaml.unknown-key: skriv required"])
  }

  @Test("options as they are listed in a text are told of once")
  func options() throws {
    let steps = "steps: [{id: a, uses: prov.hamta}]\n"
    #expect(
      try Self.told("  svar: {type: choice, options: bifall, avslag, title: Svar}\n" + steps)
        == ["yaml.wrong-type: skriv [bifall, avslag]"])
    #expect(
      try Self.told("  svar: {type: val, options: bifall/avslag}\n" + steps)
        == ["workflow.unknown-type: menade du \"choice\"?"])
  }

  @Test("names with blanks and other signs are told how they are written, and that alone")
  func names() throws {
    let text =
      "  svars tid: {type: integer, required: true}\nchecks: [{when: svars_tid < 1, field: svars_tid, text: Nej.}]\n"
      + "facts: {kort tid: antal_dagar < 3}\nsteps: [{id: a, uses: prov.hamta, next: [{when: kort_tid, to: b}, {to: c}]}, "
      + "{id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]\n"
    let rule = "workflow.name: ett namn har bara bokstäver, siffror och _: skriv "
    #expect(try Self.told(text) == [rule + "svars_tid", rule + "kort_tid"])
  }

  @Test("a hint with brackets says to quote the whole expression where it stands between brackets")
  func quoting() throws {
    let loop =
      "steps: [{id: h, for_each: {each: e, in: = enheter, key: = e}, steps: [{id: f, uses: prov.valj}]}, "
    let flow =
      loop
      + "{id: a, uses: prov.hamta, next: [{when: f.klart, to: b}, {to: c}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]\n"
    #expect(try Self.told(flow).first?.hasSuffix("\nsätt då enkla citattecken om hela uttrycket: '…'") == true)
    #expect(try Self.told(flow.replacing("f.klart", with: "'f.klart'")).first?.contains("citattecken") == false)
    #expect(
      try Self.told("facts: {f: okänt}\nsteps: [{id: a, uses: prov.hamta}]\n")
        == ["feel.unknown-name: är det en text, skriv '\"okänt\"'"])
  }

  @Test("what is listed under with, or has an equals sign, is not said to be missing too")
  func with() throws {
    func step(_ with: String) -> String { "steps: [{id: a, uses: prov.fraga, role: chef, with: \(with)}]\n" }
    #expect(try Self.told(step("[{fråga: Hur?}]")) == ["yaml.wrong-type: ta bort \"- \" före varje namn"])
    #expect(try Self.told(step("{fråga = Hur}")) == ["workflow.no-value: skriv {fråga: Hur}"])
    #expect(
      try Self.told(step("{fråga: Hur, och när}")) == [
        "workflow.unknown-key: inom { } läser YAML ett komma som slutet på texten: sätt citattecken om hela texten efter fråga"
      ])
    #expect(try Self.told(step("{frågan: Hur?}")) == ["workflow.unknown-key: menade du \"fråga\"?"])
  }

  @Test("two steps of one name are told of without what follows from that")
  func twice() throws {
    let text =
      "steps: [{id: a, uses: prov.hamta}, {id: b, uses: prov.valj, next: [{when: b.klart, to: c}, {to: a}]}, "
      + "{id: b, uses: prov.rakna}]\n"
    #expect(
      try Self.told(text) == [
        "workflow.step-twice: \"c\" nämns på rad 9 men finns inte: ska ett av stegen heta \"c\"?"
      ])
  }

  @Test("a warning before the last day is written as it was meant")
  func warning() throws {
    let text =
      "clocks: {k: {title: K, until: = ärende.öppnat, warn: 2 dagar}}\nsteps: [{id: a, uses: prov.hamta}]\n"
      + "handlers: [{clock: k, state: warned, notify: [chef]}]\n"
    #expect(try Self.told(text) == ["yaml.wrong-type: skriv [P2D]"])
  }
}
