import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

@testable import CaseStoreSQLite
@testable import WorkflowEngine

/// A municipality of a test's own: store, organisation, processes, a worker and the time.
///
/// After every command it checks that the case as it is in memory, folded from its events, and folded from its snapshot
/// are the same, and that the read models say the same as the state.
final class House {
  let folder = TemporaryFolder()
  let store: SQLiteCaseStore
  let registry: PluginRegistry
  let library: WorkflowLibrary
  let engine: Engine
  let world = World()
  var now: Instant
  /// The process that cases run where nothing else is said: the first one given.
  let process: String

  /// Who may do what in both nämnder: whoever works there.
  static let rights =
    "{" + Right.allCases.map { "\($0.rawValue): [handläggare, chef]" }.joined(separator: ", ") + "}"

  static let organisation = """
    tenant: exempelkommun
    name: Exempelkommun
    configure: [chef]
    roles:
      - {id: handläggare, title: Handläggare}
      - {id: chef, title: Chef}
    boards:
      - {id: nämnden, name: Nämnden, code: N, number_format: "{kod}/{år}:{nr}", rights: \(rights), meetings: []}
      - {id: andra, name: Andra nämnden, code: A, number_format: "{kod}/{år}:{nr}", rights: \(rights), meetings: []}
    accounts:
      - {id: hl1, title: Handläggare 1, roles: [{board: nämnden, role: handläggare}]}
      - {id: hl2, title: Handläggare 2, roles: [{board: nämnden, role: handläggare}]}
      - {id: chef1, title: Chef 1, roles: [{board: nämnden, role: chef}]}
      - {id: granne, title: Granne, roles: [{board: andra, role: handläggare}]}
    absences:
      - {account: hl1, from: 2024-04-01, through: 2024-04-05, substitute: chef1}
    """

  init(_ processes: String..., day: String = "2024-03-04") async throws {
    let files = processes.enumerated().map { SourceFile(name: "prov\($0).yaml", text: $1) }
    registry = try PluginRegistry(plugins: [ProvPlugin()])
    let (library, diagnostics) = WorkflowLibrary.load(files, registry: registry, roles: ["handläggare", "chef"])
    #expect(diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    self.library = library
    process = String(processes.first?.split(separator: "\n").first?.dropFirst("workflow: ".count) ?? "")
    store = try SQLiteCaseStore.create(folder: folder.path("data"), tenant: Tenant("exempelkommun"))
    engine = Engine(store: store, registry: registry, library: library, templates: try TemplateLibrary([:]))
    now = try House.instant(day)
    try await use(organisation: House.organisation)
  }

  /// Takes an organisation into use.
  func use(organisation: String) async throws {
    let bytes = Array(organisation.utf8)
    let hash = Digest.of(bytes).hex
    let stream = StreamID.config("organisation")
    let event = NewEvent(
      type: "config.loaded", version: 1, time: now, actor: "system",
      structural: ["name": "organisation", "hash": .string(hash)], personal: .null)
    try await store.write { tx in
      _ = try tx.append([event], to: stream, expected: try tx.head(of: stream))
      try tx.putConfig(bytes, hash: hash, name: "organisation")
    }
  }

  /// Takes fees into use.
  func use(fees: String) async throws {
    let bytes = Array(fees.utf8)
    let hash = Digest.of(bytes).hex
    let stream = StreamID.config(Engine.feesName)
    let event = NewEvent(
      type: "config.loaded", version: 1, time: now, actor: "system",
      structural: ["name": .string(Engine.feesName), "hash": .string(hash)], personal: .null)
    try await store.write { tx in
      _ = try tx.append([event], to: stream, expected: try tx.head(of: stream))
      try tx.putConfig(bytes, hash: hash, name: Engine.feesName)
    }
  }

  /// Writes a record of the register `lager`.
  func stock(_ key: String, _ text: String) async throws {
    let stream = StreamID.register("lager", key)
    let value: Value = ["text": .string(text)]
    let event = NewEvent(
      type: "register.written", version: 1, time: now, actor: "system",
      structural: ["register": "lager", "key": .string(key)], personal: value)
    try await store.write { tx in
      let head = try tx.append([event], to: stream, expected: try tx.head(of: stream))
      try tx.put(RegisterRow(register: "lager", key: key, value: value, version: head.sequence))
    }
  }

  static func instant(_ day: String) throws -> Instant {
    try SwedishTime.instant(of: CivilDate.parse(day), hour: 9, minute: 0)
  }

  /// Another engine on the same store, or on another one.
  func other(on store: (any CaseStore)? = nil) throws -> Engine {
    Engine(store: store ?? self.store, registry: registry, library: library, templates: try TemplateLibrary([:]))
  }

  // Cases

  func open(_ inputs: Value = [:], process: String? = nil, by actor: String = "hl1") async throws -> String {
    let receipt = try await engine.open(
      OpenRequest(workflow: process ?? self.process, board: "nämnden", inputs: inputs.context ?? Context()), by: actor,
      at: now)
    try await check(receipt.caseID)
    return receipt.caseID
  }

  @discardableResult
  func perform(_ command: CaseCommand, on id: String, by actor: String = "hl1") async throws -> [String] {
    let receipt = try await engine.perform(command, on: id, by: actor, at: now)
    try await check(id)
    return receipt.events
  }

  /// The code of the refusal that a command meets; the empty text where it is not refused.
  func refused(_ command: CaseCommand, on id: String, by actor: String = "hl1") async throws -> String {
    let before = try await head(id)
    do {
      try await perform(command, on: id, by: actor)
      return ""
    } catch let refusal as Refusal {
      #expect(try await head(id) == before)
      try await check(id)
      return refusal.code
    }
  }

  /// Hands in the form of a step's task; the step is named by its path or its instance.
  @discardableResult
  func answer(
    _ step: String, _ values: Value = ["svar": "ja"], on id: String, by actor: String = "hl1"
  ) async throws -> [String] {
    try await perform(.completeTask(taskID(step, on: id), values: values.context ?? Context()), on: id, by: actor)
  }

  func message(_ type: String, text: String? = nil, id: String, on caseID: String) async throws {
    try await perform(
      .message(id: id, type: type, payload: text.map { ["text": .string($0)] } ?? [:]), on: caseID, by: "system")
  }

  // Time and the worker

  func worker(_ name: String = "arbetare") -> Worker {
    let world = world
    return Worker(
      engine: engine, settings: WorkerSettings(name: name, outputFolder: "", leaseSeconds: 60),
      handler: { world.handler($0) }, jitter: { 1 })
  }

  @discardableResult
  func work() async throws -> WorkerReport {
    let report = try await worker().runDue(at: now)
    for id in try await store.read({ try $0.cases(CaseFilter(), reader: .system).map(\.id) }) { try await check(id) }
    return report
  }

  /// Moves to nine o'clock of a day and does what is due.
  @discardableResult
  func day(_ day: String) async throws -> WorkerReport {
    now = try House.instant(day)
    return try await work()
  }

  /// Lends out the effects that are due, as a worker does before it acts.
  func lease(_ name: String = "arbetare", seconds: Int64 = 60) async throws -> [EffectRow] {
    let now = now
    let until = try now.adding(seconds: seconds)
    return try await store.write { try $0.leaseEffects(due: now, worker: name, until: until, limit: 16) }
  }

  func pass(seconds: Int64) throws { now = try now.adding(seconds: seconds) }
}
