import WorkflowDefinitions
import WorkflowEngine

extension Words {
  /// What helps whoever does a task, with the provisions it rests on.
  static func guidance(_ guidance: Guidance) -> String {
    guidance.text + (guidance.lagrum.isEmpty ? "" : " (\(guidance.lagrum.joined(separator: ", ")))")
  }

  /// A piece of advice as a line of its own; further lines of it stand under the first.
  static func advice(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    return margin + "– " + lines.joined(separator: "\n\(margin)  ")
  }
}
