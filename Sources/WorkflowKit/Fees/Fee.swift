public import CivilTime

/// A fee that fullmäktige has decided, with the days its amounts hold from.
public struct Fee: Sendable, Hashable {
  /// An amount.
  public struct Amount: Sendable, Hashable {
    /// The first day it holds.
    public let from: CivilDate
    /// The fee in whole kronor.
    public let kronor: Int
    /// The day fullmäktige decided it.
    public let decided: CivilDate

    /// An amount.
    public init(from: CivilDate, kronor: Int, decided: CivilDate) {
      self.from = from
      self.kronor = kronor
      self.decided = decided
    }
  }

  /// What expressions call it, such as `serveringstillstånd.tillfälligt.slutet`.
  public let key: String
  /// What it is for.
  public let title: String
  /// The amounts, the earliest first.
  public let amounts: [Amount]

  /// A fee.
  public init(key: String, title: String, amounts: [Amount]) {
    self.key = key
    self.title = title
    self.amounts = amounts
  }

  /// The amount that holds on a day; nil before the first.
  public func amount(on day: CivilDate) -> Amount? { amounts.last { $0.from <= day } }
}
