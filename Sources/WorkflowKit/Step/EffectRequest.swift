public import FEEL

/// Something to be done to the world after the commit.
public struct EffectRequest: Sendable, Hashable {
  /// The step's own name for it; with the instance it makes the idempotency key.
  public var key: String
  /// Which handler carries it out, such as `expediering.epost`.
  public var kind: String
  /// What the handler needs.
  public var payload: Value

  /// A request.
  public init(key: String, kind: String, payload: Value) {
    self.key = key
    self.kind = kind
    self.payload = payload
  }
}
