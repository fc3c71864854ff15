import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit
import YAMLSource

/// One scenario under way.
final class ScenarioRun {
  let scenario: Scenario
  let environment: ScenarioEnvironment
  let store: any CaseStore
  let engine: Engine
  let world = ScenarioWorld()
  let worker: Worker
  let organisation: [UInt8]
  var now: Instant
  var caseID = ""
  var messages = 0
  var problems: [Diagnostic] = []
  /// Tasks that have been completed, latest last, for undo.
  var done: [(step: String, task: String)] = []
  /// What has been refused, as it should.
  private var refusals: [String] = []

  init(_ scenario: Scenario, in environment: ScenarioEnvironment, store: any CaseStore) async throws {
    self.scenario = scenario
    self.environment = environment
    self.store = store
    engine = Engine(
      store: store, registry: environment.registry, library: environment.library, templates: environment.templates)
    let world = world
    let registry = environment.registry
    worker = Worker(
      engine: engine, settings: WorkerSettings(name: "scenario", outputFolder: ""),
      handler: { world.handler($0, like: registry.handler($0)) }, jitter: { 1 })
    now = try SwedishTime.instant(of: scenario.start, hour: 9, minute: 0)
    organisation = scenario.organisation?.bytes ?? environment.organisation
    try await keepOrganisation(organisation)
    try await keepDelegation()
    let (records, fees) = (environment.records, environment.fees)
    try await store.write { tx in
      for row in records { try tx.put(row) }
      if let fees { try tx.putConfig(fees, hash: Digest.of(fees).hex, name: Engine.feesName) }
    }
  }

  private func keepDelegation() async throws {
    guard var files = environment.delegation else { return }
    if !scenario.orders.isEmpty {
      files.orders = scenario.orders.map { DelegationDocuments.Order(name: $0.name, file: $0) }
    }
    let configuration = try DelegationConfiguration(files)
    let (documents, time) = (files, now)
    try await store.write {
      try DelegationStore.put(documents, configuration, actor: "system", role: nil, at: time, to: $0)
    }
  }

  func keepOrganisation(_ bytes: [UInt8]) async throws {
    try await store.write { try $0.putConfig(bytes, hash: Digest.of(bytes).hex, name: "organisation") }
  }

  /// Plays the story; stops at the first act that goes otherwise than told.
  func play() async -> (problems: [Diagnostic], coverage: Coverage) {
    do {
      try await open()
      for entry in scenario.story {
        if try await !play(entry) { break }
      }
    } catch {
      report("\(error)", at: nil)
    }
    await tellOfStop()
    var trace = CoverageTrace(of: scenario.workflow, in: environment.library)
    trace.follow(refusals: refusals)
    if let history = try? await engine.history(of: caseID) { trace.follow(history) }
    return (problems, trace.coverage)
  }

  /// Says of the first thing that went otherwise that the case had stopped, and why.
  private func tellOfStop() async {
    let id = caseID
    guard let first = problems.first, let stops = try? await store.read({ try $0.incidents(case: id, openOnly: true) }),
      !stops.isEmpty, !stops.contains(where: { first.message.contains($0.message) })
    else { return }
    let told = "ärendet har stannat: " + stops.map(\.message).joined(separator: "; ")
    problems[0] = Diagnostic(
      severity: first.severity, code: first.code, message: first.message, place: first.place,
      hint: [first.hint, told].compactMap(\.self).joined(separator: "\n"), notes: first.notes)
  }

