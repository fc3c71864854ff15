import FEEL
import SourceDiagnostics
import WorkflowKit

/// Choices whose options are written as numbers, and are texts all the same.
extension WorkflowReader {
  /// What is said of such a choice that is compared with a number; nil for other problems.
  func optionCompared(_ problem: FEELProblem, _ text: String, in layout: ScopeLayout) -> FEELProblem? {
    let part = String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
    guard problem.code == "feel.type", problem.message.contains("kan inte jämföras"),
      let match = part.wholeMatch(of: #/([\p{L}_][\p{L}\p{N}_.]*)\s*(<=|>=|<|>|!=|=)\s*(-?[0-9]+(?:\.[0-9]+)?)/#)
    else { return nil }
    let (path, sign, number) = (String(match.output.1), String(match.output.2), String(match.output.3))
    let names = path.split(separator: ".").map(String.init)
    let options = field(at: names, in: layout, withCalls: true)?.type.options?.compactMap(\.text) ?? []
    guard !options.isEmpty, options.allSatisfy({ Double($0) != nil }) else { return nil }
    var told = problem
    let isWord = sign == "=" || sign == "!="
    told.hint =
      "valen i \(path) är texter: skriv "
      + (isWord ? "\(path) \(sign) \"\(number)\"" : "number(\(path)) \(sign) \(number)")
      + (names.count == 1 ? ", eller type: integer i fältet i stället för choice" : "")
    return told
  }
}
