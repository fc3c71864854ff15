import WorkflowEngine
import WorkflowKit

/// The ways out of a stop, wherever it is settled: each with a sign where it is closed to whoever looks.
struct StopWays {
  /// A way on.
  struct Way {
    let how: IncidentResolution
    let title: String
    /// Why the visitor may not choose it; nil where they may.
    let sign: String?
  }

  /// Whether something was sent of which nobody knows whether it came.
  let isUncertain: Bool
  let unit: String
  let visitor: Visitor

  /// Trying again, and going on without it.
  var all: [Way] {
    let settle = isUncertain ? visitor.sign(against: .settle, in: unit) : nil
    return [
      Way(how: .retry, title: isUncertain ? "Skicka igen" : "Försök igen", sign: settle),
      Way(
        how: .skip, title: isUncertain ? "Det kom fram" : "Gå vidare utan det",
        sign: isUncertain ? settle : visitor.sign(against: .skip, in: unit)),
    ]
  }

  /// What the reason is asked for by.
  var reasonTitle: String { isUncertain ? "Hur du har fått veta om det kom fram" : "Varför" }

  /// What is said of it.
  var reasonHelp: String {
    "Behövs inte när du försöker igen. Skälet sparas bland ärendets händelser."
  }
}
