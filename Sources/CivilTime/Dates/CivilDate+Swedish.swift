extension CivilDate {
  /// The date in short Swedish words, "fre 9 mars 2018"; other forms are in `swedishText`.
  public var swedish: String { swedishText.short }

  /// The date's Swedish texts, long and short, and its distance from today.
  public var swedishText: SwedishDateText { SwedishDateText(self) }
}
