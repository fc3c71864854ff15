import CivilTime
import FEEL
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

@Suite("A process that uses every construct of the language")
struct ExampleProcessTests {
  private func load(_ text: String = exampleProcess) throws -> (library: WorkflowLibrary, diagnostics: [Diagnostic]) {
    WorkflowLibrary.load(
      [SourceFile(name: "tillstånd.yaml", text: text)]
        + exampleCalled.sorted { $0.key < $1.key }.map { SourceFile(name: $0.key, text: $0.value) },
      registry: try PluginRegistry(plugins: [ExamplePlugin()]),
      roles: ["registrator", "handläggare", "enhetschef"])
  }

  @Test("passes without a remark")
  func passes() throws {
    let (library, diagnostics) = try load()
    #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
    let workflow = try #require(library.workflows["tillstånd_tillfälligt"])
    #expect(workflow.calls == ["komplettering", "kommunicering", "överklagandetid"])
    #expect(workflow.steps.nodes.count == 12)
    #expect(workflow.exits.nodes.map(\.id) == ["avvisning", "avskrivning"])
    #expect(workflow.node("remisser/remiss")?.title == "Begär yttrande")
    #expect(workflow.node("förberedelser/ekonomi/avgift")?.role == "handläggare")
    #expect(workflow.handlers.count == 3)
    #expect(workflow.lists["!handler/2/"]?.nodes.map(\.id) == ["ring"])
  }

  @Test("has its clocks as written")
  func clocks() throws {
    let workflow = try #require(try load().library.workflows["tillstånd_tillfälligt"])
    let clock = try #require(workflow.clocks.first)
    #expect(clock.rolls)
    #expect(clock.lagrum == "alkoholförordningen 5 §")
    #expect(clock.extend?.needs == ["skäl", "underrättad_dag"])
    #expect(clock.extend?.atMost == Period("P4M"))
    #expect(clock.warnings == [Period("P30D"), Period("P7D")].compactMap(\.self))
    guard case .lasts(from: let start, let period) = clock.rule else {
      Issue.record("klockan har ingen början")
      return
    }
    #expect(start.expression.source == "komplettering.komplett_dag")
    #expect(period == Period("P4M"))
  }

  @Test(
    "one misspelt word gives one message",
    arguments: [
      ("bedöm_remissbehov.polis_krävs", "bedöm_remissbehov.polis_kräv", "feel.unknown-field"),
      ("komplettering.komplett_dag ", "komplettering.komplet_dag ", "feel.unknown-field"),
      ("dagar.datum", "dagar.datm", "feel.unknown-field"), ("to: avvisning", "to: avvisnin", "workflow.unknown-target"),
      ("role: registrator", "role: registratr", "workflow.unknown-role"),
      ("with: {part:", "with: {prt:", "workflow.unknown-key"),
      ("beslutstyp: avvisning.ofullständig", "beslutstyp: avvisning.ofulständig", "workflow.unknown-decision-type"),
      ("message: ansökan_", "message: ansökn_", "workflow.unknown-message"),
    ])
  func misspelt(_ right: String, _ wrong: String, _ code: String) throws {
    let codes = try load(exampleProcess.replacing(right, with: wrong, maxReplacements: 1)).diagnostics.map(\.code)
    #expect(codes.contains(code))
    #expect(codes.count <= 2)
  }
}
