public import CivilTime
public import FEEL

/// Something that a step waited for has happened.
public struct Signal: Sendable {
  /// What happened.
  public enum Event: Sendable {
    /// A person has filled in the form; the values are checked against it.
    case task(form: String, values: Value, by: String)
    /// A message has come.
    case message(type: String, payload: Value)
    /// The day has begun.
    case day(CivilDate)
    /// The effect has an outcome.
    case effect(EffectOutcome)
  }

  /// The wait's key.
  public let key: String
  /// What happened.
  public let event: Event

  /// A signal.
  public init(key: String, event: Event) {
    self.key = key
    self.event = event
  }

  /// The form or message, as a typed value.
  ///
  /// - Throws: `Refusal` where the values do not have that form.
  public func decode<T: Decodable>(_ type: T.Type = T.self) throws -> T {
    let value: Value
    switch event {
    case .task(_, let values, _): value = values
    case .message(_, let payload): value = payload
    case .day(let date): value = .date(date)
    case .effect(.succeeded(let receipt)): value = receipt
    case .effect: value = .null
    }
    do { return try ValueDecoder().decode(type, from: value) } catch { throw Refusal("\(error)") }
  }

  /// The account that filled in the form, where that is what happened.
  public var actor: String? {
    if case .task(_, _, let actor) = event { return actor }
    return nil
  }
}
