import FEEL
import SourceDiagnostics
import WorkflowKit

/// Names of decision types, boards and the like that are not written as they are: put together of texts, chosen by people
/// or typed in.
extension WorkflowReader {
  /// Reports a name that may be given and that there is not, and warns of one that may be anything.
  ///
  /// People may give an input any of its values; a step need not come to all of those that its plugin names, and is told
  /// of only where none of them fits.
  func checkPutTogether(_ placed: PlacedExpression, _ field: Field, in layout: ScopeLayout) {
    guard let wanted = wanted(by: field) else { return }
    let given = texts(of: placed.expression, in: layout).texts.filter { $0.path != nil || $0.parts != nil }
    // A choice that is handed on as it is to a choice is told of by itself.
    let own = field.names == nil ? given.filter { $0.path == nil } : given
    let wrong = own.filter { !wanted.names.contains($0.text) }
    let first = wrong.first { $0.sources.allSatisfy { path in inputs.contains { [$0.name] == path } } }
    if let told = first ?? (wrong.count == own.count ? wrong.first : nil) {
      let sources = Set(told.sources.map { $0.joined(separator: ".") }).sorted().inSwedish()
      let place = sources.isEmpty ? "" : " eller valen i \(sources)"
      collector.report(
        .error(
          wanted.code, "uttrycket kan ge \(Diagnostic.quote(told.text)), som inte är \(wanted.word)", at: placed.place,
          hint: "ändra uttrycket\(place), så att det alltid ger \(wanted.word) som finns"))
    }
    checkFree(placed.expression.givenPaths(in: factExpressions), field, wanted.word, at: placed.place, in: layout)
  }

  /// Warns of a field that may be filled in with anything.
  ///
  /// - Parameter paths: What may be given.
  func checkFree(_ paths: [[String]], _ field: Field, _ word: String, at place: SourcePlace, in layout: ScopeLayout) {
    let free = paths.first { path in
      guard inputs.contains(where: { $0.name == path.first }) else { return false }
      switch self.field(at: path, in: layout)?.type.item {
      case .text, .longText: return true
      default: return false
      }
    }
    // What a called process is given is told of where it is given.
    guard let name = free?.joined(separator: "."),
      !environment.signatures.values.contains(where: { $0.calls.contains(id) })
    else { return }
    collector.report(
      .warning(
        "workflow.free-text",
        "\"\(field.name)\" tas ur fältet \"\(name)\", där vad som helst kan fyllas i: är det inte \(word) stannar ärendet",
        at: place, hint: "gör \(name) till ett val: {type: choice, options: […]}"))
  }

  /// The names that may stand in a field, and what each of them is; nil where they are not known.
  private func wanted(by field: Field) -> (names: Set<String>, word: String, code: String)? {
    switch field.names {
    case .decisionType: return (Set(environment.decisionTypes.keys), "en beslutstyp", "workflow.unknown-decision-type")
    case .board: return environment.boards.map { ($0, "ett organ", "workflow.unknown-board") }
    case .role: return environment.roles.map { ($0, "en roll", "workflow.unknown-role") }
    case .input, .holder: return nil
    case nil:
      guard case .choice(let choices) = field.type else { return nil }
      return (Set(choices.map(\.value)), "något av valen", "input.choice")
    }
  }
}
