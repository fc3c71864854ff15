import SourceDiagnostics
import YAMLSource

/// A way from a step, as it is written.
struct FlowWay {
  /// Where it leads.
  enum Target: Hashable {
    case step(String)
    case exit(String)
  }

  /// What takes it.
  enum Cause: Hashable {
    /// The step is done, and nothing is asked.
    case done
    /// The step is done and a condition holds, such as `bedöm.val = "avstå"`.
    case condition(String)
    /// The step is done and none of the conditions above holds.
    case otherwise
    /// A message of that title comes.
    case message(String)
    /// The clock of that name comes to a state.
    case clock(String, Trigger.ClockState)
    /// What the step of that name sends does not arrive.
    case failure(String)

    /// Whether it can be counted on, where clocks have days. Nobody can make a sending fail, a message that breaks in may
    /// never come, and a clock starts and warns once, perhaps during another step; a process must not need that to come
    /// to its end.
    var isDependable: Bool {
      switch self {
      case .failure, .message, .clock(_, .started), .clock(_, .warned): false
      case .done, .condition, .otherwise, .clock(_, .expired): true
      }
    }

    /// The clock that takes it by having run out.
    var expired: String? {
      if case .clock(let id, .expired) = self { id } else { nil }
    }
  }

  let target: Target
  let cause: Cause
  /// The names and paths that have a value where it is taken, as its conditions show.
  var shown: Set<String> = []
  /// Where it is written.
  let place: SourcePlace
  /// What an interrupt asks for besides what sets it off; nil where nothing.
  var condition: String?

  /// Whether an interrupt asks for more than what sets it off.
  var isConditional: Bool { condition != nil }
}
