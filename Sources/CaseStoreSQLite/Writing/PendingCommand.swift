import CaseStore

/// A command that waits for the writer, whatever its result.
protocol PendingCommand: AnyObject, Sendable {
  /// Runs the body; may be done again, which forgets the outcome before.
  func run(in session: SQLiteSession) throws
  /// Sets what the command failed with.
  func fail(_ error: any Error)
  /// Answers the one who waits, after the commit.
  func answer()
}

/// A command with its body and the one who waits for it.
///
/// Unchecked: after it has been put in the queue only the writer touches it, one thread at a time.
final class WaitingCommand<Result: Sendable>: PendingCommand, @unchecked Sendable {
  private let body: @Sendable (any StoreTransaction) throws -> Result
  /// Nil where the one who waits runs the command itself and reads the outcome.
  private let continuation: CheckedContinuation<Result, any Error>?
  private(set) var outcome: Swift.Result<Result, any Error> = .failure(StoreError.failed("kommandot kördes aldrig"))

  init(
    _ body: @escaping @Sendable (any StoreTransaction) throws -> Result,
    continuation: CheckedContinuation<Result, any Error>?
  ) {
    self.body = body
    self.continuation = continuation
  }

  func run(in session: SQLiteSession) throws { outcome = .success(try body(session)) }

  func fail(_ error: any Error) { outcome = .failure(error) }

  func answer() { continuation?.resume(with: outcome) }
}
