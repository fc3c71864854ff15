import CivilTime
import FEEL
import WorkflowEngine

/// A case that goes round for ever, and how far it has come.
struct CirclingCase: Sendable {
  let id: String
  private(set) var lastEvent: Int
  private(set) var completed = 0
  private let start: Instant

  init(id: String, lastEvent: Int, start: Instant) {
    self.id = id
    self.lastEvent = lastEvent
    self.start = start
  }

  /// Completes the one task that the case has.
  mutating func completeTask(with engine: Engine) async throws {
    let isWriting = completed % 2 == 0
    let instance = "\(isWriting ? "skriv" : "granska")#\(completed / 2 + 1)"
    let task = TaskID(caseID: id, instance: instance, key: isWriting ? WriteStep.form : ReviewStep.form)
    let receipt = try await engine.perform(
      .completeTask(task.description, values: isWriting ? CirclingCase.text : CirclingCase.review), on: id,
      by: BenchProcess.actor, at: try start.adding(seconds: Int64(completed + 1)))
    lastEvent = receipt.sequence
    completed += 1
  }

  private static let text = Context([
    (
      "text",
      "Nämnden har inget att erinra mot förslaget, men vill påpeka att kostnaderna för genomförandet inte är utredda."
    )
  ])

  private static let review = Context([
    ("klart", false), ("kommentar", "Lägg till vad förslaget betyder för barn."),
  ])
}
