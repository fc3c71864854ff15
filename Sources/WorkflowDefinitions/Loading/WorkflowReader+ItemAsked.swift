import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What is read of something that does not have it: a field of an item that is a text already, what a message said.
extension WorkflowReader {
  /// What is said of a field of an item, where the loop goes through that field of a list: `in: = grannar.namn`; nil for
  /// other problems.
  func itemOfField(_ problem: FEELProblem, _ text: String) -> FEELProblem? {
    guard problem.code == "feel.unknown-field", problem.message.hasSuffix("och har inga fält") else { return nil }
    let before = String(decoding: Array(text.utf8)[..<problem.range.lowerBound], as: UTF8.self)
    guard let owner = before.firstMatch(of: #/([\p{L}_][\p{L}\p{N}_]*)\.$/#)?.output.1,
      let (block, node) = item(String(owner)),
      let list = node["in"]?.expressionText?.wholeMatch(of: #/([\p{L}_][\p{L}\p{N}_.]*)\.[^.]+/#)?.output.1
    else { return nil }
    var told = problem
    told.hint =
      (problem.hint ?? "") + "; eller skriv in: = \(list) i \(block), så är \(owner) hela posten"
    return told
  }

  /// What is said of a message that is read as if it were a step; nil for other problems.
  func messageRead(_ problem: FEELProblem, _ text: String) -> FEELProblem? {
    let name = String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
    guard problem.code == "feel.unknown-name", environment.registry.messages[name] != nil else { return nil }
    var told = problem
    told.message = "\(Diagnostic.quote(name)) är ett meddelande, och går inte att läsa i uttryck"
    told.hint = "ta bort villkoret, eller fråga efter ett fält under inputs eller något som ett steg gav"
    return told
  }
}
