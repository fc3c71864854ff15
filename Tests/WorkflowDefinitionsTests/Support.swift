import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

/// The roles of the organisation that processes are read against.
let roles: Set<String> = ["handläggare", "chef", "registrator"]

/// The boards of the organisation.
let boards: Set<String> = ["socialnämnden", "byggnadsnämnden"]

/// What the catalogue says of the decisions.
let decisionTypes = [
  "prov.beslut": KnownDecision(
    title: "Beslut om prov", appeal: .legality,
    facts: [
      Field("antal_dagar", .integer, required: false),
      Field("krets", .choice([Choice("alla"), Choice("slutna")]), required: false),
    ], decisive: ["antal_dagar"])
]

/// A process that others may call.
let subprocess = SourceFile(
  name: "del.yaml",
  text: """
    workflow: del
    title: Del
    inputs:
      dag: {type: date, title: Dagen, required: true}
    steps:
      - {id: hämta, uses: prov.hamta}
    exits:
      - {id: avbruten, outputs: {utfall: avbruten}}
    interrupts:
      - {message: återkallad, to: avbruten}
    outputs: {utfall: = hämta.utfall}
    """)

/// Loads a process beside the one it may call.
func load(
  _ text: String, others: [SourceFile] = [subprocess], plugin: ProvPlugin = ProvPlugin()
) throws -> (library: WorkflowLibrary, diagnostics: [Diagnostic]) {
  WorkflowLibrary.load(
    [SourceFile(name: "prov.yaml", text: text)] + others, registry: try PluginRegistry(plugins: [plugin]),
    roles: roles, boards: boards, decisionTypes: decisionTypes, fees: ["lov.litet"])
}

/// Renders what is wrong with a process, in the order of the file, without the count.
func problems(_ text: String, others: [SourceFile] = [subprocess]) throws -> String {
  DiagnosticRenderer.sorted(try load(text, others: others).diagnostics).map { DiagnosticRenderer().render($0) }
    .joined(separator: "\n")
}

/// The process, which must be free from errors.
func sound(_ text: String) throws -> Workflow {
  let (library, diagnostics) = try load(text)
  #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
  return try #require(library.workflows["prov"])
}
