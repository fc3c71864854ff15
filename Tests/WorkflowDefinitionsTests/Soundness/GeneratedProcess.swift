/// A process in the fewest words that can be written as a file and walked through step by step.
struct GeneratedProcess {
  enum Target: Hashable {
    case step(String)
    case exit(String)
  }

  enum Join: Hashable {
    case all, any
    case count(Int)
  }

  enum Work {
    case own
    case branches([[Step]], Join)
    case items([Step], Join)
  }

  enum Trigger: Hashable {
    /// A clock has run out.
    case clock(Int)
    /// What the step sends does not arrive.
    case failure
    /// A message comes.
    case message
  }

  struct Interrupt {
    let target: Target
    let trigger: Trigger

    /// The clock that sets it off by having run out.
    var clock: Int? { if case .clock(let clock) = trigger { clock } else { nil } }
  }

  struct Step {
    let id: String
    var work = Work.own
    /// All but the last have a condition; empty for simply on.
    var next: [Target] = []
    /// The value of the input that the first of two ways is taken for; nil where its condition may answer either way.
    var asked: String?
    var interrupts: [Interrupt] = []

    /// Whether one of its ways, or of those inside it, asks for the input.
    var asks: Bool { asked != nil || lists.joined().contains(where: \.asks) }

    var lists: [[Step]] {
      switch work {
      case .own: []
      case .branches(let lists, _): lists
      case .items(let list, _): [list]
      }
    }
  }

  struct ProcessInterrupt {
    let target: Target
    /// The clock that sets it off by having run out; nil where a message does.
    let clock: Int?
    let whileIn: [String]?
  }

  struct Handler {
    let steps: [Step]
    let whileIn: [String]?
  }

  /// The values that the input can have.
  static let values = ["a", "b", "c"]

  /// How many clocks interrupts share.
  static let clocks = 3

  var steps: [Step]
  var exits: [Step] = []
  var optional: [Step] = []
  var interrupts: [ProcessInterrupt] = []
  var handlers: [Handler] = []

  /// Every list with steps of its own, the main one first.
  var lists: [[Step]] { [steps, exits, optional] + handlers.map(\.steps) }
}
