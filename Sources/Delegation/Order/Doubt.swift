public import CivilTime

/// What a person must confirm before an item is used (`oklar`).
public struct Doubt: Sendable, Hashable {
  /// Who has confirmed the item's reading, and when.
  public struct Confirmation: Sendable, Hashable {
    /// The day.
    public let day: CivilDate
    /// The function, such as `Nämndsekreterare 1`.
    public let by: String

    /// A confirmation.
    public init(day: CivilDate, by: String) {
      self.day = day
      self.by = by
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
