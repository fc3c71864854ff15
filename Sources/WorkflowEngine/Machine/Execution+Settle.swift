import FEEL
import WorkflowKit

extension Execution {
  /// How many things in a row one command may lead to.
  private static let mostRounds = 1000

  /// Lets everything follow that what has happened leads to: clocks, deadlines, days, messages; until nothing more
  /// happens.
  func settle(cause: String) throws {
    for _ in 0..<Execution.mostRounds {
      guard state.isOpen else { return }
      if try evaluateClocks(cause: cause) { continue }
      if try evaluateDeadlines() { continue }
      if try followOrder() { continue }
      if try leaveExpired() { continue }
      if try fireDue() { continue }
      if try deliverPending() { continue }
      return
    }
    throw StepFault(
      "Ärendet \(state.dnr) kommer inte till ro: klockor, meddelanden och steg utlöser varandra utan slut. Rätta processen \(state.workflow)."
    )
  }
}
