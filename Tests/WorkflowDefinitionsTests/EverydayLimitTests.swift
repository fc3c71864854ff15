import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

@Suite("Clocks that run too long, lists twice, words that a fact cannot be, and roles that one has")
struct EverydayLimitTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      antal: {type: integer, required: true}
      dagar: {type: list, of: date, required: true}
      dag: {type: date, required: true}

    """

  private static func told(_ body: String) throws -> [String] {
    DiagnosticRenderer.sorted(try load(head + body).diagnostics).map { "\($0.code) \($0.message)" }
  }

  private static let one = "steps: [{id: a, uses: prov.hamta}]\n"

  @Test("a clock that runs for more than 300 years")
  func clock() throws {
    #expect(
      try Self.told(Self.one + "clocks: {k: {title: K, starts: = dag, lasts: P9999Y}}\n")
        == ["workflow.clock-rule klockan \"k\" löper i 9999 år, men en klocka kan löpa i högst 300 år"])
    #expect(try Self.told(Self.one + "clocks: {k: {title: K, starts: = dag, lasts: P300Y}}\n") == [])
  }

  @Test("a list that is put together with itself")
  func twice() throws {
    func loop(_ list: String) -> String {
      "steps: [{id: f, for_each: {each: d, in: '= \(list)', key: = string(d)}, steps: [{id: b, uses: prov.hamta}]}]\n"
    }
    #expect(
      try Self.told(loop("concatenate(dagar, dagar)"))
        == ["workflow.for-each dagar läggs ihop med sig själv, så varje nyckel kommer två gånger"])
    #expect(try Self.told(loop("distinct values(concatenate(dagar, dagar))")) == [])
    #expect(try Self.told(loop("concatenate(dagar, [dag])")) == [])
  }

  @Test("a text for for_each that is written as in a loop in another language")
  func loop() throws {
    let found = try load(Self.head + "steps: [{id: f, for_each: d i dagar, steps: [{id: b, uses: prov.hamta}]}]\n")
    #expect(
      found.diagnostics.first?.hint?.contains("for_each: {each: d, in: = dagar, key: = string(d)}") == true,
      "\(DiagnosticRenderer().renderAll(found.diagnostics))")
  }

  @Test("a word that a fact, or the nämnd of the case, cannot be")
  func words() throws {
    func way(_ condition: String) -> String {
      "facts: {läge: '= if antal > 3 then \"Ja\" else \"nej\"'}\n"
        + "steps: [{id: a, uses: prov.hamta, next: [{when: '\(condition)', to: b}, {to: z}]}, "
        + "{id: b, uses: prov.hamta}, {id: z, uses: prov.hamta}]\n"
    }
    #expect(try Self.told(way("läge = \"ja\"")) == ["workflow.unknown-option läge kan inte vara \"ja\""])
    #expect(try Self.told(way("läge = \"Ja\"")) == [])
    #expect(
      try Self.told(way("ärende.nämnd = \"gurka\"")) == ["workflow.unknown-option ärende.nämnd kan inte vara \"gurka\""]
    )
    #expect(try Self.told(way("ärende.nämnd = \"socialnämnden\"")) == [])
  }

  @Test("four eyes where only one has the role")
  func holders() throws {
    let text = """
      \(Self.head)
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: b, uses: prov.fraga, role: chef, distinct_from: [a], with: {fråga: Hur?}}
      """
    func told(_ accounts: Set<String>) throws -> [String] {
      WorkflowLibrary.problems(
        in: [ParsedFile(SourceFile(name: "prov.yaml", text: text))],
        registry: try PluginRegistry(plugins: [ProvPlugin()]), roles: roles, boards: boards,
        holders: ["chef": ["socialnämnden": accounts]], decisionTypes: decisionTypes, fees: nil
      ).map { "\($0.severity) \($0.message)" }
    }
    #expect(
      try told(["chef1"])
        == ["warning rollen chef har bara kontot chef1, så ingen annan kan göra \"b\" när det har gjort \"a\""])
    #expect(try told(["chef1", "chef2"]) == [])
  }
}
