import CaseStore
import CivilTime
import FEEL
import WorkflowEngine
import WorkflowKit

/// Lets the stories of an example happen, through the engine, in the order of their days: nothing is put into the store
/// that somebody has not done.
struct ExampleTeller {
  let session: Session
  let worker: Worker
  /// The moment that the example is made; nothing happens after it.
  let now: Instant

  /// Tells the stories.
  ///
  /// - Throws: `Refusal` where an act is refused or a mail does not go.
  func tell(_ stories: [ExampleStory]) async throws {
    var cases: [Int: String] = [:]
    let events = stories.enumerated().flatMap { story in story.element.events.map { (story: story.offset, $0) } }
    // Sorting keeps the order of what is of the same day.
    for (story, event) in events.sorted(by: { $0.1.day < $1.1.day }) {
      let time = min(now, try SwedishTime.instant(of: event.day, hour: 9, minute: 0))
      try await work(at: time)
      if case .open(let workflow, let inputs, let paper) = event.act {
        cases[story] = try await open(workflow, inputs, paper, event, at: time)
      } else if let id = cases[story] {
        try await perform(event, on: id, at: time)
      }
      try await work(at: time)
    }
    try await work(at: now)
  }

  private func open(
    _ workflow: String, _ inputs: Value, _ paper: String, _ event: ExampleStory.Event, at time: Instant
  ) async throws -> String {
    let document = IncomingDocument(
      title: "Inkommen handling", direction: .incoming, day: event.day, mediaType: "text/plain",
      content: Array(paper.utf8))
    let request = OpenRequest(
      workflow: workflow, board: session.organisation.boards.first?.id ?? "", inputs: inputs.context ?? Context(),
      documents: [document])
    return try await session.engine.open(request, by: event.account, at: time).caseID
  }

  private func perform(_ event: ExampleStory.Event, on id: String, at time: Instant) async throws {
    switch event.act {
    case .open: return
    case .complete(let name, let values):
      let task = try await task(name, in: id, for: event.account)
      _ = try await session.engine.perform(
        .completeTask(task.id, values: filled(task, with: values)), on: id, by: event.account, at: time)
    case .draft(let name, let values):
      let task = try await task(name, in: id, for: event.account)
      let draft = Value.context(filled(task, with: values))
      try await session.store.write { try $0.putDraft(draft, task: task.id, actor: event.account) }
    case .message(let type, let values):
      _ = try await session.engine.perform(
        .message(id: "\(id)-\(type)", type: type, payload: values), on: id, by: event.account, at: time)
    }
  }

  private func task(_ name: String, in id: String, for account: String) async throws -> TaskView {
    let dnr = try await session.store.read { try $0.caseRow(id)?.dnr ?? id }
    return try await session.task("\(dnr)/\(name)", for: account, as: .system).task
  }

  /// What stands in the form from the beginning, with what is written in it.
  private func filled(_ task: TaskView, with values: Value) -> Context {
    var filled = task.prefill
    for (name, value) in values.context ?? Context() { filled[name] = value }
    return filled
  }

  /// Lets clocks strike and mail go.
  private func work(at time: Instant) async throws {
    let report = try await worker.runDue(at: time)
    guard report.retried + report.failed + report.unknown == 0, report.problems.isEmpty else {
      throw Refusal(
        "Ett utskick i exemplet gick inte i väg.", code: "example.mail",
        hint: "Exemplet skickar e-post till servern i config/installation.yaml. scripts/run startar en sådan.")
    }
  }
}
