import Delegation
import WorkflowKit

extension Matter {
  /// Keeps the matter with the nämnd for the reasons that there are.
  mutating func keep(with reserved: Set<Reservation>) {
    if reserved.contains(.weighty) { isWeighty = true }
    if reserved.contains(.takenOver) { isTakenOver = true }
  }
}
