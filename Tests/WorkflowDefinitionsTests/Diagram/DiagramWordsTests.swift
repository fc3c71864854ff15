import SourceDiagnostics
import Testing
import WorkflowKit

@testable import WorkflowDefinitions

@Suite("What the words beside a picture call things")
struct DiagramWordsTests {
  @Test("fields and clocks have their titles, hinder their conditions, and a last day says how it moves")
  func titles() throws {
    let (library, diagnostics) = try load(
      """
      workflow: prov
      title: Prov
      inputs: {komplett: {type: date, title: Ansökan komplett, required: true}, dag: {type: date, required: true}}
      clocks:
        k: {title: Fyra månader, starts: = komplett, lasts: P4M, roll: lagstadgad tid}
        l: {title: Egen tid, until: = dag}
        m: {title: Svarstid, until: = a.dag}
      steps:
        - id: a
          uses: prov.fraga
          title: Fråga
          role: chef
          with: {fråga: Hur?}
          deadline: = clocks.k.last_day
          hinder: [{when: 'a.svar = "nej"', text: Det går inte.}]
      """)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    let workflow = try #require(library.workflows["prov"])
    let text = DiagramOutline(of: workflow, registry: try PluginRegistry(plugins: [ProvPlugin()])).text
    #expect(
      text == """
        Prov

        Steg
        1. Fråga (chef)
           Ska vara klart senast sista dagen för Fyra månader.
           Hinder om svar är "nej": Det går inte.
           → processen slutar

        Klockor
        – Fyra månader: 4 månader från "Ansökan komplett", eller nästa vardag om den dagen är en lördag, söndag eller \
        helgdag.
        – Egen tid: sista dag är dag.
        – Svarstid: sista dag är dag i Fråga.

        """)
  }
}
