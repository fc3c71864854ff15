/// What is written about a run.
enum KitReport {
  /// The last line.
  static func summary(_ results: [KitResult]) -> String {
    let counts = [KitResult.Outcome.passed, .failed, .skipped].map { outcome in
      "\(results.count { $0.outcome == outcome }) \(outcome.rawValue)"
    }
    return counts.joined(separator: ", ")
  }

  /// All results as comma separated values, with a heading.
  static func csv(_ results: [KitResult]) -> String {
    let rows = results.map { [$0.file, $0.id, $0.outcome.rawValue, $0.decision, $0.expected, $0.actual, $0.reason] }
    let heading = ["file", "case", "outcome", "decision", "expected", "actual", "reason"]
    return ([heading] + rows).map { $0.map(field).joined(separator: ",") + "\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    let isPlain = !text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
