public import CivilTime
public import FEEL
import WorkflowKit

/// What came of one try of an effect.
public enum EffectTrial: Sendable, Hashable {
  /// It has happened.
  case succeeded(Value)
  /// It has not happened; it is tried again then.
  case retry(at: Instant, reason: String)
  /// It has not happened and will not be tried again.
  case failed(reason: String)
  /// It may or may not have happened.
  case unknown(reason: String)

  /// What it says of the world for certain: that the effect has happened, or that it has not; nil where it cannot tell.
  var certainOutcome: EffectOutcome? {
    switch self {
    case .succeeded(let receipt): .succeeded(receipt)
    case .retry(_, let reason), .failed(let reason): .failed(reason: reason)
    case .unknown: nil
    }
  }

  /// What came of it in a word, for logs: nothing of the reason, which may name people.
  var word: String {
    switch self {
    case .succeeded: "klart"
    case .retry: "försöks igen"
    case .failed: "misslyckat"
    case .unknown: "ovisst"
    }
  }
}
