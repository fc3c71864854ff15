public import CivilTime
public import FEEL

/// One command's writes.
///
/// Used only inside `CaseStore.write`, never kept.
public protocol StoreTransaction: StoreReader {
  // Streams

  /// Seals events into a stream's chain and links its new head into the tenant log.
  ///
  /// - Throws: `StoreError.conflict` where the stream's head is not `expected`.
  func append(_ events: [NewEvent], to stream: StreamID, expected: StreamHead) throws -> StreamHead
  /// Keeps a snapshot in place of the stream's older one.
  func put(_ snapshot: StoredSnapshot, of stream: StreamID) throws
  /// Removes the personal parts of a stream's events up to a number, and its snapshot (gallring).
  func removePersonalParts(of stream: StreamID, through sequence: Int) throws

  // Read models

  /// Puts a case into the index, with who may read it.
  func put(_ row: CaseRow) throws
  /// Puts a task into the task list, or changes it.
  func put(_ row: WorkItemRow) throws
  /// Takes a task out of the task list, with its drafts.
  func removeWorkItem(_ id: String) throws
  /// Keeps what has been typed into a task; nil forgets it.
  func putDraft(_ draft: Value?, task: String, actor: String) throws
  /// Sets when a clock is to be looked at next.
  func put(_ row: ClockRow) throws
  /// Takes a clock away.
  func removeClock(case id: String, key: String) throws
  /// Puts an effect into the outbox, or changes it.
  func put(_ row: EffectRow) throws
  /// Opens an incident, or changes it.
  func put(_ row: IncidentRow) throws
  /// Puts a document into a case's list.
  func put(_ row: DocumentRow) throws
  /// Makes a text of a case searchable; `part` names it within the case, nil text removes it.
  ///
  /// A removed text is found no longer; in a command that also removes personal parts (gallring) nothing is left of it.
  func index(text: String?, case id: String, part: String) throws
  /// Writes a register's record; its history is the stream `register/<name>/<key>`.
  func put(_ row: RegisterRow) throws
  /// Takes the next number of a series: without gaps, since it is undone with the command.
  func takeNumber(in series: String) throws -> Int
  /// Keeps the bytes of a definition under its hash.
  func putDefinition(_ bytes: [UInt8], hash: String) throws
  /// Keeps a piece of configuration under its name.
  func putConfig(_ bytes: [UInt8], hash: String, name: String) throws
  /// Notes that a case has taken a message; false where it already had.
  func markDelivered(message: String, case id: String) throws -> Bool

  // Those who log in

  /// Sets the local password of an account.
  func put(_ row: LoginRow) throws
  /// Logs somebody in, or keeps when the browser was heard of; a session that has been ended stays so.
  func put(_ row: SessionRow) throws
  /// Logs a browser out.
  func removeSession(_ id: String) throws
  /// Logs an account out everywhere; its sessions are still known until they have not been heard of for long.
  func endSessions(of account: String, at time: Instant) throws
  /// Forgets the sessions that have not been heard of.
  func removeSessions(notSeenSince time: Instant) throws
  /// Keeps that a form has been sent in, or what it has done.
  func put(_ row: SentFormRow) throws
  /// Forgets a form that has done nothing.
  func removeSentForm(_ key: String) throws
  /// Forgets the forms that were sent in before a time.
  func removeSentForms(before time: Instant) throws
  /// Keeps that somebody has read a secret case.
  func put(_ row: ReadingRow) throws

  // Leases

  /// Lends a worker the clocks that are due, oldest first, so that no other takes them before `until`.
  func leaseClocks(due now: Instant, worker: String, until: Instant, limit: Int) throws -> [ClockRow]
  /// Lends a worker the effects that are due: marks them `running` with one more attempt, which is committed before the
  /// act. Effects that are `running` under a lease that has run out are not lent; see `abandonedEffects`.
  func leaseEffects(due now: Instant, worker: String, until: Instant, limit: Int) throws -> [EffectRow]
  /// Renews a worker's lease on the try it is at; false where it has that try no longer, and nothing is changed.
  ///
  /// A lease that has run out is renewed too, as long as nobody has taken the effect from the worker.
  func renewLease(effect id: String, worker: String, attempt: Int, until: Instant) throws -> Bool
  /// Effects whose worker went away between act and receipt: `running`, and the lease has run out.
  func abandonedEffects(now: Instant, limit: Int) throws -> [EffectRow]
}
