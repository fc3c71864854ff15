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

  struct Interrupt {
    let target: Target
    /// Whether a failed sending sets it off; otherwise a clock of its own.
    var isFailure = false
  }

  struct Step {
    let id: String
    var work = Work.own
    /// All but the last have a condition; empty for simply on.
    var next: [Target] = []
    var interrupts: [Interrupt] = []

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
    let whileIn: [String]?
  }

  struct Handler {
    let steps: [Step]
    let whileIn: [String]?
  }

  var steps: [Step]
  var exits: [Step] = []
  var optional: [Step] = []
  var interrupts: [ProcessInterrupt] = []
  var handlers: [Handler] = []

  /// Every list with steps of its own, the main one first.
  var lists: [[Step]] { [steps, exits, optional] + handlers.map(\.steps) }
}
