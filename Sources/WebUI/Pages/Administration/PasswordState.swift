import CaseStore
import CivilTime
import WorkflowEngine
import WorkflowKit

/// What whoever looks after accounts is told of a password.
enum PasswordState {
  static func words(of login: LoginRow?, _ visitor: Visitor) -> String {
    guard let login else { return "inget: kontot kan inte logga in" }
    guard let giver = login.oneTimeFrom else { return "satt \(Words.time(login.changed))" }
    let name = visitor.organisation.title(ofAccount: giver)
    return "engångslösenord från \(name) \(Words.time(login.changed)), inte bytt än"
  }
}
