public import CivilTime

/// What a person must confirm before an item is used (`oklar`).
public struct Doubt: Sendable, Hashable {
  /// Who has confirmed the item's reading, and when.
  public struct Confirmation: Sendable, Hashable {
    /// The day.
    public let day: CivilDate
    /// The function, such as `Nämndsekreterare 1`.
    public let by: String
    /// What was confirmed, as the item then read: `SNMU`, or `HL när antal_dagar > 3`. Nil where the document does not say.
    public let answer: String?

    /// A confirmation.
    public init(day: CivilDate, by: String, answer: String? = nil) {
      self.day = day
      self.by = by
      self.answer = answer
    }
  }

  /// What must be confirmed.
  public let question: String
  /// The confirmation; nil while the item is unconfirmed.
  public let confirmation: Confirmation?

  /// A doubt.
  public init(question: String, confirmation: Confirmation?) {
    self.question = question
    self.confirmation = confirmation
  }
}
