import SourceDiagnostics
import Testing

@Suite("A condition on a way shows what has been done beyond it")
struct GuardedWayTests {
  private static func process(_ next: String, facts: String = "", reads: String = "= b.svar") -> String {
    """
    workflow: prov
    title: Prov
    inputs: {antal: {type: integer, required: true}}
    facts: {klar: = b != null\(facts)}
    steps:
      - {id: a, uses: prov.hamta, next: [{when: antal > 3, to: c}, {to: b}]}
      - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
      - {id: c, uses: prov.hamta, next: \(next)}
      - {id: d, uses: prov.fraga, role: chef, with: {fråga: '\(reads)'}, next: [{to: slut}]}
      - {id: e, uses: prov.hamta}
    exits: [{id: slut}]
    """
  }

  @Test(
    "in the condition itself, in those above it and through facts",
    arguments: [
      "[{when: b != null, to: d}, {to: e}]", "[{when: b = null, to: e}, {to: d}]", "[{when: klar, to: d}, {to: e}]",
      "[{when: not(klar), to: e}, {to: d}]", "[{when: klar and antal > 4, to: d}, {to: e}]",
      "[{when: not(klar) or antal > 4, to: e}, {when: antal > 2, to: d}, {to: e}]",
      "[{when: b.svar = \"ja\", to: d}, {to: e}]", "[{when: b.antal != null, to: d}, {to: e}]",
    ])
  func shown(next: String) throws { _ = try sound(Self.process(next)) }

  @Test(
    "and not where the condition may hold without it, or another way leads there too",
    arguments: [
      "[{when: b != null or antal > 4, to: d}, {to: e}]", "[{when: klar, to: e}, {to: d}]",
      "[{when: not(klar), to: d}, {to: e}]", "[{when: klar, to: d}, {when: antal > 9, to: d}, {to: e}]",
    ])
  func doubtful(next: String) throws {
    #expect(try load(Self.process(next)).diagnostics.map(\.code) == ["workflow.maybe-unset"])
  }

  @Test(
    "in an expression through facts",
    arguments: [
      "= if klar then b.svar else \"?\"", "= if not(klar) then \"?\" else b.svar", "= if också then b.svar else \"?\"",
    ])
  func facts(reads: String) throws {
    _ = try sound(
      Self.process("[{when: antal > 5, to: e}, {to: d}]", facts: ", också: = klar and antal > 4", reads: reads))
  }

  @Test("in an interrupt and a handler")
  func triggers() throws {
    _ = try sound(
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
      interrupts: [{message: återkallad, when: a != null, to: slut}]
      handlers:
        - {message: återkallad, when: b != null, steps: [{id: h, uses: prov.fraga, role: chef, with: {fråga: = b.svar}}]}
      exits: [{id: slut, uses: prov.fraga, role: chef, with: {fråga: = a.utfall}}]
      """)
  }

  @Test(
    "also of fields, until the step is done again",
    arguments: [
      ("[{when: k.dag != null, to: d}, {to: e}]", true), ("[{when: k.dag = null, to: e}, {to: d}]", true),
      ("[{when: k.antal > 3, to: d}, {to: e}]", false), ("[{when: k.dag != null, to: k}, {to: d}]", false),
      ("[{when: k.dag != null, to: f}, {to: e}]", true), ("[{when: ord != null, to: d}, {to: e}]", false),
    ] as [(String, Bool)])
  func fields(next: String, isShown: Bool) throws {
    let codes = try load(
      """
      workflow: prov
      title: Prov
      inputs: {ord: {type: date}}
      steps:
        - {id: k, uses: prov.fraga, role: chef, with: {fråga: Hur?}, next: \(next)}
        - {id: f, uses: prov.hamta}
        - {id: d, call: del, with: {dag: = k.dag}, next: [{to: slut}]}
        - {id: e, uses: prov.hamta}
      exits: [{id: slut}]
      """
    ).diagnostics.map(\.code)
    #expect(codes.filter { $0 != "workflow.unreachable" } == (isShown ? [] : ["workflow.maybe-null"]))
  }

  @Test("also of inputs, and of what an optional step is started for")
  func inputs() throws {
    _ = try sound(
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date}}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: dag = null, to: slut}, {to: b}]}
        - {id: b, call: del, with: {dag: = dag}, next: [{when: dag < today(), to: slut}, {when: dag >= today(), to: c}]}
        - {id: c, uses: prov.hamta}
      optional:
        - {id: o, call: del, when: dag != null and dag > today(), with: {dag: = dag}}
      exits: [{id: slut}]
      """)
  }

  @Test("so that no story tells of a way that contradicts it")
  func story() throws {
    let told = try problems(
      """
      workflow: prov
      title: Prov
      inputs: {antal: {type: integer, required: true}}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: antal > 3, to: c}, {to: b}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: c, uses: prov.hamta, next: [{when: b != null, to: d}, {when: antal > 9, to: e}, {to: b}]}
        - {id: e, uses: prov.hamta}
        - {id: d, uses: prov.fraga, role: chef, with: {fråga: = b.svar}}
      """)
    #expect(
      told.hasSuffix(
        "jfr: så kan det gå: efter \"a\" gäller villkoret antal > 3 (rad 5); efter \"c\" gäller villkoret antal > 9 "
          + "(rad 7); ärendet kommer till \"d\" utan att \"b\" har gjorts"), "\(told)")
  }
}
