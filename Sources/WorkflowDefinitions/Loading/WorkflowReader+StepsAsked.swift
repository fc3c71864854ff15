import FEEL
import SourceDiagnostics
import WorkflowKit

/// Steps that stand where a condition must, or are compared with something: what can be asked of them.
extension WorkflowReader {
  /// What is said of a step that stands as a condition, or is compared with a text or a truth value; nil for others.
  func stepAsked(_ problem: FEELProblem, _ text: String, in layout: ScopeLayout) -> FEELProblem? {
    let part = String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
    switch problem.code {
    case "feel.not-boolean":
      guard isStep(part, in: layout) else { return nil }
      return FEELProblem(
        code: problem.code, message: "här väntades ett villkor men \(Diagnostic.quote(part)) är ett steg",
        range: problem.range, hint: asked(of: part, in: layout))
    case "feel.type" where problem.message.contains("kan inte jämföras"):
      guard let match = part.wholeMatch(of: #/([\p{L}_][\p{L}\p{N}_]*)\s*(!?=)\s*(true|false|"([^"]*)")/#),
        isStep(String(match.output.1), in: layout)
      else { return nil }
      var told = problem
      let (name, sign) = (String(match.output.1), String(match.output.2))
      told.message =
        "\(Diagnostic.quote(name)) är ett steg, och jämförs med \(match.output.4 == nil ? "sant eller falskt" : "en text")"
      let options = match.output.4.map { choices(of: name, having: String($0), in: layout) } ?? []
      if !options.isEmpty {
        told.hint = "skriv " + options.map { "\($0) \(sign) \(match.output.3)" }.joined(separator: " eller ")
      } else if match.output.4 == nil || told.hint == nil {
        told.hint = asked(of: name, in: layout)
      }
      return told
    default: return nil
    }
  }

  private func isStep(_ name: String, in layout: ScopeLayout) -> Bool {
    guard let slot = layout.shape.slot(of: name), case .step = layout.sources[slot],
      case .context = layout.shape.type(ofSlot: slot).unwrapped
    else { return false }
    return true
  }

  /// What can be asked of a step: whether it has been done, where that is not sure, and what it gave.
  private func asked(of name: String, in layout: ScopeLayout) -> String {
    let example = example(of: name, in: layout)
    let isDone = layout.done?.contains(name) ?? false
    guard isDone else {
      return "skriv \(name) != null om du frågar om det är gjort"
        + (example.map { ", eller fråga efter det som det gav, till exempel \($0)" } ?? "")
    }
    return "här är det alltid gjort: ta bort villkoret"
      + (example.map { ", eller fråga efter det som det gav, till exempel \($0)" } ?? "")
  }

  /// A condition on a field of what a step gives: rather a truth value or a choice than another.
  private func example(of name: String, in layout: ScopeLayout) -> String? {
    guard let slot = layout.shape.slot(of: name),
      case .context(let fields, _) = layout.shape.type(ofSlot: slot).unwrapped
    else { return nil }
    let names = fields.keys.sorted()
    if let truth = names.first(where: { fields[$0]?.unwrapped == .boolean }) { return "\(name).\(truth)" }
    for field in names {
      if let option = self.field(at: [name, field], in: layout, withCalls: true)?.type.options?.first?.text {
        return "\(name).\(field) = \"\(option)\""
      }
    }
    return names.first { fields[$0]?.unwrapped == .string }.map { "\(name).\($0) = …" }
  }

  /// The fields of a step that are choices with that option, as paths.
  private func choices(of name: String, having option: String, in layout: ScopeLayout) -> [String] {
    guard let slot = layout.shape.slot(of: name),
      case .context(let fields, _) = layout.shape.type(ofSlot: slot).unwrapped
    else { return [] }
    return fields.keys.sorted().filter { field in
      self.field(at: [name, field], in: layout, withCalls: true)?.type.options?.contains { $0.text == option } ?? false
    }.map { "\(name).\($0)" }
  }
}
