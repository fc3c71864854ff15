package import CaseStore
package import CivilTime
import FEEL

/// The post of a municipality, as it stands in its store.
///
/// Each item is a record whose history is its stream. What lies here with its file stands in one register; what has gone
/// into a case stands in the list of its month, so that the list of what waits stays short.
package struct PostBox {
  /// Something that was done with an item, and how the item was then.
  package struct Event: Sendable {
    /// Its number, among those of the item where it lay.
    package let version: Int
    package let time: Instant
    package let actor: String
    package let item: PostItem
  }

  /// An item with the number of its latest event.
  package struct Entry: Sendable {
    package let item: PostItem
    package let version: Int
  }

  /// A plugin's register has no space in its name, and can be none of these.
  static let register = "post in"
  static func list(of month: String) -> String { "postlista \(month)" }
  /// The items that stand in a case, so that they are weeded with it.
  static func links(to caseID: String) -> String { "post i \(caseID)" }

  private let tx: any StoreReader

  package init(_ tx: any StoreReader) { self.tx = tx }

  /// An item that a reader may see; nil where there is none.
  package func entry(_ id: String, for reader: Reader) throws -> Entry? {
    for register in [Self.register, Self.list(of: String(id.prefix(7)))] {
      guard let row = try tx.registerRecord(register, key: id), !row.value.isNull else { continue }
      let item = try Self.item(row)
      return item.mayBeRead(by: reader) ? Entry(item: item, version: row.version) : nil
    }
    return nil
  }

  /// What waits to be seen to, the oldest first; what is secret to the reader without what is secret.
  package func waiting(for reader: Reader) throws -> [PostItem] {
    try tx.registerRecords(Self.register).map(Self.item).filter(\.isOpen).compactMap { $0.seen(by: reader) }
  }

  /// What stands in no case and has all the words in its title or its sender, the latest first. A part of a word is enough.
  package func search(_ words: String, for reader: Reader, limit: Int) throws -> [PostItem] {
    let words = words.lowercased().split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return [] }
    let found = try tx.registerRecords(Self.register).map(Self.item).filter { item in
      let text = "\(item.title) \(item.counterpart)".lowercased()
      return words.allSatisfy { text.contains($0) } && !item.isWeeded && item.mayBeRead(by: reader)
    }
    return Array(found.sorted { ($0.day, $0.id) > ($1.day, $1.id) }.prefix(limit))
  }

  /// All that was taken in in a month, such as `2026-11`, and what became of it; what is secret to the reader without what
  /// is secret.
  package func items(of month: String, for reader: Reader) throws -> [PostItem] {
    let kept = try tx.registerRecords(Self.register).map(Self.item).filter { $0.month == month }
    let filed = try tx.registerRecords(Self.list(of: month)).map(Self.item)
    return (kept + filed).compactMap { $0.seen(by: reader) }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// What has been done with an item, in order.
  package func history(of id: String) throws -> [Event] {
    try [Self.register, Self.list(of: String(id.prefix(7)))].flatMap { register in
      var events: [Event] = []
      try CaseHistory.forEach(of: .register(register, id), tx) { event in
        guard let item = PostItem(id, event.personal) else { return }
        events.append(Event(version: event.sequence, time: event.time, actor: event.actor, item: item))
      }
      return events
    }
  }

  /// Whether an item lies here with these bytes.
  func holds(_ hash: String) throws -> Bool {
    try tx.registerRecords(Self.register).contains { try Self.item($0).file?.hash == hash }
  }

  private static func item(_ row: RegisterRow) throws -> PostItem {
    guard let item = PostItem(row.key, row.value) else {
      throw StoreError.corrupt("posten \(row.key) går inte att läsa")
    }
    return item
  }
}
