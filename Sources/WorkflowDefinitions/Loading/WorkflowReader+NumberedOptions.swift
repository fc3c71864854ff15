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
    guard !options.isEmpty, options.allSatisfy({ Double($0) != nil }), let limit = Double(number) else { return nil }
    let fitting = options.filter { Self.holds(Double($0) ?? 0, sign, limit) }.map { "\"\($0)\"" }
    let test: String? =
      switch (sign, fitting.count) {
      case ("!=", _): "skriv \(path) != \"\(number)\""
      case (_, 0): nil
      case (_, 1): "skriv \(path) = \(fitting[0])"
      default: "skriv \(path) in (\(fitting.joined(separator: ", ")))"
      }
    let other = names.count == 1 ? "type: integer i fältet i stället för choice" : nil
    var told = problem
    told.hint = "valen i \(path) är texter: " + [test, other].compactMap(\.self).joined(separator: ", eller ")
    return told
  }

  private static func holds(_ value: Double, _ sign: String, _ limit: Double) -> Bool {
    switch sign {
    case "<": value < limit
    case "<=": value <= limit
    case ">": value > limit
    case ">=": value >= limit
    default: value == limit
    }
  }
}