  private func open() async throws {
    guard let workflow = environment.library.workflows[scenario.workflow] else {
      return report(
        "processen \"\(scenario.workflow)\" finns inte", at: scenario.workflowPlace ?? scenario.input.place,
        hint: processMeant)
    }
    let collector = DiagnosticCollector()
    let inputs = FieldReader(reporting: collector).read(workflow.inputs, from: scenario.input, what: "indata")
    guard let inputs else {
      if scenario.refused.isEmpty { return problems += collector.diagnostics }
      return compare(
        collector.diagnostics.map(\.message).joined(separator: "\n"), with: scenario.refused, at: scenario.input.place)
    }
    let board = try await engine.organisation().boards.first?.id ?? ""
    do {
      let receipt = try await engine.open(
        OpenRequest(workflow: scenario.workflow, board: scenario.board ?? board, inputs: inputs), by: scenario.actor,
        at: now)
      if !scenario.refused.isEmpty { return report("ärendet skulle ha nekats men öppnades", at: scenario.input.place) }
      caseID = receipt.caseID
    } catch let refusal as Refusal {
      if scenario.refused.isEmpty {
        let place = refusal.code == "organisation.unknown-board" ? scenario.boardPlace : nil
        return report("nekades: \(refusal)", at: place ?? scenario.input.place, code: refusal.code)
      }
      return compare(refusal.description, with: scenario.refused, at: scenario.input.place)
    }
    try await work()
  }

  /// The process that is meant by the name of one that there is not; all of them where none is near.
  private var processMeant: String {
    let names = environment.library.workflows.keys.sorted()
    let name = scenario.workflow.split(separator: "/").last?.prefix { $0 != "." } ?? ""
    if names.contains(String(name)) { return "skriv processens namn: \(name)" }
    return Suggestion.hint(for: scenario.workflow, in: names) ?? "processerna är \(names.joined(separator: ", "))"
  }

  private func compare(_ refusal: String, with expected: [String], at place: SourcePlace) {
    refusals.append(refusal)
    for text in expected where !refusal.contains(text) {
      report("nekades av ett annat skäl än \"\(text)\": \(refusal)", at: place)
    }
  }

  private func play(_ entry: ScenarioEntry) async throws -> Bool {
    if caseID.isEmpty { return false }
    let told = problems.count
    if let day = entry.day { try await advance(to: day, at: entry.place) }
    if problems.count > told { return false }
    do {
      try await perform(entry)
      // What could not be tried was not refused either.
      if problems.count > told { return false }
      if !entry.refused.isEmpty {
        report("skulle ha nekats (\"\(entry.refused.joined(separator: "\", \""))\") men gick igenom", at: entry.place)
        return false
      }
    } catch let refusal as Refusal {
      if entry.refused.isEmpty {
        report("nekades: \(refusal)", at: entry.place, code: refusal.code)
        return false
      }
      compare(refusal.description, with: entry.refused, at: entry.place)
    }
    try await work()
    if let expect = entry.expect { try await check(expect) }
    return true
  }

  /// Lets time pass, with everything that is due on the way.
  private func advance(to day: CivilDate, at place: SourcePlace) async throws {
    let target = try SwedishTime.instant(of: day, hour: 9, minute: 0)
    let today = try SwedishTime.date(of: now)
    guard day >= today else { return report("dagen \(day) ligger före \(today)", at: place) }
    while let next = try await store.read({ try $0.nextWakeUp() }), next <= target {
      now = max(now, next)
      let report = try await worker.runDue(at: now)
      if report.isIdle { break }
    }
    now = max(now, target)
    try await work()
  }

  /// Does what is due now; in the mode `killed` the program dies after the act and before its receipt.
  private func work() async throws {
    for kind in Set(try await queued().map(\.kind)) where world.mode(of: kind) == .killed {
      let until = try now.adding(milliseconds: 60_000)
      let now = now
      let rows = try await store.write { try $0.leaseEffects(due: now, worker: "killed", until: until, limit: 16) }
      for row in rows { world.record(row.payload, kind: row.kind) }
      world.set(.up, for: kind)
      self.now = try until.adding(milliseconds: 1000)
    }
    let report = try await worker.runDue(at: now)
    for problem in report.problems { self.report(problem, at: nil) }
  }

  private func queued() async throws -> [EffectRow] {
    let id = caseID
    return try await store.read { try $0.effects(case: id, state: .queued) }
  }

  /// - Parameter code: The refusal's, where something was refused that should not have been.
  func report(_ message: String, at place: SourcePlace?, code: String = "scenario.failed", hint: String? = nil) {
    problems.append(.error(code, message, at: place, hint: hint))
  }
}
