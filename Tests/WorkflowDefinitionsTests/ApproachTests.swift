import SourceDiagnostics
import Testing

@Suite("An expression that asks which way the case has come is judged on each way by itself")
struct ApproachTests {
  /// A decision at the desk, or one at a meeting, which may lead back.
  private static func process(_ reads: String, desk: String = "slut", meeting: String = "slut") -> String {
    """
    workflow: prov
    title: Prov
    inputs: {antal: {type: integer, required: true}}
    steps:
      - {id: a, uses: prov.hamta, next: [{when: antal > 3, to: möte}, {to: bord}]}
      - {id: bord, uses: prov.valj, next: [{when: bord.val = "aldrig", to: möte}, {to: \(desk)}]}
      - {id: möte, uses: prov.valj, next: [{when: möte.val = "sen", to: a}, {to: \(meeting)}]}
      - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '\(reads)'}}
      - {id: ut, uses: prov.hamta}
    """
  }

  @Test(
    "and is right where it is right on all of them",
    arguments: [
      "= if möte != null then möte.val else bord.val", "= if möte = null then bord.val else möte.val",
      "= if möte != null then \"ja\" else if bord.klart then \"ja\" else \"nej\"",
      "= if bord != null and bord.val != \"aldrig\" then string(bord.klart) else möte.val",
      "= if bord.val in (\"nu\", \"sen\") then bord.val else möte.val",
      "= if not(möte != null) then bord.val else if möte != null then möte.val else bord.skäl",
      "= if bord != null and bord.val != \"aldrig\" then bord.val else if möte != null then möte.val else bord.skäl",
      "= if antal > 3 then möte.val else bord.val", "= if antal <= 3 then bord.val else möte.val",
      "= if not(antal > 3) then bord.val else möte.val", "= if 3 < antal then möte.val else bord.val",
    ])
  func right(reads: String) throws { _ = try sound(Self.process(reads)) }

  @Test(
    "and is wrong where one way leads there without it",
    arguments: [
      "= if bord != null then bord.val else möte.skäl", "= möte.val",
      "= if möte != null then bord.val else möte.val", "= if antal > 3 then bord.val else möte.val",
      "= if antal > 4 then möte.val else bord.val", "= if antal <= 3 then möte.val else bord.val",
    ])
  func wrong(reads: String) throws {
    let codes = Set(try load(Self.process(reads)).diagnostics.map(\.code))
    #expect(!codes.isEmpty && codes.isSubset(of: ["workflow.maybe-unset", "workflow.maybe-null"]))
  }

  /// A way that a comparison of two days decides, and one that asks it again.
  private static func late(_ next: String, facts: String = "{sista: = dag, sent: = kom > sista}", reads: String)
    -> String
  {
    """
    workflow: prov
    title: Prov
    inputs:
      kom: {type: date, required: true}
      dag: {type: date, required: true}
      snabbt: {type: boolean, required: true}
      krets: {type: choice, options: [slutet, alla], required: true}
      ord: {type: text, required: true}
      dagar: {type: list, of: date, required: true}
    facts: \(facts)
    steps:
      - {id: a, uses: prov.hamta, next: [\(next)]}
      - {id: avvisa, uses: prov.valj, next: [{to: slut}]}
      - {id: bord, uses: prov.valj}
      - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '\(reads)'}}
    """
  }

  @Test(
    "and a comparison of what stays as it is has one answer along the way",
    arguments: [
      ("{when: sent, to: avvisa}, {to: bord}", "= if sent then avvisa.val else bord.val"),
      ("{when: kom > dag, to: avvisa}, {to: bord}", "= if kom <= dag then bord.val else avvisa.val"),
      ("{when: dag < kom, to: avvisa}, {to: bord}", "= if kom > dag then avvisa.val else bord.val"),
      ("{when: kom = dag, to: avvisa}, {to: bord}", "= if kom = dag then avvisa.val else bord.val"),
      (
        "{when: sent and snabbt, to: slut}, {when: sent, to: avvisa}, {to: bord}",
        "= if sent then (if snabbt then \"snabbt\" else avvisa.val) else bord.val"
      ),
      ("{when: sent and snabbt, to: avvisa}, {to: bord}", "= if sent and snabbt then avvisa.val else bord.val"),
      (
        "{when: 'kom < dag + duration(\"P14D\")', to: avvisa}, {to: bord}",
        "= if kom >= dag + duration(\"P14D\") then bord.val else avvisa.val"
      ),
      (
        "{when: 'kom < date(\"2026-06-01\")', to: avvisa}, {to: bord}",
        "= if kom < date(\"2026-06-01\") then avvisa.val else bord.val"
      ),
      (
        "{when: snabbt, to: avvisa}, {to: bord}",
        "= if snabbt and avvisa.klart then \"klart\" else if not(snabbt) and bord.klart then \"bord\" else \"ej\""
      ),
      (
        "{when: snabbt, to: avvisa}, {to: bord}",
        "= if not(snabbt) or avvisa.klart then \"klart\" else \"ej\""
      ),
      ("{when: 'ord = \"x\"', to: avvisa}, {to: bord}", "= if ord = \"x\" then avvisa.val else bord.val"),
      ("{when: count(dagar) > 3, to: avvisa}, {to: bord}", "= if count(dagar) > 3 then avvisa.val else bord.val"),
      (
        "{when: 'contains(ord, \"x\")', to: avvisa}, {to: bord}",
        "= if contains(ord, \"x\") then avvisa.val else bord.val"
      ),
      ("{when: 'krets = \"slutet\"', to: avvisa}, {to: bord}", "= if krets = \"alla\" then bord.val else avvisa.val"),
    ])
  func answered(next: String, reads: String) throws { _ = try sound(Self.late(next, reads: reads)) }

