/// Who decides a matter under a revision, as a comparison tells it.
public struct ComparedAnswer: Sendable, Hashable {
  /// The level, when every item is read as it stands.
  public let level: DecisionLevel
  /// What those who decide are called.
  public let titles: [String]
  /// The item; nil where no item leads there.
  public let item: String?
  /// The item that is still to be confirmed, so that nämnden decides for the time being; nil where there is none.
  public let unconfirmed: String?

  /// The same decider by the same right, whatever the item is called.
  func isSame(as other: ComparedAnswer) -> Bool {
    level == other.level && titles == other.titles && (unconfirmed == nil) == (other.unconfirmed == nil)
  }

  /// In words: `Handläggare enligt punkt 12.8, när den är bekräftad`.
  public var swedish: String {
    let until = unconfirmed.map { ", när \($0 == item ? "den" : "punkt \($0)") är bekräftad" }
    return titles.joined(separator: " eller ") + (item.map { " enligt punkt \($0)" } ?? "") + (until ?? "")
  }
}
