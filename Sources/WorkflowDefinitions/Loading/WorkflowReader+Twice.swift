import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Steps that have the name of another, and the names that nothing has because of that.
extension WorkflowReader {
  /// Notes where two steps of a list, or a step and an exit, have the same name.
  func checkTwice(_ nodes: [YAMLNode]) {
    var places: [String: [SourcePlace]] = [:]
    for case (let name, let place?) in ids(of: nodes) { places[name, default: []].append(place) }
    for (name, places) in places.sorted(by: { $0.key < $1.key }) where places.count > 1 { twice.append((name, places)) }
  }

  /// Whether the name of a step that there is not is told of with the steps that have one name: it is probably that of
  /// one of them.
  func isHeldBack(_ name: String, at place: SourcePlace?) -> Bool {
    guard !twice.isEmpty, let place else { return false }
    missed.append((name, place))
    return true
  }

  /// Whether a problem of an expression is such a name, with a field read of it.
  func isHeldBack(_ problem: FEELProblem, of text: String, at place: SourcePlace, in layout: ScopeLayout) -> Bool {
    let bytes = Array(text.utf8)
    if problem.code == "feel.unknown-field" {
      // Of which of the steps it is read is not known.
      let path = String(decoding: bytes[..<problem.range.lowerBound], as: UTF8.self)
      return twice.contains { path.hasSuffix("\($0.name).") }
    }
    guard problem.code == "feel.unknown-name" else { return false }
    let name = String(decoding: bytes[problem.range], as: UTF8.self)
    guard bytes.dropFirst(problem.range.upperBound).first == UInt8(ascii: ".") || isLeftOut(problem, text),
      Suggestion.closest(to: name, in: layout.names) == nil
    else { return false }
    return isHeldBack(name, at: place)
  }

  /// Reports the steps that have one name. All names held back are told of with the first of them.
  func reportTwice() {
    var asked = missedNames.map { name in
      let lines = missed.filter { $0.name == name }.map(\.place.line).sorted()
      return "\(Diagnostic.quote(name)) nämns på rad \(lines.map { "\($0)" }.inSwedish()) men finns inte: "
        + "ska ett av stegen heta \(Diagnostic.quote(name))?"
    }
    for (name, places) in twice {
      let count = places.count == 2 ? "två" : "\(places.count)"
      let lines = places.map { "\($0.line)" }.inSwedish()
      let notes = places.enumerated().filter { $0.offset != 1 }.map { number, place in
        Diagnostic.Note(message: number == 0 ? "första gången" : "också här", place: place)
      }
      collector.report(
        .error(
          "workflow.step-twice", "\(count) steg heter \(Diagnostic.quote(name)) (rad \(lines))", at: places[1],
          hint: (asked.isEmpty ? ["ge det ena steget ett annat namn"] : asked).joined(separator: "\n"), notes: notes))
      asked = []
    }
  }

  /// The names held back, each once, in order.
  private var missedNames: [String] {
    missed.reduce(into: []) { if !$0.contains($1.name) { $0.append($1.name) } }
  }
}
