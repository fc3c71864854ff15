package import CivilTime
import CaseStore
import FEEL
import WorkflowDefinitions

extension CaseView {
  /// How long a clock has, or why it has not: `fre 9 mars, 3 dagar kvar`.
  package func text(of clock: ClockView, today: CivilDate) -> String {
    let isOpen = row.status == .open
    guard let due = clock.due else {
      guard let lastDue = clock.lastDue else { return "har inte börjat" }
      if !isOpen, let wentInTime {
        return "\(lastDue.swedish), svaret gick \(wentInTime ? "i tid" : "för sent")"
      }
      return "\(isAnswered ? "stannad, svaret är skickat" : "är över"), sista dag var \(lastDue.swedish)"
    }
    if !isOpen { return due.swedish }
    switch clock.phase {
    case .suspended:
      return "stoppad sedan \(clock.suspendedOn?.swedish ?? "–"), sista dag var \(due.swedish)"
    case .idle, .running, .expired: return due.swedishText.deadline(today: today)
    }
  }

  /// Whether the answer went in time, as the step that closed the case found; nil where nothing says so.
  private var wentInTime: Bool? { outputs.compactMap { $0.value["i_tid"].boolean }.first }

  /// Whether something has been dispatched.
  private var isAnswered: Bool { outputs.contains { !$0.value["skickat"].isNull } }
}
