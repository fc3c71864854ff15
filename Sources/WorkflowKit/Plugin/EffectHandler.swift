public import FEEL

/// Carries out one kind of effect on the world.
///
/// **For those who write a handler.** `perform` is called by a worker after the request has been committed. Return a
/// receipt when it has happened. Throw `EffectFailure.retry` where it has certainly not happened and may go better
/// later, `.permanent` where it never will, `.unknown` where you cannot tell. Any other error counts as `.unknown`,
/// because a handler that does not know must never send twice.
///
/// The effect is the worker's for as long as `perform` runs, however long that is. But a program may stand still (a
/// machine that is frozen and thawed) until another worker has been given the effect: where doing it twice is not
/// harmless, call `context.confirmLease()` right before the act that cannot be undone.
public protocol EffectHandler: Sendable {
  /// The kind of effect, such as `expediering.epost`.
  var kind: String { get }
  /// What people call it, such as `e-post`.
  var title: String { get }
  /// How often and how long it is tried.
  var retry: RetryPolicy { get }
  /// Whether doing it twice is harmless; if so it is done again after a crash instead of becoming `oviss`.
  var isRepeatable: Bool { get }
  /// Does it.
  func perform(_ payload: Value, in context: EffectContext) async throws -> Value
  /// The names of the files that it leaves in the output folder, so that they can be weeded with their case (gallring).
  ///
  /// The receipt tells which it has written; where that is null it may have been stopped on the way, and every name is
  /// given that it may have written.
  func files(of payload: Value, receipt: Value, dnr: String) throws -> [String]
  /// One document of several that it has left for print, in their order; nil where it leaves none that can be put
  /// together. Nothing of one may be printed on the back of another.
  ///
  /// - Throws: `EffectFailure` where they cannot be put together.
  func together(_ files: [[UInt8]]) async throws -> [UInt8]?
}

extension EffectHandler {
  /// Its kind, where it has no title of its own.
  public var title: String { kind }
}
