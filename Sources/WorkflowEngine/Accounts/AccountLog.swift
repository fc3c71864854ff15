package import CaseStore
package import CivilTime
import FEEL

/// Who has done what with the passwords and sessions of accounts: a stream of events, chained as all others are.
package enum AccountLog {
  /// What was done with an account.
  package enum Act: String, Sendable, CaseIterable {
    /// Its holder chose another password, by which all its other sessions ended.
    case passwordChanged = "account.password-changed"
    /// A password that is used once was set, by which all its sessions ended.
    case oneTimeSet = "account.one-time-set"
    /// A password was set beside the pages, by which all its sessions ended.
    case passwordSet = "account.password-set"
    /// All its sessions were ended.
    case loggedOut = "account.logged-out"

    /// What was done, as words between who did it and with whose account.
    package var words: String {
      switch self {
      case .passwordChanged: "Bytte lösenord; kontot loggades ut överallt annars"
      case .oneTimeSet: "Satte ett engångslösenord; kontot loggades ut överallt"
      case .passwordSet: "Satte ett lösenord på kommandoraden; kontot loggades ut överallt"
      case .loggedOut: "Loggade ut kontot överallt på kommandoraden"
      }
    }
  }

  /// That something was done with an account.
  package struct Entry: Sendable, Hashable {
    package let act: Act
    /// The account.
    package let account: String
    /// The account that did it; `system` for whoever gave a command on the machine.
    package let actor: String
    package let time: Instant
  }

  private static let stream = StreamID("accounts")

  /// Ends an account's sessions for a reason, and notes it.
  ///
  /// - Throws: `StoreError`.
  package static func endSessions(
    of account: String, for act: Act, by actor: String, at now: Instant, in tx: any StoreTransaction
  ) throws {
    try tx.endSessions(of: account, at: now)
    let event = NewEvent(
      type: act.rawValue, version: 1, time: now, actor: actor, structural: ["account": .string(account)],
      personal: .null)
    _ = try tx.append([event], to: stream, expected: try tx.head(of: stream))
  }

  /// What was done last, the latest first.
  ///
  /// - Throws: `StoreError`.
  package static func latest(_ limit: Int, in tx: any StoreReader) throws -> [Entry] {
    let last = try tx.head(of: stream).sequence
    return try tx.events(of: stream, after: max(0, last - limit), limit: limit).compactMap { sealed in
      let event = try OpenedEvent(sealed)
      guard let act = Act(rawValue: event.type), let account = event.structural["account"].text else { return nil }
      return Entry(act: act, account: account, actor: event.actor, time: event.time)
    }.reversed()
  }
}
