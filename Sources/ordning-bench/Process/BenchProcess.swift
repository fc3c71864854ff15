import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Foundation
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// The process that is measured, with the plugin and the organisation that it needs.
///
/// Two steps lead to each other for ever. Each completed task ends one step, begins the next, makes a task and
/// evaluates one clock.
struct BenchProcess: Sendable {
  static let tenant = Tenant("exempelkommun")
  static let actor = "hl1"
  static let workflow = "matning"

  /// The first moment of the measured cases.
  let start: Instant
  private let registry: PluginRegistry
  private let library: WorkflowLibrary
  private let templates: TemplateLibrary

  init() throws {
    start = try SwedishTime.instant(of: CivilDate.parse("2018-02-01"), hour: 9, minute: 0)
    registry = try PluginRegistry(plugins: [BenchPlugin()])
    let file = SourceFile(name: "matning.yaml", text: BenchProcess.text)
    let (library, diagnostics) = WorkflowLibrary.load([file], registry: registry)
    guard diagnostics.isEmpty else { throw BenchFault(DiagnosticRenderer().renderAll(diagnostics)) }
    self.library = library
    templates = try TemplateLibrary([:])
  }

  /// An engine that knows nothing yet of what the store holds.
  func engine(on store: SQLiteCaseStore) -> Engine {
    Engine(store: store, registry: registry, library: library, templates: templates)
  }

  /// A new store with the organisation in it.
  func makeStore(in folder: String) async throws -> SQLiteCaseStore {
    let store = try SQLiteCaseStore.create(folder: folder, tenant: BenchProcess.tenant)
    let bytes = Array(BenchProcess.organisation.utf8)
    try await store.write { try $0.putConfig(bytes, hash: Digest.of(bytes).hex, name: "organisation") }
    return store
  }

  /// Opens a case.
  func openCase(with engine: Engine) async throws -> CirclingCase {
    let inputs: Context = Context([
      ("namn", "Mätning av hur fort ärenden går"), ("sista_dag", .date(try CivilDate.parse("2018-12-31"))),
    ])
    let receipt = try await engine.open(
      OpenRequest(workflow: BenchProcess.workflow, board: "socialnämnden", inputs: inputs), by: BenchProcess.actor,
      at: start)
    return CirclingCase(id: receipt.caseID, lastEvent: receipt.sequence, start: start)
  }

  /// Opens many cases, with so many clients that each commit holds many of them.
  func openCases(
    _ count: Int, with engine: Engine, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> [CirclingCase] {
    let clients = min(256, count)
    return try await withThrowingTaskGroup(of: [CirclingCase].self) { group in
      for client in 0..<clients {
        group.addTask {
          var own: [CirclingCase] = []
          for number in stride(from: client, to: count, by: clients) {
            own.append(try await openCase(with: engine))
            if number % 10_000 == 0 { progress(number) }
          }
          return own
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  private static let text = """
    workflow: matning
    title: Mätning
    case:
      title: '= "Mätning: " + namn'
    inputs:
      namn: {type: text, title: Namn, required: true}
      sista_dag: {type: date, title: Sista dag, required: true}
    clocks:
      sista_dag:
        title: Sista dag
        until: '= if granska.klart = true then null else sista_dag'
        warn: [P7D, P1D]
    steps:
      - id: skriv
        uses: matning.skriv
        title: Skriv texten
        role: handläggare
        with: {rubrik: = namn, tidigare: = skriv.text}
        next:
          - {to: granska}
      - id: granska
        uses: matning.granska
        title: Granska texten
        role: handläggare
        with: {text: = skriv.text}
        next:
          - {when: granska.klart = true, to: klar}
          - {to: skriv}
    exits:
      - {id: klar, title: Klar}
    """

  private static let organisation = """
    tenant: exempelkommun
    name: Exempelkommun
    configure: [handläggare]
    roles:
      - {id: handläggare, title: Handläggare}
    boards:
      - id: socialnämnden
        name: Socialnämnden
        code: SOCN
        number_format: "{kod}/{år}:{nr}"
        chair_decides_urgent: false
        rights: {annul: [], correct: [], reassign: [], suspend: [], extend: [], skip: [], settle: [], erase: [],
          message: [], read_secret: [], distribute_post: [], take_over: [], delegate_order: []}
        meetings: []
    accounts:
      - {id: hl1, title: Handläggare 1, roles: [{board: socialnämnden, role: handläggare}]}
    absences: []
    """
}
