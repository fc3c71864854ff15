import FEEL
import SourceDiagnostics

/// The items of a `for_each` that stand written in the file.
extension WorkflowReader {
  /// Reports written items that are none, too few, or have the same key.
  func checkWritten(_ items: PlacedExpression, _ key: PlacedExpression, each: String, join: Join) {
    if !environment.isStored, let twice = items.expression.joinedTwice {
      return report(
        "\(twice) läggs ihop med sig själv, så varje nyckel kommer två gånger", at: items,
        hint: "ta bort den ena, eller skriv distinct values(…) runt hela uttrycket")
    }
    guard !environment.isStored, let count = items.expression.writtenItems?.count else { return }
    if count == 0 {
      return report(
        "listan är alltid tom, så stegen görs aldrig", at: items, hint: "skriv det som ska gås igenom i listan")
    }
    if case .count(let needed) = join, needed > count {
      report(
        "join väntar på \(needed) poster, men listan har bara \(count)", at: items,
        hint: "skriv join: all, eller ett antal som är högst \(count)")
    }
    guard key.expression.name == each, let twice = items.expression.writtenItems?.firstRepeated else { return }
    report(
      "\(twice) står två gånger i listan, men nycklarna ska skilja posterna åt", at: items, hint: "ta bort den ena")
  }

  private func report(_ message: String, at items: PlacedExpression, hint: String) {
    collector.report(.error("workflow.for-each", message, at: items.place, hint: hint))
  }
}

extension [String] {
  /// The first that comes a second time.
  fileprivate var firstRepeated: String? {
    var seen: Set<String> = []
    return first { !seen.insert($0).inserted }
  }
}
