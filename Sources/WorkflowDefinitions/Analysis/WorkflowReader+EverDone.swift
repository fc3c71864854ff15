import SourceDiagnostics
import YAMLSource

/// Definite non-assignment: what no way has passed can never have a value, so reading it is a mistake.
extension WorkflowReader {
  /// Reports the names that can have no value where they are read, since no way there passes the step they need.
  ///
  /// - Parameter names: Those that may have no value.
  func checkEverDone(_ names: Set<String>, at place: SourcePlace, in layout: ScopeLayout) {
    for name in names.sorted() { _ = reportNeverDone(name, at: place, in: layout) }
  }

  /// Whether no way to a place passes the step that a name needs; that is reported.
  func reportNeverDone(_ name: String, at place: SourcePlace, in layout: ScopeLayout) -> Bool {
    guard let site = layout.site, let assignment else { return false }
    let needed = (factNeeds[name] ?? [name]).intersection(layout.steps)
    // Of a step that nothing leads to that is told, and this follows from it.
    guard let steps = assignment.impossible(needed, at: site), let step = steps.sorted().first,
      isReached(step, seenFrom: site)
    else { return false }
    let words =
      name == step
      ? "ingen väg hit går genom steget" : "det räknas ut av \"\(step)\", som ingen väg hit går genom"
    let list = list(of: step, seenFrom: site)
    let home = list.flatMap { list in list.position(of: step).map { list.steps[$0].node["id"]?.place } } ?? nil
    collector.report(
      .error(
        "workflow.never-set", "\"\(name)\" saknar alltid värde här, för \(words)", at: place,
        hint: "läs ett steg som görs innan, eller flytta raden till ett steg efter \"\(step)\"",
        notes: home.map { [Diagnostic.Note(message: "här görs \"\(step)\"", place: $0)] } ?? []))
    return true
  }
}
