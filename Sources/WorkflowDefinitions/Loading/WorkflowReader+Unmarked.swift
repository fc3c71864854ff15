import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Texts that look like names that can be read.
extension WorkflowReader {
  /// Warns of a fixed text that is exactly the name of a text that can be read there: without `= ` it is only a word.
  ///
  /// Between quotation marks it is meant as it stands, unless it begins with an equals sign.
  func checkUnmarked(_ node: YAMLNode, _ field: Field, in layout: ScopeLayout) {
    guard !environment.isStored, field.names == nil, field.type == .text || field.type == .longText,
      let scalar = node.scalar
    else { return }
    let isMarked = scalar.style != .plain && scalar.text.hasPrefix("=")
    guard scalar.style == .plain || isMarked else { return }
    let name = String(scalar.text.drop { $0 == "=" })
    guard isName(name), let expression = Expression.compile(name, in: layout.shape).expression,
      expression.type.unwrapped == .string
    else { return }
    let mended = isMarked ? "'= \(name)'" : "= \(name)"
    let kept = isMarked ? "" : "\nska just det ordet stå här, sätt det inom citattecken: \"\(name)\""
    collector.report(
      .warning(
        "workflow.unmarked-name",
        "här blir det bara texten \(Diagnostic.quote(scalar.text)), fast \(name) går att läsa",
        at: node.place, hint: "menade du \(mended)?" + kept))
  }
}
