import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Lists that a called process begins with, which must have an item.
extension WorkflowReader {
  /// Reports a list that may be empty where the called process asks for an item.
  func checkFilled(_ templates: [NamedTemplate], _ fields: [Field], _ with: YAMLNode?) {
    guard !environment.isStored, assignment != nil else { return }
    for template in templates {
      guard fields.contains(where: { $0.name == template.name && $0.mustHaveItem }), let node = with?[template.name]
      else { continue }
      let hint: String
      switch template.template {
      case .expression(let placed) where !placed.expression.isFilled && !placed.expression.type.isOptional:
        let text = placed.expression.source
        hint =
          isName(text)
          ? "låt bara en väg med when: count(\(text)) > 0 leda hit"
          : "låt uttrycket ge minst en post i varje fall, till exempel med concatenate([…], …)"
      case .list(let items) where items.isEmpty: hint = "skriv minst en post"
      case .literal(.list(let items)) where items.isEmpty: hint = "skriv minst en post"
      default: continue
      }
      collector.report(
        .error(
          "workflow.maybe-null", "\"\(template.name)\" måste ha minst en post, men listan kan vara tom",
          at: node.place, hint: hint))
    }
  }
}
