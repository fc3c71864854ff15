import FEEL
import SourceDiagnostics

extension OrderAnalysis {
  /// Checks that the texts in an item's condition are values that a fact can have: a misspelt one is never met.
  func checkChoices(_ item: OrderItem) {
    guard let condition = item.condition else { return }
    let entries = item.covers.map { catalogue[$0.type] }
    var facts: [Fact] = []
    for coverage in item.covers {
      let entry = catalogue[coverage.type]
      for (slot, fact) in entry.facts.enumerated() where coverage.condition?.slots.contains(slot) == true {
        facts.append(fact)
      }
    }
    // A fact that is any text may have any value.
    guard !entries.isEmpty, !facts.contains(where: { $0.type == .text }) else { return }
    let choices = facts.compactMap { fact -> (name: String, values: [String])? in
      guard case .choice(let values) = fact.type else { return nil }
      return (name(of: fact), values)
    }
    let known = Set(choices.flatMap(\.values))
    let names = choices.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    for text in Self.texts(in: condition.value) where !known.contains(text) {
      collector.report(
        .warning(
          "delegation.unknown-choice",
          "villkoret i punkt \(item.reference) nämner \(Diagnostic.quote(text)), som inget faktum kan vara",
          at: condition.place,
          hint: [
            Suggestion.hint(for: text, in: known),
            names.isEmpty ? "inget faktum i villkoret har texter som värden" : nil,
            names.isEmpty
              ? nil
              : "\(names.joined(separator: " och ")) kan vara \(choices.flatMap(\.values).joined(separator: ", "))",
          ].compactMap(\.self).joined(separator: "\n")))
    }
  }

  /// The texts that something is compared with or looked for among, each once; what a function is given may be a part of
  /// a value.
  private static func texts(in condition: String) -> [String] {
    var texts = condition.matches(of: /(?:!?=\s*|\bin\s+)"([^"\\]*)"/).map { String($0.1) }
    texts += condition.matches(of: /"([^"\\]*)"\s*!?=/).map { String($0.1) }
    for list in condition.matches(of: /\bin\s*[(\[]([^)\]]*)[)\]]/) {
      texts += list.1.matches(of: /"([^"\\]*)"/).map { String($0.1) }
    }
    return texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
