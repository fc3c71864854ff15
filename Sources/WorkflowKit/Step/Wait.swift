public import CivilTime

/// Something a step waits for, under a key of its own choosing.
public struct Wait: Sendable {
  /// What is waited for.
  public enum Kind: Sendable {
    /// A person fills in a form.
    case task(TaskRequest)
    /// A message of that type comes to the case.
    case message(type: String)
    /// A day begins (00.00 Swedish time).
    case day(CivilDate, title: String?)
    /// The effect that the step requested under the same key has an outcome.
    case effect
  }

  /// The name of the wait within the step; comes back in the signal.
  public let key: String
  /// What is waited for.
  public let kind: Kind

  /// Waits for a person to fill in a form.
  public static func task(_ key: String, _ request: TaskRequest) -> Wait { Wait(key: key, kind: .task(request)) }
  /// Waits for a message.
  public static func message(_ key: String, type: String) -> Wait { Wait(key: key, kind: .message(type: type)) }
  /// Waits for a day.
  ///
  /// - Parameter title: What somebody is to follow up that day, for the case's page; nil where nobody is.
  public static func day(_ key: String, _ date: CivilDate, title: String? = nil) -> Wait {
    Wait(key: key, kind: .day(date, title: title))
  }
  /// Waits for the outcome of the effect requested under the key.
  public static func effect(_ key: String) -> Wait { Wait(key: key, kind: .effect) }
}
