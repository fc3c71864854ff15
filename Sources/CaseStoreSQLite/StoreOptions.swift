import CaseStore

/// How a store is opened; what differs from the defaults is for tests.
struct StoreOptions: Sendable {
  /// Makes a commit fail as a full disk would: asked before each commit with the number of commands in it, and what it
  /// returns is thrown in the commit's place.
  typealias CommitFault = @Sendable (_ members: Int) -> StoreError?

  /// How long a writer waits for another program.
  var busyMilliseconds: Int32 = 5000
  /// The size that the database may not grow beyond, in pages; nil for no bound but the disk.
  var maximumPages: Int?
  /// Whether a command that finds the writer at rest is run on its caller's own thread.
  ///
  /// Tests whose commands wait for each other must say no: they would hold all of the few threads that tasks share.
  var runsLoneCommandsAtOnce = true
  /// See `CommitFault`.
  var commitFault: CommitFault?
}
