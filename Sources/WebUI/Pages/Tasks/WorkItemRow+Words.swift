import CaseStore

extension WorkItemRow {
  /// What is to be done, without the end of it that the case's title says, where that stands beside it.
  func words(beside caseTitle: String) -> String {
    guard let colon = title.firstRange(of: ": "), colon.upperBound < title.endIndex,
      caseTitle.hasSuffix(title[colon.upperBound...])
    else { return title }
    return String(title[..<colon.lowerBound])
  }

  /// The same as the end of a sentence: with one full stop, also where it ends with one of its own.
  func sentence(beside caseTitle: String) -> String {
    let words = words(beside: caseTitle)
    return words.hasSuffix(".") || words.hasSuffix("?") ? words : words + "."
  }
}
