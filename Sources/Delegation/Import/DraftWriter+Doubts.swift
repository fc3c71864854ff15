import SourceDiagnostics

/// What a person must confirm in the rows of a draft.
extension DraftWriter {
  /// What the draft's counts of days mean. A draft must say something; where it is not known the rows ask.
  var dayCount: DayCount { heading.dayCount ?? earlier?.dayCount ?? .serving }

  /// What must be confirmed in a row that the earlier order does not have.
  ///
  /// - Parameter lagrum: What the lagrum of its section show.
  func doubts(of row: ImportedRow, _ lagrum: [String]) -> [String] {
    let own = [ConditionReading(row, nil, catalogue).doubt, dayDoubt(of: row)].compactMap(\.self)
    return row.doubts + own + lagrum
  }

  /// What must be confirmed in a row that the earlier order has. Where that order asks of the row just as it is printed,
  /// its question is the only one: whoever wrote it had seen the print, and more questions would ask for other answers.
  func doubts(of row: ImportedRow, _ match: EarlierRows.Match, _ act: String?) -> [String] {
    let question = match.item.isUnconfirmed ? match.item.doubt?.question : nil
    if let question, match.isSame, match.item.isPrinted(as: row) { return [question] }
    var doubts = row.doubts
    if match.isSame, let question {
      let asked = ImportDoubts.about(delegates: row.delegates)
      doubts = doubts.filter { !asked.contains($0) || row.delegates.isEmpty } + [question]
    } else if !match.isSame {
      // Its question is of other words, so it is told and not put.
      doubts.append(
        "I den tidigare revisionen lyder punkten \(Diagnostic.quote(match.item.matter.value))"
          + (question.map { ", med frågan \(Diagnostic.quote($0))" } ?? "")
          + ". Beslutstyperna är hämtade därifrån. Bekräfta att de stämmer.")
    }
    doubts += [ConditionReading(row, match, catalogue).doubt].compactMap(\.self)
    return doubts + lagrumDoubts(of: row, match, act)
  }

  /// The question what a row's count of days means, where neither the table's reader nor an earlier order says it.
  private func dayDoubt(of row: ImportedRow) -> String? {
    guard heading.dayCount == nil, earlier == nil, let limit = DayLimit(in: row.matter) else { return nil }
    return "Hur dagarna i \(Diagnostic.quote(limit.words)) räknas framgår inte av tabellen. Bekräfta att det är "
      + "\(dayCount.rawValue), eller ändra dagar överst i utkastet."
  }

  /// What in the printed lagrum is not what the decision rests on. Which types a row covers is known from the earlier
  /// order only. Where none of them rests on a known lagrum, there is nothing to hold it against.
  private func lagrumDoubts(of row: ImportedRow, _ match: EarlierRows.Match, _ act: String?) -> [String] {
    let types = match.item.covers.map(\.type)
    guard let lagrum = row.lagrum, types.contains(where: { !catalogue[$0].lagrum.isEmpty }) else { return [] }
    return LagrumCheck.findings(
      in: Located(lagrum, at: row.place), of: types, sectionAct: act, catalogue: catalogue, on: day...day
    ).map(\.lagrumDoubt)
  }
}

extension OrderItem {
  /// Whether a row has the item's printed delegates, lagrum and note.
  fileprivate func isPrinted(as row: ImportedRow) -> Bool {
    let printed = printedDelegates ?? delegates.map(\.value.abbreviation).joined(separator: " ")
    return printed == row.delegates.joined(separator: " ") && lagrum?.value == row.lagrum && note == row.note
  }
}

extension Diagnostic {
  /// A finding about a lagrum, as what a person must confirm.
  var lagrumDoubt: String {
    ([message] + [hint].compactMap(\.self) + ["bekräfta lagrummet"]).map { $0.asSentenceStart + "." }
      .joined(separator: " ")
  }
}
