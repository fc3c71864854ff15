public import CivilTime
public import FEEL

/// An effect in the outbox: something to be done to the world after the commit that asked for it.
public struct EffectRow: Sendable, Hashable {
  /// Where an effect stands.
  public enum State: String, Sendable, Hashable, CaseIterable, Codable {
    /// Waits for its turn, the first time or again.
    case queued
    /// A worker is at it; whether it has happened is not known until the receipt is committed.
    case running
    /// Done, with a receipt.
    case succeeded
    /// Given up after the last try; an incident stands open.
    case failed
    /// It may or may not have happened: a person confirms it or sends again.
    case oviss
    /// Taken back before it was begun, or skipped by a person.
    case cancelled
  }

  /// The effect's id, made from the step instance that asked: also its idempotency key.
  public var id: String
  /// The case.
  public var caseID: String
  /// The step instance that asked.
  public var instance: String
  /// The step's own name for it.
  public var key: String
  /// Which handler carries it out.
  public var kind: String
  /// What the handler is given; may hold personal data.
  public var payload: Value
  /// Where it stands.
  public var state: State
  /// How many times it has been begun; never counted anew, so that the number tells one try from every other.
  public var attempts: Int
  /// How many of the tries were made before a person last had it tried again; how often it may be tried is counted from
  /// there.
  public var attemptsBefore: Int
  /// When it may be begun next.
  public var nextAttempt: Instant
  /// When the worker's lease runs out, while running; the worker renews it as long as it is at work.
  public var leaseUntil: Instant?
  /// The worker of the last try, as long as that worker has not said what came of it: while running, and after its
  /// lease has run out, so that a receipt that comes late is known to be of that try.
  public var worker: String?
  /// What went wrong the last time, in Swedish.
  public var lastError: String?

  /// A row.
  public init(
    id: String, caseID: String, instance: String, key: String, kind: String, payload: Value, state: State,
    attempts: Int, attemptsBefore: Int = 0, nextAttempt: Instant, leaseUntil: Instant? = nil, worker: String? = nil,
    lastError: String? = nil
  ) {
    self.id = id
    self.caseID = caseID
    self.instance = instance
    self.key = key
    self.kind = kind
    self.payload = payload
    self.state = state
    self.attempts = attempts
    self.attemptsBefore = attemptsBefore
    self.nextAttempt = nextAttempt
    self.leaseUntil = leaseUntil
    self.worker = worker
    self.lastError = lastError
  }
}
