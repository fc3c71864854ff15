import CivilTime
import Delegation

/// What a changed catalogue says otherwise of the law that decisions rest on, in words.
struct CatalogueDiff {
  /// The differences, one a line.
  let lines: [String]

  /// Compares the decision types that both have.
  init(_ old: DecisionCatalogue, _ new: DecisionCatalogue) {
    lines = old.entries.compactMap { before in
      guard let after = new.entry(before.key) else { return nil }
      let (was, becomes) = (Self.text(before, old), Self.text(after, new))
      return was == becomes ? nil : "~ lagrummen för \(before.key), också dagar som har varit: \(was) → \(becomes)"
    }
  }

  private static func text(_ entry: CatalogueEntry, _ catalogue: DecisionCatalogue) -> String {
    let cited = entry.lagrum.map { citation in
      let days = [citation.from.map { "från \($0)" }, citation.through.map { "till och med \($0)" }]
      return ([catalogue.text(citation)] + days.compactMap(\.self)).joined(separator: " ")
    }
    return cited.isEmpty ? "inga" : cited.joined(separator: ", ")
  }
}
