import CivilTime
import FEEL

/// What has happened in one case of the example, in the order of its days.
struct ExampleStory: Sendable {
  /// Something that somebody did.
  enum Act: Sendable {
    /// Opened the case, with what came in.
    case open(workflow: String, inputs: Value, paper: String)
    /// Handed in the form of a task, named as on the command line: step, or step and form.
    case complete(String, Value)
    /// Left the form of a task half done.
    case draft(String, Value)
    /// Handed the case a message.
    case message(String, Value)
  }

  /// An act with its day and its account.
  struct Event: Sendable {
    let day: CivilDate
    let account: String
    let act: Act
  }

  private(set) var events: [Event]

  /// A case that somebody opened.
  init(_ workflow: String, on day: CivilDate, _ inputs: Value, paper: String) {
    events = [
      Event(day: day, account: "registrator1", act: .open(workflow: workflow, inputs: inputs, paper: paper))
    ]
  }

  /// The story with a task done.
  func then(_ day: CivilDate, _ account: String, _ task: String, _ values: Value) -> ExampleStory {
    adding(Event(day: day, account: account, act: .complete(task, values)))
  }

  /// The story with a form left half done.
  func drafted(_ day: CivilDate, _ account: String, _ task: String, _ values: Value) -> ExampleStory {
    adding(Event(day: day, account: account, act: .draft(task, values)))
  }

  /// The story with a message taken in.
  func told(_ day: CivilDate, _ account: String, _ type: String, _ values: Value) -> ExampleStory {
    adding(Event(day: day, account: account, act: .message(type, values)))
  }

  private func adding(_ event: Event) -> ExampleStory {
    var story = self
    story.events.append(event)
    return story
  }
}
