public import CaseStore

/// One try of an effect: what a report of its outcome belongs to.
public struct EffectAttempt: Sendable, Hashable {
  /// The effect's id.
  public var effect: String
  /// The worker that was lent it.
  public var worker: String
  /// The number of the try, from 1; no two tries of an effect have the same.
  public var number: Int

  /// A try.
  public init(effect: String, worker: String, number: Int) {
    self.effect = effect
    self.worker = worker
    self.number = number
  }

  /// The last try of an effect, where the worker that made it has not yet said what came of it; otherwise nil.
  public init?(openIn row: EffectRow) {
    guard let worker = row.worker else { return nil }
    self.init(effect: row.id, worker: worker, number: row.attempts)
  }
}