  @Test("but not of what the case is called, nor of an input that a step may change")
  func changing() throws {
    func process(_ asked: String, _ step: String = "") -> String {
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}, fält: {type: text, required: true}}
      case: {title: = string(dag)}
      steps:
        - {id: val, uses: prov.hamta, next: [{when: '\(asked)', to: a}, {to: b}]}
        - {id: a, uses: prov.valj}
        - {id: b, uses: prov.hamta}\(step)
        - {id: c, uses: prov.fraga, role: chef, with: {fråga: '= if \(asked) then a.val else "b"'}}

      """
    }
    let asked = "dag > date(\"2026-05-01\")"
    _ = try sound(process(asked))
    #expect(try load(process("ärende.titel = \"2026-05-01\"")).diagnostics.map(\.code) == ["workflow.maybe-unset"])
  }

  @Test("Ways from two steps that ask for the same show which of them has been taken")
  func askedTwice() throws {
    func process(_ second: String) -> String {
      """
      workflow: prov
      title: Prov
      inputs: {krets: {type: choice, options: [slutet, alla], required: true}}
      steps:
        - {id: val, uses: prov.hamta, next: [{when: 'krets = "slutet"', to: a}, {to: b}]}
        - {id: a, uses: prov.valj, next: [{to: mitt}]}
        - {id: b, uses: prov.hamta}
        - {id: mitt, uses: prov.hamta, next: [{when: 'krets = "\(second)"', to: c}, {to: slut}]}
        - {id: c, uses: prov.fraga, role: chef, with: {fråga: = a.val}}
        - {id: slut, uses: prov.hamta}

