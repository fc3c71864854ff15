/// Which items of an earlier order the rows of a table are: the same number and words, or else the same number and the
/// nearest words.
struct EarlierRows {
  /// An item that a row is.
  struct Match {
    let item: OrderItem
    /// Whether its words are the row's own.
    let isSame: Bool
  }

  /// The matches, by the row's place.
  private(set) var matches: [Int: Match] = [:]

  init(_ rows: [ImportedRow], _ items: [OrderItem]) {
    var taken: Set<Int> = []
    for (index, row) in rows.enumerated() {
      let same = items.indices.filter { Self.isSame(items[$0], row) }
      guard same.count == 1 else { continue }
      matches[index] = Match(item: items[same[0]], isSame: true)
      taken.insert(same[0])
    }
    var near: [(row: Int, item: Int, likeness: Double)] = []
    for (index, row) in rows.enumerated() where matches[index] == nil {
      for (other, item) in items.enumerated()
      where !taken.contains(other) && item.number.value == row.number && !Self.isSame(item, row) {
        let likeness = RowMatching.likeness(item.matter.value, row.matter)
        if likeness >= RowMatching.same { near.append((index, other, likeness)) }
      }
    }
    for pair in near.sorted(by: { ($1.likeness, $0.row, $0.item) < ($0.likeness, $1.row, $1.item) })
    where matches[pair.row] == nil && !taken.contains(pair.item) {
      matches[pair.row] = Match(item: items[pair.item], isSame: false)
      taken.insert(pair.item)
    }
  }

  private static func isSame(_ item: OrderItem, _ row: ImportedRow) -> Bool {
    item.number.value == row.number && item.matter.value == row.matter
  }
}
