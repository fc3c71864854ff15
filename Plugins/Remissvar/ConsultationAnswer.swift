import FEEL

/// What a unit answered, as found in whatever a process hands over from its consultations.
struct ConsultationAnswer: Sendable, Hashable {
  let unit: String
  let answer: String?

  /// The answers in a value: every record with a unit and whether it answered, however deep it lies.
  static func found(in value: Value) -> [ConsultationAnswer] {
    switch value {
    case .list(let items): items.flatMap { found(in: $0) }
    case .context(let context):
      if let unit = value["enhet"].text, value["svarade"].boolean != nil {
        [ConsultationAnswer(unit: unit, answer: value["yttrande"].text)]
      } else {
        context.flatMap { found(in: $0.value) }
      }
    default: []
    }
  }

  /// The answer as a paragraph of an ärendebeskrivning.
  var paragraph: String {
    if let answer { "\(unit) har svarat: \(answer)" } else { "\(unit) har inte svarat." }
  }
}
