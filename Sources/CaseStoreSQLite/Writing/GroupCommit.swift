import CaseStore
import DequeModule
import Foundation
import GRDB

/// The one writer: commits all commands that are waiting together, each undone by itself where it fails.
///
/// Runs on the serial queue of the pool's writing connection. While one group is synced to disk the next one gathers, so
/// that many clients share the cost of a sync and a single one never waits for company. A command that comes when the
/// writer rests is run on the caller's own thread: to wake another thread and be woken costs as much as a commit.
///
/// Unchecked: `state` is guarded by the lock, `writer` is touched only on the writing connection's queue.
final class GroupCommit: @unchecked Sendable {
  private struct State {
    var waiting: Deque<any PendingCommand> = []
    var isScheduled = false
    var isClosed = false
  }

  /// More than this in one transaction gains nothing and makes the first wait for the last.
  private static let largestGroup = 256

  private let pool: DatabasePool
  private let tenant: Tenant
  private let lock = NSLock()
  private var state = State()
  private var writer: GroupWriter?
  private let options: StoreOptions

  init(_ pool: DatabasePool, tenant: Tenant, options: StoreOptions) {
    self.pool = pool
    self.tenant = tenant
    self.options = options
  }

  /// Runs a command's body in a transaction and returns when it is durable.
  func submit<Result: Sendable>(
    _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
  ) async throws -> Result {
    if takeRestingWriter() {
      let command = WaitingCommand(body, continuation: nil)
      runAtOnce(command)
      // Another program is writing; it is waited for on the writer's own thread.
      guard case .failure(StoreError.busy) = command.outcome else { return try command.outcome.get() }
    }
    return try await withCheckedThrowingContinuation { continuation in
      enqueue(WaitingCommand(body, continuation: continuation))
    }
  }

  /// How many commands wait for the next group.
  var waitingCount: Int { lock.withLock { state.waiting.count } }

  /// Takes no more commands and returns when those that were waiting have been answered.
  func close() async {
    lock.withLock { state.isClosed = true }
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      pool.asyncWriteWithoutTransaction { database in
        self.drain(database)
        // The statements must be gone before the connection can be closed.
        self.writer = nil
        continuation.resume()
      }
    }
  }

  private func enqueue(_ command: any PendingCommand) {
    let (isClosed, mustSchedule) = lock.withLock { () -> (Bool, Bool) in
      if state.isClosed { return (true, false) }
      state.waiting.append(command)
      if state.isScheduled { return (false, false) }
      state.isScheduled = true
      return (false, true)
    }
    if isClosed {
      command.fail(StoreError.failed("databasen är stängd"))
      command.answer()
    } else if mustSchedule {
      pool.asyncWriteWithoutTransaction { self.drain($0) }
    }
  }

  private func drain(_ database: Database) {
    while let group = nextGroup() {
      commit(group, on: database)
      for command in group { command.answer() }
    }
  }

  private func commit(_ group: [any PendingCommand], on database: Database, waits: Bool = true) {
    do {
      try writer(on: database).commit(group, waits: waits)
    } catch {
      for command in group { command.fail(SQLiteFailure.translate(error)) }
    }
  }

  /// Whether nobody was using the writer; then it is the caller's.
  private func takeRestingWriter() -> Bool {
    lock.withLock {
      if state.isClosed || state.isScheduled || !options.runsLoneCommandsAtOnce { return false }
      state.isScheduled = true
      return true
    }
  }

  /// Runs a command on this thread, and leaves those that have come meanwhile to the writer's own.
  private func runAtOnce(_ command: any PendingCommand) {
    pool.writeWithoutTransaction { commit([command], on: $0, waits: false) }
    let isAnyoneWaiting = lock.withLock {
      state.isScheduled = !state.waiting.isEmpty
      return state.isScheduled
    }
    if isAnyoneWaiting { pool.asyncWriteWithoutTransaction { self.drain($0) } }
  }

  private func nextGroup() -> [any PendingCommand]? {
    lock.withLock {
      if state.waiting.isEmpty {
        state.isScheduled = false
        return nil
      }
      let group = Array(state.waiting.prefix(Self.largestGroup))
      state.waiting.removeFirst(group.count)
      return group
    }
  }

  private func writer(on database: Database) throws -> GroupWriter {
    if let writer { return writer }
    let made = try GroupWriter(
      SQLiteSession(database, tenant: tenant), database, busyMilliseconds: options.busyMilliseconds,
      commitFault: options.commitFault)
    writer = made
    return made
  }
}
