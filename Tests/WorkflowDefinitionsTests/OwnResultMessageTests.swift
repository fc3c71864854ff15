import FEEL
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

@Suite("A step that reads what it gives itself is told so")
struct OwnResultMessageTests {
  /// Puts off a day, where that is allowed.
  enum PostponeStep: WaitingStandIn {
    static let descriptor = StepDescriptor(
      id: "prov.flytta", title: "Flytta", summary: "Flyttar en dag.", config: [Field("till", .date)],
      output: [
        Field("beviljat", .boolean), Field("ny_dag", .date, required: false, given: .when("beviljat", [true])),
      ])
  }

  private func problems(_ till: String) throws -> String {
    let text = """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      steps:
        - {id: v, uses: prov.valj, next: [{when: v.klart, to: flytta}, {to: slut}]}
        - {id: flytta, uses: prov.flytta, with: {till: = \(till)}, next: [{when: flytta.beviljat, to: v}, {to: slut}]}
        - {id: slut, uses: prov.hamta}
      """
    let plugin = ProvPlugin(steps: ProvPlugin.everyStep + [PostponeStep.self])
    return DiagnosticRenderer.sorted(try load(text, plugin: plugin).diagnostics)
      .map { DiagnosticRenderer().render($0) }.joined(separator: "\n")
  }

  @Test("with that it is not done yet")
  func message() throws {
    #expect(
      try problems("flytta.ny_dag") == """
        prov.yaml:6:52: fel: "till" måste ha ett värde, men flytta.ny_dag kan saknas
           6 |   - {id: flytta, uses: prov.flytta, with: {till: = flytta.ny_dag}, next: [{when: flytta.beviljat, to: v}, {to: slut}]}
             |                                                    ^^^^^^^^^^^^^
          det är vad "flytta" självt ger, först när det är gjort: läs ett fält under inputs eller ett steg som görs före
        """)
  }

  @Test("and what is filled in is read without a word")
  func right() throws { #expect(try problems("dag") == "") }
}
