public import FEEL

/// What came of an effect.
public enum EffectOutcome: Sendable, Hashable {
  /// It has happened; the handler's receipt.
  case succeeded(Value)
  /// It has not happened, and will not be tried again.
  case failed(reason: String)
  /// It may or may not have happened (a crash between act and receipt): `oviss`, for a person to settle.
  ///
  /// A step that goes on waiting for the effect under the same key is told by `succeeded` or `failed` where a receipt
  /// comes late, unless a person has settled it before (`Action.settle`).
  case unknown(reason: String)
  /// A person has decided to go on without it.
  case skipped(reason: String)
}
