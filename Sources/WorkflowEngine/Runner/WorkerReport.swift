/// What a worker has done in one round.
public struct WorkerReport: Sendable, Hashable {
  /// Cases whose clocks were looked at.
  public var clocks = 0
  /// Effects that happened.
  public var succeeded = 0
  /// Effects that are to be tried again.
  public var retried = 0
  /// Effects that failed for good.
  public var failed = 0
  /// Effects whose outcome is unknown.
  public var unknown = 0
  /// Reports of tries that the effect had gone on without: noted in the case, or dropped.
  public var late = 0
  /// Open cases whose tasks another delegation order has changed.
  public var followed = 0
  /// What could not be done at all, in Swedish.
  public var problems: [String] = []

  /// Whether anything was done.
  public var isIdle: Bool { clocks + succeeded + retried + failed + unknown + late + followed == 0 }

  /// A report of nothing.
  public init() {}

  /// Adds another round.
  public mutating func add(_ other: WorkerReport) {
    clocks += other.clocks
    succeeded += other.succeeded
    retried += other.retried
    failed += other.failed
    unknown += other.unknown
    late += other.late
    followed += other.followed
    problems += other.problems
  }

  /// Counts what came of a try.
  ///
  /// - Parameter isRetried: Whether it is to be tried again: not where that was found out only when it had become `oviss`.
  mutating func count(_ trial: EffectTrial, isRetried: Bool) {
    switch trial {
    case .succeeded: succeeded += 1
    case .retry where isRetried: retried += 1
    case .retry, .failed: failed += 1
    case .unknown: unknown += 1
    }
  }
}
