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
    /// What a step sends does not arrive.
    case failure(String)
    /// A list inside a step is gone into: a branch of that name, or the steps for one item where nil.
    case entered(String, branch: String?)
  }

  private(set) var events: [Event] = []

  /// Whether clocks take part, so that the story is told with days.
  var isDated: Bool {
    events.contains { if case .clock = $0 { true } else { false } }
  }

  mutating func add(_ event: Event) { events.append(event) }

  /// A way from one step of a list to another, gone after what has been told.
  mutating func go(_ cause: FlowWay.Cause?, from step: String) {
    switch cause {
    case .done: add(.done(step, nil))
    case .condition(let text): add(.done(step, ConditionWords.words(text)))
    case .otherwise: add(.done(step, "gäller inget av villkoren"))
    case .message(let title): add(.message(title, during: step))
    case .clock(let id, let state): add(.clock(id, state, during: step))
    case .failure(let step): add(.failure(step))
    case nil: break
    }
  }
}
