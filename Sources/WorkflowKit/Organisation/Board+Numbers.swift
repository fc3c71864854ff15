extension Board {
  /// The number series of its cases in a year.
  public func caseSeries(year: Int) -> String { "diarium/\(id)/\(year)" }

  /// The series of its paragraphs (§§) in a calendar year.
  public func paragraphSeries(year: Int) -> String { body.paragraphSeries(year: year) }

  /// The first number of each series that does not begin with 1.
  public var firstNumbers: [String: Int] {
    var first: [String: Int] = [:]
    for start in starts {
      first[caseSeries(year: start.year)] = start.nextCase
      first[paragraphSeries(year: start.year)] = start.nextParagraph
    }
    return first
  }

  /// A case number in the nämnd's form.
  public func caseNumber(year: Int, number: Int) -> String {
    numberFormat.replacing("{kod}", with: code).replacing("{år}", with: String(year))
      .replacing("{nr}", with: String(number))
  }

  /// A case's reference (beteckning) as it stands in letters and protocols: its number, and after it the case's code in
  /// the diarieplan where it has one, such as `SOCN/2018:23 - 759`. The number alone names the case.
  public func reference(_ dnr: String, planCode: String) -> String {
    guard let referenceFormat, !planCode.isEmpty else { return dnr }
    return referenceFormat.replacing("{dnr}", with: dnr).replacing("{diarieplan}", with: planCode)
  }
}

extension Organisation {
  /// The first number of a series: 1 where nothing else is said.
  public func firstNumber(in series: String) -> Int {
    boards.lazy.compactMap { $0.firstNumbers[series] }.first ?? 1
  }
}
