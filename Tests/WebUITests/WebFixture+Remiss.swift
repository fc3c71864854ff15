import CaseStore
import CivilTime
import FEEL
import Testing
import WorkflowEngine

@testable import ordning

extension WebFixture {
  /// Does a task of a case, so many days after the fixture's own.
  func complete(
    _ step: String, of id: String, by account: String, day: Int64 = 0, _ values: Value = [:]
  ) async throws {
    let tasks = try await session.store.read { try $0.workItems(WorkItemFilter(caseID: id), reader: .system) }
    let task = try #require(tasks.first { TaskName.step(ofTask: $0.id) == step })
    let engine = session.engine
    // What stands in the form from the start is handed in too, as a browser does.
    var filled = try await session.store.read { try engine.task(task.id, as: .system, in: $0).task.prefill }
    for (name, value) in values.context ?? Context() { filled[name] = value }
    _ = try await engine.perform(
      .completeTask(task.id, values: filled), on: id, by: account,
      at: try session.now.adding(seconds: day * 86_400))
  }

  /// Brings the remiss of the example to the nämnd's meeting on 21 March 2018.
  func bringToMeeting(_ id: String, coverSheet: Value = [:]) async throws {
    try await complete("registrera", of: id, by: "registrator1", ["handläggare": "hl1"])
    try await complete("bedöm", of: id, by: "hl1", ["förslag": "svara"])
    try await complete(
      "utkast", of: id, by: "hl1", day: 8,
      [
        "yttrande": "Nämnden föreslår fördelningen 70 och 30 procent.",
        "ärendebeskrivning": "Remissen gäller hur ersättningarna fördelas.",
        "beslutspunkter": ["Socialnämnden beslutar att godkänna förvaltningens förslag till remissvar."],
        "omedelbar": true, "eget_område": "belyst", "juridik": "belyst", "ekonomi": "belyst", "folkhälsa": "belyst",
        "tillgänglighet": "belyst", "barnrätt": "belyst", "jämställdhet": "belyst",
      ])
    try await complete("försättsblad", of: id, by: "hl1", day: 8, coverSheet)
    try await complete("granskning", of: id, by: "chef1", day: 8, ["utfall": "godkänn"])
  }

  /// A decided case whose e-mail could not be sent, with its stop.
  func stopEmail() async throws -> IncidentRow {
    let id = try await openCase()
    try await bringToMeeting(id)
    try await decide(id)
    let effects = try await session.store.read { try $0.effects(case: id, state: .queued) }
    let effect = try #require(effects.first { $0.kind == "expediering.epost" })
    let incident = IncidentRow(
      id: "\(id)~i9", caseID: id, dnr: "SOCN/2018:23", instance: effect.instance, effect: effect.id,
      message: "Servern <b>nekar</b>.", opened: session.now, settled: nil)
    try await session.store.write { try $0.put(incident) }
    return incident
  }

  /// Does what the worker does with a case's lines of a kind, so many days after the fixture's own.
  func succeed(_ kind: String, file: String, of id: String, day: Int64) async throws {
    let now = try session.now.adding(seconds: day * 86_400)
    let rows = try await session.store.write { tx in
      try tx.leaseEffects(due: now, worker: "w", until: try now.adding(seconds: 60), limit: 10)
    }
    let effects = try await session.store.read { try $0.effects(case: id, state: .running) }
    let row = try #require((rows + effects).first { $0.kind == kind })
    let attempt = try #require(EffectAttempt(openIn: row))
    _ = try await session.engine.perform(
      .effectTried(
        attempt,
        .succeeded(["tid": .string(now.description), "svar": "Klart.", "fil": .string(file), "bilagor": []])), on: id,
      by: "system", at: now)
  }

  /// Has the nämnd decide, and the paragraph justified at once.
  func decide(_ id: String) async throws {
    try await complete(
      "sammanträde", of: id, by: "namndsekr1", day: 35,
      ["utfall": "bifall", "omedelbar": true, "antal_ledamöter": 11])
    try await complete(
      "justering", of: id, by: "namndsekr1", day: 35,
      [
        "justerad": "2018-03-21", "ordförande": true, "justerare": true, "sekreterare": true, "sätt": "penna",
      ])
  }
}
