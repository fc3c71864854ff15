import FEEL
import SourceDiagnostics
import YAMLSource

/// A step with steps inside that is read by one of those: it is not done yet, and they read each other by their own names.
extension WorkflowReader {
  /// Reports that what a place stands in is read there.
  func reportInside(_ name: String, _ expression: Expression?, at place: SourcePlace, in layout: ScopeLayout) -> Bool {
    guard let expression, let hint = ownNameHint(expression.source, of: name, in: layout) else { return false }
    collector.report(.error("workflow.maybe-unset", notDone(name), at: place, hint: hint))
    return true
  }

  /// A problem of an expression that reads what it stands in, told as that.
  func inside(_ problem: FEELProblem, _ text: String, in layout: ScopeLayout) -> FEELProblem {
    guard ["feel.not-boolean", "feel.type"].contains(problem.code) else { return problem }
    let part = String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
    let roots = ConditionCases.paths(in: part).compactMap { $0.split(separator: ".").first.map(String.init) }
    for root in roots {
      guard let hint = ownNameHint(part, of: root, in: layout) else { continue }
      var problem = problem
      problem.message = notDone(root)
      problem.hint = hint
      return problem
    }
    return problem
  }

  private func notDone(_ name: String) -> String { "\"\(name)\" är inte klart här, för uttrycket står inne i det" }

  /// How to write a path that reads a step from inside itself; nil where it is none.
  private func ownNameHint(_ text: String, of name: String, in layout: ScopeLayout) -> String? {
    let around = "/\(layout.site ?? "")"
    guard let site = layout.site, let range = around.firstRange(of: "/\(name)/"),
      let path = ConditionCases.paths(in: text).first(where: { $0.hasPrefix("\(name).") })
    else { return nil }
    var names = path.split(separator: ".").dropFirst().map(String.init)
    let block = list(of: name, seenFrom: site).flatMap { list in list.position(of: name).map { list.steps[$0] } }
    guard let block, !block.branches.isEmpty else { return nil }
    if let branch = names.first, block.branches.contains(where: { $0.id == branch }) {
      guard around[range.upperBound...].hasPrefix("\(branch)/") else {
        return "en gren ser inte vad de andra ger: läs \(path) i ett steg efter \"\(name)\""
      }
      names.removeFirst()
    }
    guard let step = names.first, layout.steps.contains(step) else { return nil }
    return "skriv \(names.joined(separator: ".")) i stället för \(path): härinne läses stegen med sina egna namn"
  }
}
