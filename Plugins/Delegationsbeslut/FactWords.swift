import CivilTime
import FEEL
import WorkflowKit

/// The facts that gave the right to decide, as the written decision says them.
struct FactWords {
  /// Such as `Antal dagar: 3`.
  let lines: [String]

  init(_ facts: Value, of type: DecisionType) {
    lines = type.facts.compactMap { fact in
      let value = facts[fact.name]
      return value.isNull ? nil : "\(fact.title): \(Self.words(value))"
    }
  }

  private static func words(_ value: Value) -> String {
    if let truth = value.boolean { return truth ? "ja" : "nej" }
    return value.text ?? value.date?.swedishText.long ?? value.description
  }
}
