import CivilTime
import FEEL
import WorkflowKit

/// Says in Swedish what a picture and its text have to say.
struct DiagramWords {
  let workflow: Workflow
  let registry: PluginRegistry

  /// What sets something off, as a part of a sentence.
  func happens(_ trigger: Trigger) -> String {
    switch trigger {
    case .message(let type): "meddelandet \"\(registry.messages[type]?.title ?? type)\" kommer"
    case .clock(let id, .started): "klockan \(clockTitle(id)) börjar gå"
    case .clock(let id, .warned): "klockan \(clockTitle(id)) varnar"
    case .clock(let id, .expired): "klockan \(clockTitle(id)) går ut"
    case .effectFailed(let step): "utskicket i \(stepTitle(step)) misslyckas"
    }
  }

  /// When a way is taken, as a part of a sentence: `förslag är "avstå"`. The fields of the step that it leaves stand by
  /// themselves, those of others with their step; what has no plain words stands as it is written.
  func condition(_ condition: PlacedExpression, of step: String? = nil) -> String {
    let text = condition.expression.source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return PlainCondition { name(of: $0, at: step) }.sentence(text) ?? text
  }

  private func name(of path: String, at step: String?) -> String {
    if let step, path.hasPrefix(step + "."), !path.dropFirst(step.count + 1).contains(".") {
      return Self.plain(String(path.dropFirst(step.count + 1)))
    }
    return words(for: path)
  }

  /// A name without the signs that stand for spaces.
  private static func plain(_ name: String) -> String { name.replacing("_", with: " ") }

  /// What besides the event itself must hold for it to count: a condition, and the steps during which it does.
  func limits(_ condition: PlacedExpression?, whileIn: Set<String>?) -> [String] {
    var limits: [String] = []
    if let condition { limits.append("Bara om \(self.condition(condition)).") }
    if let whileIn {
      limits.append(
        "Bara under \(DiagramWords.list(workflow.steps.nodes.filter { whileIn.contains($0.id) }.map(\.title))).")
    }
    return limits
  }

  /// What a block waits for.
  static func join(_ join: Join) -> String {
    switch join {
    case .all: "alla ska bli klara"
    case .any: "den första som blir klar räcker"
    case .count(let number): "\(number) ska bli klara"
    }
  }

  /// What is said of a step besides its title, role and ways.
  func notes(on node: StepNode) -> [String] {
    var notes: [String] = []
    if let deadline = node.deadline { notes.append("Ska vara klart senast \(words(for: deadline)).") }
    if let guidance = node.guidance { notes.append(guidance.text) }
    if !node.distinctFrom.isEmpty {
      let others = node.distinctFrom.map { workflow.node($0)?.title ?? $0 }
      notes.append("Inte av den som gjort \(DiagramWords.list(others)).")
    }
    notes += node.hinder.map { "Hinder om \(condition($0.condition, of: node.id)): \($0.text)" }
    return notes
  }

  /// An expression in a sentence: a field by its title and a clock by its own, one of two by what it hangs on, otherwise
  /// as it is written.
  func words(for placed: PlacedExpression) -> String {
    let text = placed.expression.source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return PlainCondition { words(for: $0) }.value(text) ?? words(for: text)
  }

  private func words(for text: String) -> String {
    let parts = text.split(separator: ".").map(String.init)
    let isName = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    switch parts.count {
    case 1: return workflow.inputs.first { $0.name == text }.map { title(of: $0) } ?? (isName ? Self.plain(text) : text)
    case 2:
      guard isName, let node = workflow.steps[parts[0]] else { return text }
      guard case .step(let uses, _) = node.kind,
        let field = registry.descriptor(uses)?.output.first(where: { $0.name == parts[1] })
      else { return "\(Self.plain(parts[1])) i \(node.title)" }
      return "\(title(of: field)) i \(node.title)"
    case 3 where parts[0] == "clocks" && parts[2] == "last_day": return "sista dagen för \(clockTitle(parts[1]))"
    default: return text
    }
  }

  /// What a field is called, within quotation marks; its name where it has no title.
  private func title(of field: Field) -> String {
    field.title == field.name ? Self.plain(field.name) : "\"\(field.title)\""
  }

  /// A clock in a sentence.
  func clock(_ clock: ClockDefinition) -> String {
    var words =
      switch clock.rule {
      case .until(let day): "\(clock.title): sista dag är \(words(for: day))"
      case .lasts(let start, let period): "\(clock.title): \(period.swedish) från \(words(for: start))"
      }
    if clock.rolls { words += ", eller nästa vardag om den dagen är en lördag, söndag eller helgdag" }
    if let lagrum = clock.lagrum { words += " (\(lagrum))" }
    if !clock.warnings.isEmpty { words += "; varnar \(Self.list(clock.warnings.map(\.swedish))) före" }
    return words + "."
  }

  /// The days of a clock, in FEEL, on which it comes to a state.
  static func event(_ clock: ClockDefinition, _ state: Trigger.ClockState) -> DiagramEvent.Kind {
    let (start, last) =
      switch clock.rule {
      case .until(let day): (day.expression.source, day.expression.source)
      case .lasts(let start, let period):
        (start.expression.source, shifted(start.expression.source, by: period, "+"))
      }
    return switch state {
    case .started: .condition("(\(start)) != null")
    case .warned: .day(clock.warnings.map { shifted(last, by: $0, "-") })
    case .expired: .day([shifted(last, by: .days(1), "+")])
    }
  }

  /// A day so long before or after another; FEEL has durations in months and in days, and none in both.
  private static func shifted(_ day: String, by period: Period, _ sign: String) -> String {
    var words = "(\(day))"
    if period.totalMonths > 0 { words += " \(sign) duration(\"P\(period.totalMonths)M\")" }
    if period.totalDays > 0 { words += " \(sign) duration(\"P\(period.totalDays)D\")" }
    return words
  }

  /// What a step of the main list is called.
  func stepTitle(_ id: String) -> String { workflow.steps[id]?.title ?? id }

  private func clockTitle(_ id: String) -> String { workflow.clocks.first { $0.id == id }?.title ?? id }

  /// Words with commas between them, and "och" before the last.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " och " + last
  }
}
