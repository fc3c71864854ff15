/// Who may decide a matter, with the words for it.
public struct ExplainedAnswer: Sendable, Hashable {
  /// The answer itself.
  public let answer: LookupAnswer
  /// What the delegates are called, or the nämnd's name.
  public let titles: [String]
  /// The item that the answer stands on, such as `12.9 (2)`; nil where it stands on none.
  public let item: String?
  /// The hash of the revision; nil where none is in force.
  public let revision: String?
  /// The sections the decision rests on that day: `8 kap. 2 § alkohollagen (2010:1622)`.
  public let lagrum: [String]
  /// Whether decisions under the item are reported; nil where the answer stands on no item.
  public let reporting: Reporting?
  /// Why, in whole Swedish sentences: the revision, every item that was considered, and what follows.
  public let explanation: [String]
}
