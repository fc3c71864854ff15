import CaseStore
public import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
public import WorkflowKit

/// Runs the examples of steps: each as a process of that one step, answered by whoever has the role, every task on its
/// last day.
public struct StepExampleRunner: Sendable {
  private let environment: ScenarioEnvironment
  private let start: CivilDate

  /// A runner that begins every example on a day.
  public init(_ environment: ScenarioEnvironment, start: CivilDate) {
    self.environment = environment
    self.start = start
  }

  /// What is wrong with an example, in Swedish; empty where it goes as it says.
  public func problems(of example: StepExample, in descriptor: StepDescriptor) async throws -> [String] {
    let file = SourceFile(name: descriptor.id + ".yaml", text: process(example))
    let (library, diagnostics) = WorkflowLibrary.load(
      [file], registry: environment.registry, decisionTypes: try environment.decisionTypes())
    if !diagnostics.isEmpty { return [DiagnosticRenderer().renderAll(diagnostics)] }
    let store = try await environment.makeStore()
    let organisation = environment.organisation
    try await store.write { try $0.putConfig(organisation, hash: Digest.of(organisation).hex, name: "organisation") }
    if let files = environment.delegation {
      let configuration = try DelegationConfiguration(files)
      let now = try SwedishTime.instant(of: start, hour: 8, minute: 0)
      try await store.write {
        try DelegationStore.put(files, configuration, actor: "system", role: nil, at: now, to: $0)
      }
    }
    let engine = Engine(
      store: store, registry: environment.registry, library: library, templates: environment.templates)
    let world = ScenarioWorld()
    let registry = environment.registry
    let worker = Worker(
      engine: engine, settings: WorkerSettings(name: "example", outputFolder: ""),
      handler: { world.handler($0, like: registry.handler($0)) }, jitter: { 1 })
    defer { Task { try? await store.close() } }
    return try await play(example, descriptor, engine: engine, worker: worker, store: store)
  }

  private func process(_ example: StepExample) -> String {
    let lines = example.yaml.split(separator: "\n", omittingEmptySubsequences: false)
    let isItem = lines.first?.hasPrefix("- ") == true
    let step = lines.enumerated().map { index, line in
      isItem ? "  \(line)" : (index == 0 ? "  - \(line)" : "    \(line)")
    }
    return "workflow: exempel\ntitle: Exempel\nsteps:\n" + step.joined(separator: "\n") + "\n"
  }

  private func play(
    _ example: StepExample, _ descriptor: StepDescriptor, engine: Engine, worker: Worker, store: any CaseStore
  ) async throws -> [String] {
    let organisation = try await engine.organisation()
    guard let board = organisation.boards.first,
      let opener = organisation.accounts.keys.sorted().first
    else { return ["organisationen har ingen nämnd eller inga konton"] }
    var now = try SwedishTime.instant(of: start, hour: 9, minute: 0)
    let receipt = try await engine.open(
      OpenRequest(workflow: "exempel", board: board.id, inputs: Context()), by: opener, at: now)
    for (form, values) in example.answers {
      _ = try await worker.runDue(at: now)
      var task = try await engine.view(of: receipt.caseID).tasks.first { $0.form?.name == form }
      while task == nil, let next = try await store.read({ try $0.nextWakeUp() }), next > now {
        now = next
        _ = try await worker.runDue(at: now)
        task = try await engine.view(of: receipt.caseID).tasks.first { $0.form?.name == form }
      }
      guard let task else { return ["formuläret \"\(form)\" kom aldrig"] }
      if let due = task.due { now = max(now, try SwedishTime.instant(of: due, hour: 10, minute: 0)) }
      let actor = organisation.holders(of: task.role, in: board.id).first?.id ?? opener
      var answer = task.prefill
      for (name, value) in values.context ?? Context() { answer[name] = value }
      do {
        _ = try await engine.perform(
          .completeTask(task.id, values: answer), on: receipt.caseID, by: actor, at: now)
      } catch let refusal as Refusal {
        return ["\"\(form)\" nekades: \(refusal)"]
      }
    }
    _ = try await worker.runDue(at: now)
    return try await differences(example, descriptor, engine: engine, caseID: receipt.caseID)
  }

  private func differences(
    _ example: StepExample, _ descriptor: StepDescriptor, engine: Engine, caseID: String
  ) async throws -> [String] {
    let completed = try await engine.history(of: caseID).last { $0.type == "step.completed" }
    guard let output = completed?.personal["output"] else {
      let stops = try await engine.view(of: caseID).incidents.map(\.message)
      return ["steget blev aldrig klart"] + stops
    }
    return (example.output.context ?? Context()).compactMap { name, expected in
      var wanted = expected
      if let field = descriptor.output.first(where: { $0.name == name }), !expected.isNull,
        case .success(let value) = field.type.conform(expected)
      {
        wanted = value
      }
      return output[name] == wanted
        ? nil
        : "\(name) blev \(ValueJSON.plain(output[name], pretty: false)), inte \(ValueJSON.plain(wanted, pretty: false))"
    }
  }
}
