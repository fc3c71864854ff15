import SourceDiagnostics
import Testing

@Suite("A field that may be missing is there where its plugin promises it")
struct PromisedFieldTests {
  private static func process(_ next: String, dag: String = "= k.dag", more: String = "") -> String {
    """
    workflow: prov
    title: Prov
    inputs: {antal: {type: integer, required: true}}
    facts: {blir_av: '= k.val != "aldrig"', klart: = k.klart and antal > 3}
    steps:
      - {id: k, uses: prov.valj, next: \(next)}
      - {id: f, uses: prov.hamta}
      - {id: d, call: del, with: {dag: '\(dag)'}, next: [{to: slut}]}
      - {id: e, uses: prov.hamta}
    exits: [{id: slut}]
    \(more)
    """
  }

  private func errors(_ text: String) throws -> [String] {
    try load(text).diagnostics.filter { $0.severity == .error }.map(\.code).filter { $0 != "workflow.unreachable" }
  }

  @Test(
    "behind a condition on the choice, and behind those above that did not hold",
    arguments: [
      #"[{when: k.val = "nu", to: d}, {to: e}]"#, #"[{when: k.val = "aldrig", to: e}, {to: d}]"#,
      #"[{when: k.val != "aldrig", to: d}, {to: e}]"#, #"[{when: 'k.val in ("nu", "sen")', to: d}, {to: e}]"#,
      #"[{when: 'k.val in ("aldrig")', to: e}, {to: d}]"#, #"[{when: blir_av, to: d}, {to: e}]"#,
      #"[{when: not(blir_av), to: e}, {to: d}]"#, #"[{when: k.val = "nu", to: f}, {to: e}]"#,
      #"[{when: k.val = "nu", to: d}, {when: k.val = "aldrig", to: e}, {to: d}]"#,
      #"[{when: k.val = "nu" or k.val = "sen" and antal > 3, to: d}, {to: e}]"#,
    ])
  func shown(next: String) throws { #expect(try errors(Self.process(next)) == []) }

  @Test(
    "but not where the choice may be another",
    arguments: [
      #"[{when: k.val = "sen", to: e}, {to: d}]"#, #"[{when: k.val = "aldrig", to: d}, {to: e}]"#,
      #"[{when: k.val = "nu" or antal > 3, to: d}, {to: e}]"#, #"[{when: k.val != "nu", to: d}, {to: e}]"#,
      #"[{when: k.val = "nu", to: d}, {when: antal > 3, to: d}, {to: e}]"#, #"[{when: blir_av, to: e}, {to: d}]"#,
    ])
  func doubtful(next: String) throws { #expect(try errors(Self.process(next)) == ["workflow.maybe-null"]) }

  @Test(
    "within one expression",
    arguments: [
      (#"= if k.val = "nu" then k.dag else today()"#, true), (#"= if k.val = "aldrig" then today() else k.dag"#, true),
      (#"= if k.klart then k.slut else today()"#, true), (#"= if klart then k.slut else today()"#, true),
      (#"= if k.klart = false then today() else k.slut"#, true), (#"= if klart then today() else k.slut"#, false),
      (#"= if k.val = "aldrig" then k.dag else today()"#, false), (#"= if k.klart then k.dag else today()"#, false),
    ] as [(String, Bool)])
  func expressions(dag: String, isGiven: Bool) throws {
    #expect(try errors(Self.process("[{to: f}]", dag: dag)) == (isGiven ? [] : ["workflow.maybe-null"]))
  }

  @Test("until the step is done again")
  func again() throws {
    let looping = """
      workflow: prov
      title: Prov
      steps:
        - {id: k, uses: prov.valj, next: [{when: m != null, to: d}, {when: k.val = "nu", to: m}, {to: slut}]}
        - {id: m, uses: prov.hamta, next: [{to: k}]}
        - {id: d, call: del, with: {dag: = k.dag}, next: [{to: slut}]}
      exits: [{id: slut}]
      """
    #expect(try errors(looping) == ["workflow.maybe-null"])
    #expect(try errors(looping.replacing("m != null", with: #"m != null and k.val = "sen""#)) == [])
  }

  @Test("only once the step has been done: that it is not something also holds of nothing")
  func undone() throws {
    let text = """
      workflow: prov
      title: Prov
      inputs: {antal: {type: integer, required: true}}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: antal > 3, to: k}, {to: f}]}
        - {id: k, uses: prov.valj}
        - {id: f, uses: prov.hamta, next: [{when: VILLKOR, to: slut}, {to: d}]}
        - {id: d, call: del, with: {dag: = k.dag}, next: [{to: slut}]}
      exits: [{id: slut}]
      """
    #expect(try errors(text.replacing("VILLKOR", with: #"k.val = "aldrig""#)) == ["workflow.maybe-null"])
    #expect(try errors(text.replacing("VILLKOR", with: #"k = null or k.val = "aldrig""#)) == [])
  }

  @Test("where two steps of several kinds have one name, nothing is promised of it")
  func kinds() throws {
    let more = """
      handlers:
        - {message: återkallad, steps: [{id: g, uses: prov.hamta}, {id: k, uses: prov.hamta}]}
      """
    let codes = try errors(Self.process(#"[{when: k.val = "nu", to: d}, {to: e}]"#, more: more))
    #expect(codes.contains("workflow.maybe-null"))
  }

  @Test("the message tells when it is there")
  func message() throws {
    #expect(
      try problems(Self.process(#"[{when: k.val = "sen", to: e}, {to: d}]"#)).contains(
        """
        prov.yaml:8:39: fel: "dag" måste ha ett värde, men k.dag kan saknas
           8 |   - {id: d, call: del, with: {dag: '= k.dag'}, next: [{to: slut}]}
             |                                       ^^^^^
          k.dag finns inte vid "aldrig", som inte har någon egen väg: lägg till en rad före rad 6, - {when: 'k.val = "aldrig"', to: …}; eller skriv if k.dag != null then k.dag else …
        """))
    #expect(
      try problems(Self.process("[{when: blir_av, to: e}, {to: d}]")).contains(
        """
          k.dag finns när val är nu eller sen: låt bara sådana vägar leda hit, eller skriv if k.dag != null then k.dag else …
        """))
  }
}
