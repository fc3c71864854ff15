import CivilTime
import WorkflowKit

/// When a command on a case happens, and on which day.
struct Moment: Sendable {
  let now: Instant
  let today: CivilDate

  /// How far before the case's last event a command may have been given: it may have waited for its turn behind others.
  private static let longestWait: Int64 = 5 * 60

  init(_ now: Instant) throws {
    self.now = now
    today = try SwedishTime.date(of: now)
  }

  /// The moment after everything that has happened in the case. What the program does by itself happens at the last
  /// event's time where the machine's clock has been put back: what has been done in the world must be told.
  ///
  /// - Throws: `Refusal` where a person's command was given before what has already happened.
  init(_ now: Instant, by actor: String, after state: CaseState) throws {
    if now < state.latest, actor != "system", try now.adding(seconds: Moment.longestWait) < state.latest {
      throw Refusal(
        "Kommandot är givet \(Words.time(now)), men ärendet \(state.dnr) har redan en händelse "
          + "\(Words.time(state.latest)).",
        code: "case.before-last", hint: "Tiden går inte bakåt i ett ärende. Kontrollera datorns klocka.")
    }
    try self.init(max(now, state.latest))
  }
}
