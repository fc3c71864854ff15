package import CivilTime
package import WorkflowKit

extension PostItem {
  /// Whether it waits for an account on a day: it has been given to it, to somebody whom it stands in for, or to a role
  /// that it holds.
  package func isHeld(by account: String, in organisation: Organisation, on day: CivilDate) -> Bool {
    switch holder {
    case .account(let holder):
      holder == account || organisation.absence(of: holder, on: day)?.substitute == account
    case .role(let role): organisation.holds(account, role: role, in: unit, on: day)
    case nil: false
    }
  }

  /// Holds whoever does something with it to that they may: it waits for them, or it is theirs to distribute
  /// (`Right.distributePost`).
  ///
  /// - Throws: `Refusal` that says who may.
  package func requireHandler(_ account: String, in organisation: Organisation, on day: CivilDate) throws {
    guard !isHeld(by: account, in: organisation, on: day) else { return }
    _ = try organisation.role(by: .distributePost, in: unit, for: account, on: day)
  }

  /// Whether it waits for an account to do something on a day; what has been given to nobody waits for those who
  /// distribute.
  package func awaits(_ account: String, in organisation: Organisation, on day: CivilDate) -> Bool {
    guard isOpen, holder == nil else { return isOpen && isHeld(by: account, in: organisation, on: day) }
    return (organisation.board(unit)?.rights[.distributePost] ?? []).contains {
      organisation.holds(account, role: $0, in: unit, on: day)
    }
  }
}
