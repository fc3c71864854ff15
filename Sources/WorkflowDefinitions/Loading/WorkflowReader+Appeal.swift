import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// How the decisions of a process are appealed: what the file says of it, and what the decision types say.
extension WorkflowReader {
  func readAppealTrack(_ node: YAMLNode?) {
    guard let node, !node.isNull, let word = text(node) else { return }
    let words = AppealTrack.words.map(\.value)
    guard !words.contains(word) else {
      appealTrack = (word, node.place)
      return
    }
    collector.report(
      .error(
        "workflow.appeal-track", "appeal_track kan inte vara \(Diagnostic.quote(word))", at: node.place,
        hint: Suggestion.hint(for: word, in: words) ?? "välj " + words.joined(separator: ", ")))
  }

  /// Reports a decision type that is appealed in another way than the process says. The track itself stays with the
  /// decision.
  func checkTrack(of type: String, at place: SourcePlace) {
    guard let appealTrack,
      let word = environment.decisionTypes[type]?.appeal.word, word != appealTrack.word
    else { return }
    collector.report(
      .error(
        "workflow.appeal-track",
        "beslutstypen \(Diagnostic.quote(type)) har \"\(word)\", men processens beslut ska ha \"\(appealTrack.word)\"",
        at: place,
        hint: "nämn en annan beslutstyp, rätta den i beslutstyper.yaml, "
          + "eller ta bort appeal_track om besluten överklagas på olika sätt",
        notes: [Diagnostic.Note(message: "så säger processen", place: appealTrack.place)]))
  }
}
