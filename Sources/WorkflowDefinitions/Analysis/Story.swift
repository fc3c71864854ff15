import SourceDiagnostics

/// How a case can come to where something is wrong, told in Swedish.
struct Story {
  /// Something that happens on the way.
  enum Event: Hashable {
    /// A step is done, and leads on as the words say; nil where nothing is asked.
    case done(String, String?)
    /// While a step is under way a message comes.
    case message(String, during: String)
    /// While a step is under way a clock comes to a state.
    case clock(String, Trigger.ClockState, during: String)
    /// A clock has run out meanwhile.
    case gone(String)
    /// A clock has no day.
    case idle(String)
    /// A message never comes.
    case never(String)
    /// What a step sends does not arrive.
    case failure(String)
    /// A list inside a step is gone into: a branch of that name, or the steps for one item where nil.
    case entered(String, branch: String?)
  }

  /// What happens, with the line where that is written, where it is.
  private(set) var events: [(event: Event, line: Int?)] = []

  /// Whether clocks take part, or something is waited for in vain, so that the story is told with days.
  var isDated: Bool {
    events.contains {
      switch $0.event {
      case .clock, .gone, .never: true
      default: false
      }
    }
  }

  /// Adds that clocks have run out, where that has not been told.
  mutating func add(gone clocks: [String]) {
    for clock in clocks where !events.contains(where: { $0.event.hasRunOut(clock) }) { add(.gone(clock)) }
  }

  /// Adds that messages never come, but for those that have come on the way.
  mutating func add(never messages: [String]) {
    for title in messages where !events.contains(where: { $0.event.isMessage(title) }) { add(.never(title)) }
  }

  mutating func add(_ event: Event, line: Int? = nil) { events.append((event, line)) }

  /// Adds what another story tells.
  mutating func add(_ other: Story) { events += other.events }

  /// A way from one step of a list to another, gone after what has been told.
  ///
  /// - Parameter isTold: Whether a choice is put into words.
  mutating func go(_ edge: FateFinder.Edge, from step: String, isTold: Bool) {
    let line = edge.source?.line
    switch edge.cause {
    case .done: add(.done(step, nil))
    case .condition(let text): add(.done(step, isTold ? ConditionWords.words(text) : nil), line: line)
    case .otherwise: add(.done(step, isTold ? "tas den sista vägen" : nil), line: line)
    case .message(let title): add(.message(title, during: step), line: line)
    case .clock(let id, let state): add(.clock(id, state, during: step), line: line)
    case .failure(let step): add(.failure(step), line: line)
    case nil: break
    }
  }
}

extension Story.Event {
  /// Whether it tells that a message of that title comes.
  fileprivate func isMessage(_ title: String) -> Bool {
    if case .message(title, _) = self { true } else { false }
  }

  /// Whether it tells that a clock has run out.
  fileprivate func hasRunOut(_ clock: String) -> Bool {
    switch self {
    case .clock(clock, .expired, _), .gone(clock): true
    default: false
    }
  }
}
