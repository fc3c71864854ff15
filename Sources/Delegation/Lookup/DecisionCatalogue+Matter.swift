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
        hint: Self.meant(key, keys) ?? "Beslutstyperna står i beslutstyper.yaml.")
    }
    for (name, value) in facts where !value.isNull {
      guard let fact = entry.facts.first(where: { $0.name == name }) else {
        throw Self.unknown(name, entry)
      }
      guard fact.type.admits(value) else {
        throw FactProblem(
          message: "\(name) ska vara \(fact.type.swedish), men är \(value).",
          hint: "\(fact.name) betyder: \(fact.title).")
      }
    }
    return Matter(
      type: entry.number, facts: entry.facts.map { facts[$0.name] ?? .null }, isWeighty: isWeighty, isUrgent: isUrgent)
  }

  /// Facts of a decision type as people write them, such as `antal_dagar=5`.
  ///
  /// - Throws: `FactProblem` where one is not written so, not one that the type takes, or not of its type.
  public func facts(_ written: [String], of number: TypeNumber) throws(FactProblem) -> Context {
    let entry = self[number]
    var facts = Context()
    for text in written {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw FactProblem(
          message: "\"\(text)\" är inget faktum.", hint: "Skriv namn=värde, till exempel antal_dagar=5.")
      }
      guard let fact = entry.facts.first(where: { $0.name == parts[0] }) else { throw Self.unknown(parts[0], entry) }
      guard let value = fact.type.value(of: parts[1]) else {
        throw FactProblem(
          message: "\(fact.name) ska vara \(fact.type.swedish), men är \"\(parts[1])\".",
          hint: "\(fact.name) betyder: \(fact.title).")
      }
      guard facts[fact.name] == nil else {
        throw FactProblem(
          message: "\(fact.name) är angivet flera gånger.",
          hint: "Ange det en gång: svaret kan hänga på vilket som gäller.")
      }
      facts[fact.name] = value
    }
    return facts
  }

  private static func unknown(_ name: String, _ entry: CatalogueEntry) -> FactProblem {
    let names = entry.facts.map(\.name)
    return FactProblem(
      message: "Beslutstypen \(entry.key) har inget faktum som heter \"\(name)\".",
      hint: meant(name, names)
        ?? (names.isEmpty ? "Den tar inga fakta." : "Den tar \(names.joined(separator: ", "))."))
  }

  private static func meant(_ name: String, _ names: [String]) -> String? {
    Suggestion.closest(to: name, in: names).map { "Menade du \"\($0)\"?" }
  }
}
