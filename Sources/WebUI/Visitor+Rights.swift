import WorkflowEngine
import WorkflowKit

extension Visitor {
  /// Why the account may not do what a right lets people do in a nämnd; nil where it may.
  func sign(against right: Right, in unit: String) -> String? {
    do {
      _ = try organisation.role(by: right, in: unit, for: account.id, on: today)
      return nil
    } catch let refusal as Refusal { return refusal.pageMessage } catch { return "\(error)" }
  }
}
