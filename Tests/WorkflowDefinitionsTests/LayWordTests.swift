import SourceDiagnostics
import Testing

@Suite("Words and signs that people write who know no programming language")
struct LayWordTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      dag: {type: date}
      svarstid: {type: date, required: true}
      dagar: {type: list, of: date, required: true}
      titel: {type: text, required: true}
      ord: {type: text}
      nivå: {type: choice, options: [låg, mellan, hög], required: true}

    """

  private static func told(_ body: String) throws -> [String] {
    DiagnosticRenderer.sorted(try load(head + body).diagnostics).map { "\($0.message): \($0.hint ?? "")" }
  }

  private static func way(_ condition: String) -> String {
    "steps: [{id: a, uses: prov.hamta, next: [{when: '\(condition)', to: b}, {to: z}]}, "
      + "{id: b, uses: prov.hamta}, {id: z, uses: prov.hamta}]\n"
  }

  @Test(
    "are told with what is meant by them",
    arguments: [
      ("svarstid > idag()", "menade du today()?"), ("antal(dagar) > 0", "menade du count(…)?"),
      ("dag = tomt", "skriv null för det som inte är ifyllt: … = null"),
      ("dag = ifylld", "skriv … != null för det som är ifyllt"),
      ("dag = \"\"", "skriv dag = null: då är inget ifyllt"),
      ("dag = \"ifylld\"", "skriv dag != null: då är det ifyllt"),
      ("dag finns", "skriv dag != null: då är det ifyllt"), ("dag saknas", "skriv dag = null: då är inget ifyllt"),
      ("dag is null", "skriv dag = null: då är inget ifyllt"),
      ("ord is not null", "skriv ord != null: då är det ifyllt"),
      ("dag är ifylld and dag > svarstid", "skriv dag != null: då är det ifyllt"),
      ("dag är inte tomt", "skriv dag != null: då är det ifyllt"), ("dagar > 0", "skriv count(dagar) > 0"),
      ("3 < dagar", "skriv 3 < count(dagar)"), ("dagar", "skriv en jämförelse, till exempel count(dagar) > 0"),
      ("ord", "skriv en jämförelse, till exempel ord != null, som gäller när det är ifyllt, eller ord = …"),
      ("nivå = \"låg\" or \"hög\"", "skriv nivå in (\"låg\", \"hög\")"),
      ("nivå = \"låg\" or \"mellan\" or \"hög\"", "skriv nivå in (\"låg\", \"mellan\", \"hög\")"),
    ])
  func conditions(condition: String, hint: String) throws {
    let told = try Self.told(Self.way(condition))
    #expect(told.count == 1)
    #expect(told.first?.hasSuffix(": " + hint) == true, "\(told)")
  }

  @Test(
    "and what is right passes",
    arguments: [
      "dag != null and dag > today()", "count(dagar) > 1", "dag = null", "ord != null", "nivå in (\"låg\", \"hög\")",
      "nivå = \"låg\" or titel = \"hög\"", "titel = \"tomt hus\"", "ord = \"finns\"",
    ])
  func right(condition: String) throws { #expect(try Self.told(Self.way(condition)) == []) }

  @Test("a length of time where a day is wanted is told with the day that it is reckoned from")
  func lengths() throws {
    func step(_ deadline: String) -> String {
      "steps: [{id: a, uses: prov.fraga, role: chef, deadline: '\(deadline)', with: {fråga: x}}]\n"
    }
    for text in ["P14D", "= duration(\"P14D\")"] {
      let told = try Self.told(step(text))
      #expect(
        told.map { $0.hasSuffix("skriv vilken dag tiden räknas från: = svarstid + duration(\"P14D\")") } == [true],
        "\(told)")
    }
    #expect(try Self.told(step("= svarstid + duration(\"P14D\")")) == [])
  }

  @Test("keys that there are none are told once, with what is meant")
  func keys() throws {
    func told(_ body: String) throws -> [String] { try Self.told(body).map { String($0) } }
    let one = "steps: [{id: a, uses: prov.hamta}]\n"
    #expect(
      try told(one + "checks: [{if: svarstid < today(), text: Nej.}]\n")
        == ["okänd nyckel \"if\" i kontrollen: skriv when"])
    #expect(
      try told(one + "interrupts: [{meddelande: återkallad, to: u}]\nexits: [{id: u}]\n")
        .contains("okänd nyckel \"meddelande\" i avbrottet: skriv message"))
    #expect(
      try told(one + "handlers: [{message: återkallad, to: u}]\nexits: [{id: u}]\n").contains {
        $0 == "okänd nyckel \"to\" i hanteraren: en hanterare leder ingenstans: det som leder vidare står under "
          + "interrupts"
      })
    #expect(
      try told("steps: [{id: a, uses: prov.hamta}, {id: b, wait: P7D}]\n").contains {
        $0.hasPrefix("okänd nyckel \"wait\" i steget: så väntar man:")
      })
    #expect(
      try told(
        one + "clocks: {k: {title: K, until: = svarstid, warn: 7}}\n"
          + "handlers: [{clock: k, state: warned, notify: [chef]}]\n")
        == ["warn ska vara en lista av tidslängder, men här står \"7\": skriv [P7D]"])
    #expect(
      try told(
        one + "clocks: {k: {title: K, until: = svarstid, warn: [P7D]}}\n"
          + "handlers: [{clock: k, state: warned, notify: [chef]}]\n") == [])
  }

  @Test("a field whose required cannot be read counts as one that must be filled in")
  func required() throws {
    let text = Self.head.replacing("dag: {type: date}", with: "dag: {type: date, required: ja}")
    let step = "steps: [{id: p, call: del, with: {dag: = dag}}]\n"
    #expect(try load(text + step).diagnostics.map(\.message) == ["här ska stå true eller false, men här står \"ja\""])
    #expect(try Self.told(step).map { $0.hasPrefix("\"dag\" måste ha ett värde, men dag kan saknas") } == [true])
  }

  @Test("a text that a comma cuts off is told with quotation marks round it")
  func comma() throws {
    let text = Self.head.replacing(
      "ord: {type: text}", with: "ord: {type: text, help: Skriv koden, till exempel 759. Inget annat}")
    let told = try load(text + "steps: [{id: a, uses: prov.hamta}]\n").diagnostics.map(\.hint)
    #expect(
      told == ["inom { } läser YAML ett komma som slutet på texten: sätt citattecken om hela texten efter help"])
    let quoted = text.replacing("Skriv koden, till exempel 759. Inget annat", with: "\"Skriv koden, till exempel 759\"")
    #expect(try load(quoted + "steps: [{id: a, uses: prov.hamta}]\n").diagnostics.isEmpty)
  }

  @Test("a part of the wrong kind is told of alone")
  func kinds() throws {
    let process = """
      workflow: prov
      title: Prov
      inputs:
        - dag: {type: date, required: true}
      facts: {f: = dag}
      steps: [{id: p, call: del, with: {dag: = dag}}]
      """
    #expect(
      try load(process).diagnostics.map(\.message) == ["inputs ska vara namn med värden, men här står en lista"])
    #expect(try load(process.replacing("- dag", with: "dag")).diagnostics.isEmpty)
  }

  @Test("a name that none can be is told where it is given, and nowhere else")
  func names() throws {
    func process(_ id: String) -> String {
      Self.way("dag = null") + "facts: {f: vem_beslutar.utfall}\nexits: [{id: \(id), uses: prov.hamta}]\n"
        + "interrupts: [{message: återkallad, to: vem_beslutar}]\n"
    }
    #expect(
      try Self.told(process("Vem beslutar")).map { $0.prefix { $0 != ":" } }
        == ["utgången kan inte heta \"Vem beslutar\""])
    #expect(try Self.told(process("vem_beslutar")) == [])
  }

  @Test("a condition that cannot be read proves everything, so that one fault is told")
  func guards() throws {
    func process(_ name: String) -> String {
      "steps: [{id: a, uses: prov.hamta, next: [{when: 'nivå = \"låg\"', to: b}, {to: z}]}, "
        + "{id: b, uses: prov.fraga, role: chef, with: {fråga: x}}, {id: z, uses: prov.hamta}]\n"
        + "optional: [{id: o, uses: prov.fraga, role: chef, when: \(name).svar = titel, with: {fråga: = b.svar}}]\n"
    }
    #expect(try Self.told(process("be")).map { $0.prefix(24) } == ["namnet \"be\" finns inte: "])
    #expect(try Self.told(process("b")) == [])
  }
}
