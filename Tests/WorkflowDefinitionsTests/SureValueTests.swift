import SourceDiagnostics
import Testing

@Suite("What is surely there need not be asked for, and what the rules about inputs refuse is no case")
struct SureValueTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      antal: {type: integer, required: true}
      val: {type: choice, options: [ja, nej], required: true}
      titel: {type: text, required: true}
      ord: {type: text}
      dagar: {type: list, of: date, required: true}
      parter: {type: list, of: party}
      dag: {type: date, required: true}

    """

  private static func told(_ body: String) throws -> [String] {
    DiagnosticRenderer.sorted(try load(head + body).diagnostics).map { "\($0.code) \($0.message)" }
  }

  private static func asking(_ text: String) -> String {
    "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: '= \(text)'}}]\n"
  }

  @Test(
    "a value that is there is taken as it is",
    arguments: [
      "if count(dagar) > 1 then string(dagar[2]) else \"x\"", "string(dagar[count(dagar)])", "substring(titel, 1, 1)",
      "if string length(titel) > 3 then substring(titel, 1, 3) else titel", "split(titel, \" \")[1]",
      "if ord = titel then ord else \"x\"",
    ])
  func silent(text: String) throws { #expect(try Self.told(Self.asking(text)) == []) }

  @Test(
    "what a filter asks of an item is there in the items that are left",
    arguments: [
      "for p in parter[e_post != null] return upper case(p.e_post)",
      "for e in parter[e_post != null].e_post return upper case(e)",
      "for o in [ord, titel][item != null] return upper case(o)",
    ])
  func filtered(text: String) throws {
    #expect(try Self.told(Self.asking("if parter != null then string join(\(text)) else titel")) == [])
  }

  @Test("a filter that asks for something else leaves what may be missing")
  func otherwiseFiltered() throws {
    let text = "for p in parter[namn != null] return upper case(p.e_post)"
    #expect(try Self.told(Self.asking("if parter != null then string join(\(text)) else titel")) != [])
  }

  @Test("a fact that is one of some texts is as a choice: the ways take each, and a text that it cannot be is told")
  func texts() throws {
    let fact = "facts: {nivå: 'if antal <= 1 then \"liten\" else if antal <= 5 then \"mellan\" else \"stor\"'}\n"
    func ways(_ last: String) -> String {
      fact + "steps: [{id: a, uses: prov.hamta, next: [{when: 'nivå = \"liten\"', to: u}, "
        + "{when: 'nivå = \"mellan\"', to: v}, {when: 'nivå = \"\(last)\"', to: w}]}]\n"
        + "exits: [{id: u}, {id: v}, {id: w}]\n"
    }
    #expect(try Self.told(ways("stor")) == [])
    #expect(try Self.told(ways("störst")).map { $0.prefix { $0 != " " } } == ["workflow.unknown-option"])
  }

  @Test("of a list that may be missing one thing is said, where it is counted")
  func counted() throws {
    #expect(
      try Self.told(Self.asking("if count(parter) > 0 then parter[1].namn else \"x\""))
        == ["feel.may-be-null \"parter\" kan sakna värde här"])
  }

  @Test("the branch that may be missing is told of, with how it is asked for")
  func branch() throws {
    let found = try load(Self.head + Self.asking("if antal > 1 then string(dagar[2]) else \"x\"")).diagnostics
    #expect(found.map(\.message) == ["\"fråga\" måste ha ett värde, men dagar[2] kan saknas"])
    let day = try load(
      Self.head + "steps: [{id: a, call: del, with: {dag: '= if antal > 1 then dagar[2] else dag'}}]\n"
    ).diagnostics
    #expect(day.map(\.message) == ["\"dag\" måste ha ett värde, men dagar[2] kan saknas"])
    #expect(day.map(\.hint) == ["skriv if dagar[2] != null then dagar[2] else …"])
  }

  // MARK: - Rules about inputs

  private static func ways(_ first: String, _ second: String?) -> String {
    let last = second.map { "{when: '\($0)', to: z}" } ?? "{to: z}"
    return "steps: [{id: a, uses: prov.hamta, next: [{when: '\(first)', to: b}, \(last)]}, "
      + "{id: b, uses: prov.hamta}, {id: z, uses: prov.hamta}]\n"
  }

  @Test("a case that a rule refuses needs no way, and one without the rule does")
  func refused() throws {
    let rule = "checks: [{when: antal < 0, text: Nej.}]\n"
    #expect(try Self.told(rule + Self.ways("antal > 3", "antal >= 0")) == [])
    #expect(try Self.told(Self.ways("antal > 3", "antal >= 0")).map { $0.prefix(18) } == ["workflow.next-open"])
    let choice = "checks: [{when: 'val = \"nej\" or antal > 100', text: Nej.}]\n"
    #expect(try Self.told(choice + Self.ways("antal > 3", "antal <= 3")) == [])
    #expect(try Self.told(choice + Self.ways("antal <= 50", "antal in [51..100]")) == [])
    let words = "checks: [{when: 'val = \"nej\"', text: Nej.}]\n"
    #expect(
      try Self.told(words + Self.ways("val = \"ja\"", nil))
        == ["workflow.next-shadowed villkoret gäller alltid, så den sista vägen tas aldrig"])
  }

  @Test("a way that asks for what a rule refuses is never taken, and the rule is named")
  func dead() throws {
    let text = Self.head + "checks: [{when: antal < 3, text: Nej.}]\n" + Self.ways("antal < 2", nil)
    let found = try load(text).diagnostics
    #expect(found.map(\.message) == ["vägen tas aldrig, för villkoret kan inte gälla"])
    #expect(found.flatMap(\.notes).map(\.message) == ["nekar sådana uppgifter"])
    #expect(try Self.told("checks: [{when: antal < 3, text: Nej.}]\n" + Self.ways("antal < 4", nil)) == [])
  }

  @Test("a rule that hangs on the day may hold later")
  func today() throws {
    let rule = "checks: [{when: dag < today(), text: Nej.}]\n"
    #expect(try Self.told(rule + Self.ways("dag < today()", nil)) == [])
  }

  // MARK: - Clocks

  private static func clock(_ until: String) -> String {
    "clocks: {j: {title: J, until: '= \(until)'}, k: {title: K, until: = clocks.j.last_day}}\n"
      + "steps: [{id: a, call: del, with: {dag: = clocks.k.last_day}}, "
      + "{id: b, uses: prov.hamta, next: [{to: b}], interrupts: [{clock: k, to: z}]}, {id: z, uses: prov.hamta}]\n"
  }

  @Test("a clock whose day is always there has one, by way of facts and other clocks too")
  func clocks() throws {
    #expect(try Self.told(Self.clock("dag")) == [])
    #expect(try Self.told("facts: {sist: '= dag + duration(\"P14D\")'}\n" + Self.clock("sist")) == [])
    #expect(
      try Self.told(Self.clock("if antal > 3 then dag else null")).map { $0.prefix { $0 != " " } }
        == ["workflow.maybe-null", "workflow.no-end"])
  }
}
