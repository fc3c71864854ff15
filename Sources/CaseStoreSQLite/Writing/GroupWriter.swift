import CaseStore
import GRDB
import GRDBSQLite

/// Runs groups of commands on the writing connection.
///
/// Afterwards each has its outcome; no one has been answered yet.
final class GroupWriter {
  private enum Control: String, CaseIterable {
    case begin = "BEGIN IMMEDIATE"
    case commit = "COMMIT"
    case rollback = "ROLLBACK"
    case savepoint = "SAVEPOINT member"
    case release = "RELEASE member"
    case undo = "ROLLBACK TO member"
  }

  private let session: SQLiteSession
  private let commitFault: StoreOptions.CommitFault?
  private let controls: [Control: Statement]
  private let busyMilliseconds: Int32

  init(_ session: SQLiteSession, _ database: Database, busyMilliseconds: Int32, commitFault: StoreOptions.CommitFault?)
    throws
  {
    self.session = session
    self.busyMilliseconds = busyMilliseconds
    self.commitFault = commitFault
    var controls: [Control: Statement] = [:]
    for control in Control.allCases { controls[control] = try database.cachedStatement(sql: control.rawValue) }
    self.controls = controls
  }

  /// Commits the commands together.
  ///
  /// Where that transaction is lost, each is run again alone.
  ///
  /// - Parameter waits: Whether another program's writing is waited for; otherwise the commands fail with
  ///   `StoreError.busy` at once.
  func commit(_ group: [any PendingCommand], waits: Bool) {
    if !waits { sqlite3_busy_timeout(session.connection, 0) }
    defer { if !waits { sqlite3_busy_timeout(session.connection, busyMilliseconds) } }
    guard let lost = transaction(of: group) else { return }
    for command in group {
      if lost == .busy {
        command.fail(lost)
      } else if let lost = transaction(of: [command]) {
        command.fail(lost)
      }
    }
  }

  /// One transaction with those commands; the error that lost it all, or nil when it is durable.
  ///
  /// A savepoint makes SQLite keep a copy of every page that is about to change, and a command that fails has nearly
  /// always been refused before it has written anything. Therefore the group is first run without savepoints, and again
  /// with them only where there is something to undo.
  private func transaction(of group: [any PendingCommand], savepoints: Bool = false) -> StoreError? {
    do {
      if isInTransaction { try run(.rollback) }
      try run(.begin)
    } catch {
      return storeError(error)
    }
    session.progress = SQLiteSession.Progress()
    do {
      if let command = group.first, group.count == 1 {
        guard try runAlone(command) else {
          try run(.rollback)
          return nil
        }
      } else {
        for command in group {
          if savepoints {
            try runMember(command)
          } else if try !runUnguarded(command) {
            try run(.rollback)
            return transaction(of: group, savepoints: true)
          }
        }
      }
      if session.progress.hasErased { try session.eraseSearchRemains() }
      if let fault = commitFault?(group.count) { throw fault }
      try run(.commit)
    } catch {
      if isInTransaction { try? run(.rollback) }
      return storeError(error)
    }
    if session.progress.hasErased { emptyLog() }
    return nil
  }

  /// Runs a command that has the transaction to itself; false where it failed by itself and nothing is to be kept.
  private func runAlone(_ command: any PendingCommand) throws -> Bool {
    do {
      try runBody(of: command)
      return true
    } catch {
      guard isInTransaction else { throw session.failure ?? error }
      command.fail(error)
      return false
    }
  }

  /// Runs a command that shares the transaction; false where it failed with writes that must be undone.
  private func runUnguarded(_ command: any PendingCommand) throws -> Bool {
    let before = sqlite3_total_changes(session.connection)
    do {
      try runBody(of: command)
      return true
    } catch {
      guard isInTransaction else { throw session.failure ?? error }
      command.fail(error)
      return session.failure == nil && sqlite3_total_changes(session.connection) == before
    }
  }

  /// Runs a command so that its own error undoes only its own writes.
  ///
  /// - Throws: what loses the whole transaction.
  private func runMember(_ command: any PendingCommand) throws {
    let before = session.progress
    try run(.savepoint)
    do {
      try runBody(of: command)
    } catch {
      // SQLite rolls everything back by itself after some errors; then the others' writes are gone too.
      guard isInTransaction else { throw session.failure ?? error }
      try run(.undo)
      session.progress = before
      command.fail(error)
    }
    try run(.release)
  }

  private func runBody(of command: any PendingCommand) throws {
    session.clearFailure()
    try command.run(in: session)
    // The body may have caught SQLite's error and gone on; its writes must not stand all the same.
    if let failure = session.failure { throw failure }
  }

  private var isInTransaction: Bool { sqlite3_get_autocommit(session.connection) == 0 }

  private func run(_ control: Control) throws {
    guard let statement = controls[control]?.sqliteStatement else { return }
    let code = sqlite3_step(statement)
    let message = code == SQLITE_DONE ? "" : String(cString: sqlite3_errmsg(session.connection))
    sqlite3_reset(statement)
    if code != SQLITE_DONE { throw SQLiteFailure.error(code: code, message: message) }
  }

  private func storeError(_ error: any Error) -> StoreError {
    SQLiteFailure.translate(error) as? StoreError ?? .failed("\(error)")
  }

  /// Moves everything out of the write-ahead log and empties it, so that removed personal data does not stay there.
  ///
  /// Where a reader still needs the log it is done by a later checkpoint.
  private func emptyLog() {
    sqlite3_busy_timeout(session.connection, 0)
    sqlite3_wal_checkpoint_v2(session.connection, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    sqlite3_busy_timeout(session.connection, busyMilliseconds)
  }
}
