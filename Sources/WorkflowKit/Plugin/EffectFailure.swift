/// Why an effect did not come about, with a reason in Swedish.
public enum EffectFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// It has not happened; try again later.
  case retry(String)
  /// It has not happened and never will as it stands.
  case permanent(String)
  /// It may or may not have happened.
  case unknown(String)

  /// The text as people read it.
  public var description: String {
    switch self {
    case .retry(let reason), .permanent(let reason), .unknown(let reason): reason
    }
  }
}
