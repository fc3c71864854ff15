public import FEEL
import SourceDiagnostics

extension DecisionCatalogue {
  /// A matter of a kind, with facts. A fact that is left out is missing: where it matters, the nämnd decides.
  ///
  /// - Throws: `FactProblem` where the decision type is not known, or a fact is not one that it takes or not of its type.
  public func matter(
    _ key: String, facts: Context = Context(), isWeighty: Bool = false, isUrgent: Bool = false
  ) throws(FactProblem) -> Matter {
    guard let entry = entry(key) else {
      throw FactProblem(
        message: "Beslutstypen \"\(key)\" finns inte.",
        hint: Suggestion.hint(for: key, in: keys) ?? "Beslutstyperna står i beslutstyper.yaml.")
    }
    for (name, value) in facts where !value.isNull {
      guard let fact = entry.facts.first(where: { $0.name == name }) else {
        throw Self.unknown(name, entry)
      }
      guard fact.type.admits(value) else {
        throw FactProblem(
          message: "\(name) ska vara \(fact.type.swedish), men är \(value).",
          hint: "Ange \(fact.title.lowercased()) på nytt.")
      }
    }
    return Matter(
      type: entry.number, facts: entry.facts.map { facts[$0.name] ?? .null }, isWeighty: isWeighty, isUrgent: isUrgent)
  }

  private static func unknown(_ name: String, _ entry: CatalogueEntry) -> FactProblem {
    let names = entry.facts.map(\.name)
    return FactProblem(
      message: "Beslutstypen \(entry.key) har inget faktum som heter \"\(name)\".",
      hint: Suggestion.hint(for: name, in: names)
        ?? (names.isEmpty ? "Den tar inga fakta." : "Den tar \(names.joined(separator: ", "))."))
  }
}
