/// The condition that a draft gives a row: the earlier order's, or one proposed from a limit of days in the row's words.
struct ConditionReading {
  /// The condition; nil where there is none.
  let condition: String?
  /// What must be confirmed about it; nil where it is the earlier order's own.
  let doubt: String?

  init(_ row: ImportedRow, _ match: EarlierRows.Match?, _ catalogue: DecisionCatalogue) {
    let earlier = match?.item.condition?.value
    let limit = DayLimit(in: row.matter)
    if let match, match.isSame, earlier != nil || limit == nil {
      (condition, doubt) = (earlier, nil)
      return
    }
    guard let limit else {
      // A limit that is printed no longer goes with its words.
      let isPrinted = match.map { DayLimit(in: $0.item.matter.value) != nil } ?? false
      (condition, doubt) = (isPrinted ? nil : earlier, nil)
      return
    }
    guard let fact = Self.dayFact(match, catalogue) else {
      (condition, doubt) = (nil, "Ärendet har gränsen \"\(limit.words)\". Skriv den som villkor.")
      return
    }
    condition = "\(fact) \(limit.comparison)"
    doubt = "Gränsen \"\(limit.words)\" är läst som villkoret \(fact) \(limit.comparison). Bekräfta villkoret."
  }

  /// The fact that counts days: of the decision types that the row covers, or of any while that is not known.
  private static func dayFact(_ match: EarlierRows.Match?, _ catalogue: DecisionCatalogue) -> String? {
    let covered = (match?.item.covers ?? []).map { catalogue[$0.type] }
    let entries = covered.isEmpty ? catalogue.entries : covered
    let names = entries.map { $0.facts.first { $0.type == .days }?.name }
    return covered.isEmpty ? names.compactMap(\.self).first : names.allSatisfy { $0 == names[0] } ? names[0] : nil
  }
}
