import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowKit

/// Words and signs in expressions that stand for values: what each of them was probably meant as.
extension WorkflowReader {
  /// The type of a decision that stands as names: `if a then tobak.tillfälligt else …`.
  func decisionType(_ problem: FEELProblem, _ text: String) -> String? {
    let path = path(of: problem, text)
    return environment.decisionTypes[path].map { _ in "det är en beslutstyp: skriv \"\(path)\", inom citattecken" }
  }

  /// How a path is written as a text that stands where a value is given: after `then`, `else` or a comma.
  func textMeant(_ problem: FEELProblem, _ text: String) -> String? {
    let before = String(decoding: Array(text.utf8)[..<problem.range.lowerBound], as: UTF8.self)
    guard before.firstMatch(of: #/(?:\b(?:then|else|return)\s+|[\[(,=]\s*)$/#) != nil else { return nil }
    let path = path(of: problem, text)
    return path.contains(".") ? "är det en text ska den stå inom citattecken: \"\(path)\"" : nil
  }

  /// How a day is written that stands as people write it: `1/6 2026`, `1 juni 2026`.
  func dateMeant(_ problem: FEELProblem, _ text: String) -> String? {
    for match in text.matches(of: #/\d{1,2}(?: \p{L}{3,}|\/\d{1,2}) \d{4}/#) {
      let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
      let end = text.utf8.distance(from: text.startIndex, to: match.range.upperBound)
      if (start..<end).contains(problem.range.lowerBound), let day = DateWords.first(in: String(match.output)) {
        return "skriv date(\"\(day)\")"
      }
    }
    return nil
  }

  /// The names that a problem is about the first of, with the points between them.
  private func path(of problem: FEELProblem, _ text: String) -> String {
    let rest = String(decoding: Array(text.utf8)[problem.range.lowerBound...], as: UTF8.self)
    let path = rest.prefix { ComparedPath.isOfWord($0) || $0 == "." }
    return path.hasSuffix(".") ? String(path.dropLast()) : String(path)
  }

  /// How a number of per cent is written that is compared with a whole number: `avvikelse <= 10 %`.
  func wholePercent(_ problem: FEELProblem, _ text: String, in layout: ScopeLayout) -> String? {
    let before = String(decoding: Array(text.utf8)[..<problem.range.lowerBound], as: UTF8.self)
    guard problem.message.hasPrefix("% "),
      let match = before.firstMatch(of: #/([\p{L}_][\p{L}\p{N}_.]*)\s*(<=|>=|!=|<|>|=)\s*([0-9]+)\s*$/#),
      field(at: match.output.1.split(separator: ".").map(String.init), in: layout)?.type == .integer
    else { return nil }
    return "skriv bara talet: \(match.output.1) \(match.output.2) \(match.output.3)"
  }
}
