import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowKit

/// What libFuzzer calls with each input: the bytes of a process file.
///
/// The file is read to its end beside one that it may call, with every check there is; what is wrong is rendered. What is
/// right is stored as a running case's and read from that again. A crash, a hang, a place outside the file, or a process
/// that cannot be read back is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkflow(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  guard let installed = FuzzInstallation.shared else { return 0 }
  let file = SourceFile(name: "fuzz.yaml", bytes: Array(UnsafeBufferPointer(start: data, count: size)))
  let (library, diagnostics) = WorkflowLibrary.load(
    [file, installed.called], registry: installed.registry, roles: ["handläggare", "chef"], boards: ["nämnden"])
  for diagnostic in diagnostics {
    guard let place = diagnostic.place else { continue }
    precondition(place.bytes.upperBound <= place.file.bytes.count, "a place outside the file")
  }
  _ = DiagnosticRenderer().renderAll(diagnostics)
  precondition(
    library.workflows.count > 1 || diagnostics.contains { $0.severity == .error }, "neither a process nor an error")
  for id in library.workflows.keys {
    guard let bundle = DefinitionBundle(id, in: library, registry: installed.registry) else { continue }
    let again = try? DefinitionBundle(stored: bundle.bytes, registry: installed.registry)
    precondition(again?.hash == bundle.hash, "a process that cannot be read back")
  }
  return 0
}

/// What the files are read against.
struct FuzzInstallation: Sendable {
  static let shared = try? FuzzInstallation()

  let registry: PluginRegistry
  let called = SourceFile(
    name: "del.yaml",
    text: """
      workflow: del
      title: Del
      inputs: {dag: {type: date, required: true}}
      steps: [{id: hämta, uses: prov.hamta}]
      outputs: {utfall: = hämta.utfall}
      """)

  init() throws { registry = try PluginRegistry(plugins: [FuzzPlugin()]) }
}

/// Steps with a value of every kind.
struct FuzzPlugin: WorkflowPlugin {
  static let item = RecordType(
    id: "post", title: "Post",
    fields: [
      Field("namn", .text), Field("antal", .integer), Field("roll", .choice([Choice("part"), Choice("akt")])),
    ])

  let id = "prov"
  let title = "Prov"
  let steps: [any Step.Type] = [FuzzAsk.self, FuzzFetch.self, FuzzSend.self]
  let effects: [any EffectHandler] = [FuzzMail()]
  let messages = [MessageType("återkallad", title: "Ärendet är återkallat", fields: [])]
  let records = [item]
  let decisionTypes = [DecisionType(id: "prov.beslut", title: "Beslut", appeal: .legality)]
}

enum FuzzAsk: FuzzStep {
  static let descriptor = StepDescriptor(
    id: "prov.fraga", title: "Fråga", summary: "",
    config: [
      Field("fråga", .text), Field("dag", .date, required: false), Field("antal", .integer, required: false),
      Field("val", .choice([Choice("ja"), Choice("nej")]), required: false),
      Field("poster", .list(.record(FuzzPlugin.item)), required: false),
      Field("beslut", .text, required: false, names: .decisionType),
      Field("organ", .text, required: false, names: .board),
    ],
    output: [
      Field("svar", .choice([Choice("ja"), Choice("nej")])), Field("antal", .integer), Field("klart", .boolean),
      Field("dag", .date, required: false), Field("frist", .period),
    ],
    forms: [Form("svara", title: "Svara", button: "Spara", fields: [Field("svar", .text)])])
}

enum FuzzFetch: FuzzStep {
  static let descriptor = StepDescriptor(
    id: "prov.hamta", title: "Hämta", summary: "",
    output: [Field("utfall", .text), Field("poster", .list(.record(FuzzPlugin.item)))])
}

enum FuzzSend: FuzzStep {
  static let descriptor = StepDescriptor(
    id: "prov.skicka", title: "Skicka", summary: "", output: [Field("skickat", .date, required: false)],
    effects: ["prov.post"])
}

/// A step of which only the descriptor matters.
protocol FuzzStep: Step where Config == Value, Output == Value, State == Never {}

extension FuzzStep {
  static func begin(_ config: Value, in context: StepContext) throws -> Progress<Never, Value> { .done(config) }
}

struct FuzzMail: EffectHandler {
  let kind = "prov.post"
  let retry = RetryPolicy()
  let isRepeatable = true

  func perform(_ payload: Value, in context: EffectContext) async throws -> Value { payload }
}
