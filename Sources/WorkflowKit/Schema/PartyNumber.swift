/// A person's or an organisation's number as it is written in Sweden: `ÅÅMMDD-NNNN`, `ÅÅÅÅMMDD-NNNN` or `NNNNNN-NNNN`
/// (folkbokföringslagen 18 §, lag 1974:174 1 §).
public enum PartyNumber {
  /// What is wrong with a number, in Swedish; nil where it can be one.
  ///
  /// Blanks between the digits are nothing. The last digit is reckoned from the nine before it, so a slip of the pen
  /// shows.
  public static func fault(in text: String) -> String? {
    let written = text.filter { !$0.isWhitespace }
    let digits = written.filter { ("0"..."9").contains($0) }.compactMap(\.wholeNumberValue)
    let others = written.filter { !("0"..."9").contains($0) }
    guard others.isEmpty || ((others == "-" || others == "+") && written.dropLast(4).last == others.first) else {
      return form
    }
    guard digits.count == 10 || digits.count == 12 else { return form }
    return isChecked(digits.suffix(10)) ? nil : "den sista siffran stämmer inte med de andra; kontrollera numret"
  }

  private static let form = "skrivs med tio eller tolv siffror, till exempel ÅÅMMDD-NNNN"

  /// The digits doubled every other time, their own digits added, sum up to whole tens.
  private static func isChecked(_ digits: ArraySlice<Int>) -> Bool {
    digits.enumerated().map { place, digit in
      let product = place.isMultiple(of: 2) ? digit * 2 : digit
      return product > 9 ? product - 9 : product
    }.reduce(0, +).isMultiple(of: 10)
  }
}