      """
    }
    _ = try sound(process("slutet"))
    #expect(try load(process("alla")).diagnostics.map(\.code) == ["workflow.maybe-unset"])
  }

  @Test(
    "but not where it is another, hangs on the day, or is the other way round",
    arguments: [
      ("{when: sent, to: avvisa}, {to: bord}", "= if kom >= dag then avvisa.val else bord.val"),
      ("{when: sent, to: avvisa}, {to: bord}", "= if sent then bord.val else avvisa.val"),
      ("{when: kom > today(), to: avvisa}, {to: bord}", "= if kom > today() then avvisa.val else bord.val"),
    ])
  func unanswered(next: String, reads: String) throws {
    let codes = Set(try load(Self.late(next, reads: reads)).diagnostics.map(\.code))
    #expect(codes == ["workflow.maybe-unset"])
  }

  @Test("where a fact is reckoned from itself, that is told", arguments: ["{a1: = a1}", "{a1: = a2, a2: = a1}"])
  func ring(facts: String) throws {
    let text = Self.process("= if a1 then möte.val else bord.val")
      .replacing("steps:\n", with: "facts: \(facts)\nsteps:\n")
    #expect(try load(text).diagnostics.contains { $0.severity == .error })
  }

  @Test("and the story is of a way on which it is wrong")
  func story() throws {
    let text = Self.process("= if möte != null then möte.val else bord.val")
      .replacing("{when: antal > 3, to: möte}", with: "{when: antal > 3, to: möte}, {when: antal < 0, to: slut}")
    let notes = try load(text).diagnostics.flatMap(\.notes).map(\.message)
    #expect(
      notes.filter { $0.hasPrefix("så") } == [
        "så kan det gå: efter \"a\" gäller villkoret antal < 0 (rad 5); ärendet kommer till \"slut\" utan att "
          + "\"bord\" har gjorts"
      ])
  }

  @Test("in a branch too, where the steps round it count")
  func inside() throws {
    let text = Self.process("= a.utfall").replacing(
      "- {id: slut, uses: prov.fraga, role: chef, with: {fråga: '= a.utfall'}}",
      with: """
        - id: slut
            title: Slut
            parallel:
              ena:
                - id: b
                  uses: prov.fraga
                  role: chef
                  with: {fråga: '= if möte != null then möte.val else bord.val'}
              andra: [{id: c, uses: prov.hamta}]
        """)
    _ = try sound(text)
  }

  /// The same, with what is read in a list.
  private static func listed(_ reads: String) -> String {
    process("Hur?").replacing("{fråga: 'Hur?'}", with: "{fråga: Hur?, lista: '\(reads)'}")
  }

  @Test(
    "and so is what stands in a list, and a list as a whole",
    arguments: [
      "= if möte != null then [möte.val] else [bord.val]", "= [if möte != null then möte.val else bord.val]",
      "= if antal > 3 then [möte.val] else [bord.val]",
      "= if bord.val in (\"nu\", \"sen\") then [bord.val, string(bord.dag)] else [möte.val]",
      "= concatenate([a.utfall], if bord = null or bord.val = \"aldrig\" then [möte.val] else [bord.val])",
    ])
  func right(inList reads: String) throws { _ = try sound(Self.listed(reads)) }

  @Test(
    "and is wrong there where one way leads there without it",
    arguments: [
      "= if bord != null then [bord.val] else [möte.skäl]", "= [möte.val]", "= [a.utfall, möte.val]",
      "= [if möte != null then bord.val else möte.val]", "= if antal > 3 then [bord.val] else [möte.val]",
      "= if bord.val in (\"nu\", \"sen\") then [bord.skäl] else [möte.val]",
    ])
  func wrong(inList reads: String) throws {
    let codes = Set(try load(Self.listed(reads)).diagnostics.map(\.code))
    #expect(!codes.isEmpty && codes.isSubset(of: ["workflow.maybe-unset", "workflow.maybe-null"]))
  }

  /// A decision at the desk that may say to whom it hands over, with ways that ask for that.
  private static func handed(_ next: String, reads: String) -> String {
    """
    workflow: prov
    title: Prov
    facts: {över: = bord.skäl != null}
    steps:
      - {id: bord, uses: prov.valj, next: \(next)}
      - {id: möte, uses: prov.valj, next: [{when: möte.klart, to: bord}, {to: slut}]}
      - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '\(reads)'}}
    """
  }

  private static let whenHanded = "[{when: bord.skäl != null, to: möte}, {to: slut}]"
  private static let whenKept = "[{when: bord.skäl = null, to: slut}, {to: möte}]"

  @Test(
    "also by what is missing, where the ways ask for that",
    arguments: [whenHanded, whenKept, "[{when: över, to: möte}, {to: slut}]"],
    [
      "= if bord.skäl != null then möte.val else \"nej\"", "= if bord.skäl = null then \"nej\" else möte.val",
      "= if över then möte.val else \"nej\"", "= if bord.skäl = null then string(bord.dag) else möte.val",
    ])
  func missing(next: String, reads: String) throws { _ = try sound(Self.handed(next, reads: reads)) }

  @Test(
    "and not where it is asked for the other way round, or of another step",
    arguments: [
      "= if bord.skäl = null then möte.val else \"nej\"", "= if bord.skäl != null then \"nej\" else möte.val",
      "= if bord.slut != null then möte.val else \"nej\"",
    ])
  func missingWrong(reads: String) throws {
    #expect(try load(Self.handed(Self.whenHanded, reads: reads)).diagnostics.map(\.code) == ["workflow.maybe-unset"])
  }

  /// Two decisions at the desk, of which each may go to a meeting, and a way that asks if there has been one.
  private static func asked(_ when: String, reads: String) -> String {
    """
    workflow: prov
    title: Prov
    inputs: {antal: {type: integer, required: true}}
    steps:
      - {id: a, uses: prov.hamta, next: [{when: antal > 3, to: ena}, {to: andra}]}
      - {id: ena, uses: prov.valj, next: [{when: 'ena.val = "nu"', to: möte}, {to: blad}]}
      - {id: andra, uses: prov.valj, next: [{when: 'andra.val = "nu"', to: möte}, {to: blad}]}
      - {id: möte, uses: prov.valj, next: [{when: 'möte.val = "aldrig"', to: möte}, {to: blad}]}
      - {id: blad, uses: prov.hamta, next: [{when: '\(when)', to: brev}, {to: eget}]}
      - {id: brev, call: del, with: {dag: = möte.dag}, next: [{to: klar}]}
      - {id: eget, uses: prov.fraga, role: chef, with: {fråga: Hur?, lista: '\(reads)'}}
      - {id: klar, uses: prov.hamta}
    """
  }

  @Test(
    "and a way whose condition contradicts what was shown before it does not count",
    arguments: ["möte != null", "not(möte = null)"])
  func contradicted(when: String) throws {
    _ = try sound(Self.asked(when, reads: "= if ena != null then [ena.skäl] else [andra.skäl]"))
    #expect(
      try load(Self.asked(when, reads: "= if ena != null then [andra.skäl] else [ena.skäl]")).diagnostics.map(\.code)
        .contains("workflow.maybe-null"))
    #expect(
      try load(Self.asked("antal > 5", reads: "= if ena != null then [ena.skäl] else [andra.skäl]")).diagnostics
        .contains { $0.message.contains("ena.skäl kan saknas") })
  }
}
