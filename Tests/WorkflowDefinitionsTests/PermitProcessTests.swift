import FEEL
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

@Suite("A temporary serving permit")
struct PermitProcessTests {
  private static let fees: Set<String> = [
    "serveringstillstånd.tillfälligt.allmänheten", "serveringstillstånd.tillfälligt.slutet",
  ]

  private func load(
    _ text: String = permitProcess, fees: Set<String>? = PermitProcessTests.fees
  ) throws -> (library: WorkflowLibrary, diagnostics: [Diagnostic]) {
    WorkflowLibrary.load(
      [SourceFile(name: "prov.yaml", text: text)]
        + exampleCalled.sorted { $0.key < $1.key }.map { SourceFile(name: $0.key, text: $0.value) },
      registry: try PluginRegistry(plugins: [ExamplePlugin()]), roles: ["registrator", "handläggare", "enhetschef"],
      fees: fees)
  }

  private func problems(_ text: String, fees: Set<String>? = PermitProcessTests.fees) throws -> String {
    DiagnosticRenderer.sorted(try load(text, fees: fees).diagnostics).map { DiagnosticRenderer().render($0) }
      .joined(separator: "\n")
  }

  @Test("passes every check")
  func passes() throws {
    let (library, diagnostics) = try load()
    #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
    let workflow = try #require(library.workflows["serveringstillstånd_tillfälligt"])
    #expect(workflow.steps.nodes.count == 11)
    #expect(workflow.facts.map(\.name) == ["antal_dagar", "första_dag", "avgift_krävs"])
    #expect(workflow.facts.last?.expression.expression.type == .boolean)
  }

  @Test("is appealed as its decision types are, or it is told")
  func track() throws {
    #expect(
      try problems(
        permitProcess.replacing("appeal_track: förvaltningsbesvär", with: "appeal_track: laglighetsprövning"))
          == """
          prov.yaml:106:62: fel: beslutstypen "avvisning.ofullständig" har "förvaltningsbesvär", men processens beslut ska ha "laglighetsprövning"
           106 |   - {id: avvisning,   uses: beslut.fatta, with: {beslutstyp: avvisning.ofullständig}}
               |                                                              ^^^^^^^^^^^^^^^^^^^^^^
            nämn en annan beslutstyp, rätta den i beslutstyper.yaml, eller ta bort appeal_track om besluten överklagas på olika sätt
          prov.yaml:4:15: jfr: så säger processen
             4 | appeal_track: laglighetsprövning
               |               ^^^^^^^^^^^^^^^^^^
          prov.yaml:107:62: fel: beslutstypen "avskrivning.återkallad" har "förvaltningsbesvär", men processens beslut ska ha "laglighetsprövning"
           107 |   - {id: avskrivning, uses: beslut.fatta, with: {beslutstyp: avskrivning.återkallad}}
               |                                                              ^^^^^^^^^^^^^^^^^^^^^^
            nämn en annan beslutstyp, rätta den i beslutstyper.yaml, eller ta bort appeal_track om besluten överklagas på olika sätt
          prov.yaml:4:15: jfr: så säger processen
             4 | appeal_track: laglighetsprövning
               |               ^^^^^^^^^^^^^^^^^^
          """)
    #expect(
      try problems(
        permitProcess.replacing("appeal_track: förvaltningsbesvär", with: "appeal_track: förvaltningsbesvar"))
          == """
          prov.yaml:4:15: fel: appeal_track kan inte vara "förvaltningsbesvar"
             4 | appeal_track: förvaltningsbesvar
               |               ^^^^^^^^^^^^^^^^^^
            menade du "förvaltningsbesvär"?
          """)
    #expect(try problems(permitProcess.replacing("appeal_track: förvaltningsbesvär\n", with: "")) == "")
  }

  @Test("asks for fees that there are, where their keys are written")
  func fees() throws {
    let written = permitProcess.replacing(
      "taxa(\"serveringstillstånd.tillfälligt.\" + krets)", with: "taxa(\"serveringstillstånd.tillfälligt.slutna\")")
    #expect(
      try problems(written) == """
        prov.yaml:15:25: fel: taxan "serveringstillstånd.tillfälligt.slutna" finns inte
          15 |   avgift_krävs: '= taxa("serveringstillstånd.tillfälligt.slutna") > 0'
             |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          menade du "serveringstillstånd.tillfälligt.slutet"?
        """)
    #expect(try problems(written, fees: []).contains("lägg till den i taxor.yaml"))
    #expect(try problems(written, fees: nil) == "")
    let number = permitProcess.replacing("tillfälligt.\" + krets)", with: "\" + count(dagar))")
    #expect(try load(number).diagnostics.map(\.code) == ["feel.type"])
  }
}
