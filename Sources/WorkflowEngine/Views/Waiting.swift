public import CivilTime

/// What a case waits for where nobody has anything to do in it.
public enum Waiting: Sendable, Hashable {
  /// A day.
  case day(CivilDate)
  /// One of these types of message.
  case messages([String])
  /// Something that is being sent.
  case effect
  /// Nothing but its tasks.
  case nothing

  init(_ waits: [WaitState]) {
    let messages = Set(waits.compactMap(\.message)).sorted()
    if let day = waits.compactMap(\.day).min() {
      self = .day(day)
    } else if !messages.isEmpty {
      self = .messages(messages)
    } else if waits.contains(where: { $0.kind == .effect }) {
      self = .effect
    } else {
      self = .nothing
    }
  }
}
