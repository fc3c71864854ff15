import FEEL
import WorkflowKit

extension Execution {
  /// Lets everything follow that what has happened leads to: clocks, messages, days; until nothing more happens.
  func settle(cause: String) throws {
    for _ in 0..<Execution.mostSteps {
      guard state.isOpen else { return }
      if try evaluateClocks(cause: cause) { continue }
      if try fireDue() { continue }
      if try deliverPending() { continue }
      return
    }
    throw StepFault(
      "Ärendet \(state.dnr) kommer inte till ro: klockor, meddelanden och steg utlöser varandra utan slut. Rätta processen \(state.workflow)."
    )
  }
}
