import SourceDiagnostics
import Testing

@Suite("Fields that may be left empty, where a value is needed")
struct OptionalInputTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      dag: {type: date}
      sista: {type: date, title: Sista dagen}

    """

  @Test("a date without required is pointed at from the first error, and told of once")
  func once() throws {
    let text =
      Self.head + """
        clocks:
          k: {title: K, until: = dag + duration("P14D")}
        steps:
          - {id: a, call: del, with: {dag: = dag + duration("P7D")}}
        handlers: [{clock: k, notify: [chef]}]
        """
    #expect(
      try problems(text) == """
        prov.yaml:9:38: fel: "dag" måste ha ett värde, men dag kan saknas
           9 |   - {id: a, call: del, with: {dag: = dag + duration("P7D")}}
             |                                      ^^^
          lägg till required: true i fältet dag, eller skriv if dag != null then dag + duration("P7D") else …
        prov.yaml:4:3: jfr: fältet dag får lämnas tomt
           4 |   dag: {type: date}
             |   ^^^
        prov.yaml:7:26: jfr: också här behöver det ha ett värde
           7 |   k: {title: K, until: = dag + duration("P14D")}
             |                          ^^^
        """)
    #expect(try problems(text.replacing("{type: date}", with: "{type: date, required: true}")) == "")
  }

  @Test("what the case is called and its clocks may read a field that a rule asks for")
  func asked() throws {
    let text = """
      workflow: prov
      title: Prov
      inputs: {kort: {type: boolean, required: true}, dag: {type: date}}
      checks: [{when: kort and dag = null, field: dag, text: Dagen saknas.}]
      case: {title: '= if kort then "Till " + string(dag) else "Prov"'}
      clocks: {k: {title: K, until: '= if kort then dag - duration("P7D") else null'}}
      steps: [{id: a, uses: prov.hamta}]
      handlers: [{clock: k, notify: [chef]}]
      """
    #expect(try problems(text) == "")
    let warning = "varning: \"dag\" kan sakna värde här"
    #expect(try problems(text.replacing("{when: kort and", with: "{when: not(kort) and")).contains(warning))
    // Without what it is asked for with, no rule tells.
    #expect(try problems(text.replacing("if kort then dag -", with: "if true then dag -")).contains(warning))
  }

  @Test("a fact that lacks a value because of a field points at the field")
  func facts() throws {
    let text =
      Self.head + """
        facts:
          svar: dag + duration("P7D")
          senare: svar
        steps:
          - {id: a, call: del, with: {dag: = senare}}
        """
    let told = try problems(text)
    #expect(told.hasPrefix("prov.yaml:10:38: fel: \"dag\" måste ha ett värde, men senare kan saknas"))
    #expect(told.contains("lägg till required: true i fältet dag, eller"))
    #expect(told.contains("prov.yaml:4:3: jfr: fältet dag får lämnas tomt"))
    #expect(told.contains("prov.yaml:7:9: jfr: också här behöver det ha ett värde"))
    #expect(try problems(text.replacing("{type: date}", with: "{type: date, required: true}")) == "")
  }

  @Test("a fact that lacks a value for another reason does not")
  func otherReasons() throws {
    let text =
      Self.head + """
        facts: {svar: '= if sista = null then null else dag'}
        steps:
          - {id: a, call: del, with: {dag: = svar}}
        """
    #expect(try problems(text).contains("svar kan saknas"))
    #expect(try !problems(text).contains("required: true"))
  }

  @Test("a fact of two fields asks for both")
  func twoFields() throws {
    let text =
      Self.head + """
        facts: {först: '= if ärende.öppnat > date("2018-01-01") then dag else sista'}
        steps:
          - {id: a, call: del, with: {dag: = först}}
        """
    let told = try load(text).diagnostics.compactMap(\.hint)
    #expect(told.contains { $0.contains("required: true i fälten dag och sista") })
  }
}
