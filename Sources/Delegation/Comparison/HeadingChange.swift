/// What differs between two revisions above their items.
public struct HeadingChange: Sendable, Hashable {
  /// What it is about, such as `Dagar`.
  public let label: String
  /// How it changes.
  public let difference: WordDifference

  /// The differences between two revisions.
  static func between(_ before: DelegationOrder, _ after: DelegationOrder) -> [HeadingChange] {
    let names = Set(before.delegates.keys).union(after.delegates.keys).sorted()
    let texts =
      [
        ("Namn", before.title.value, after.title.value),
        ("Dagar", before.dayCount.swedish, after.dayCount.swedish),
      ]
      + names.map { name in
        ("Förkortningen \(name)", meaning(before.delegates[name]?.value), meaning(after.delegates[name]?.value))
      }
    return texts.map { HeadingChange(label: $0.0, difference: WordDifference($0.1, $0.2)) }
      .filter(\.difference.isChange)
  }

  private static func meaning(_ delegate: Delegate?) -> String {
    guard let delegate else { return "" }
    let kind =
      switch delegate.level {
      case .delegate: "rollen"
      case .committee: "utskottet"
      case .chair: "ledamoten"
      case .board: "nämnden"
      }
    return "\(kind) \(delegate.id)" + (delegate.maySubdelegate ? ", som får vidaredelegera" : "")
  }
}
