/// Finds which rows of two revisions are the same item, though numbers may be printed twice, and numbers and words change.
struct RowMatching {
  /// The earlier row, by the later one's place.
  private(set) var pairs: [Int: Int] = [:]
  private var taken: Set<Int> = []

  init(_ old: [OrderItem], _ new: [OrderItem]) {
    match(old, new) { "\($0.number.value)\n\($0.matter.value)" }
    matchByNumber(old, new)
    match(old, new) { $0.matter.value }
    matchByTypes(old, new)
  }

  /// Pairs the rows that are left and have the same key, in order.
  private mutating func match(_ old: [OrderItem], _ new: [OrderItem], key: (OrderItem) -> String) {
    var waiting: [String: [Int]] = [:]
    for index in old.indices.reversed() where !taken.contains(index) {
      waiting[key(old[index]), default: []].append(index)
    }
    for index in new.indices where pairs[index] == nil {
      if let match = waiting[key(new[index])]?.popLast() { pair(match, index) }
    }
  }

  /// Pairs the rows that are left and have the same number, the most alike first.
  private mutating func matchByNumber(_ old: [OrderItem], _ new: [OrderItem]) {
    var waiting: [String: [Int]] = [:]
    for index in old.indices where !taken.contains(index) {
      waiting[old[index].number.value, default: []].append(index)
    }
    var candidates: [(old: Int, new: Int, likeness: Double)] = []
    for index in new.indices where pairs[index] == nil {
      for other in waiting[new[index].number.value] ?? [] {
        let likeness = Self.likeness(old[other].matter.value, new[index].matter.value)
        if likeness >= Self.same { candidates.append((other, index, likeness)) }
      }
    }
    for candidate in candidates.sorted(by: { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) })
    where pairs[candidate.new] == nil && !taken.contains(candidate.old) {
      pair(candidate.old, candidate.new)
    }
  }

  /// Pairs two rows that are left where they, and no others among those, cover the same decision types: the matter has got
  /// another number and other words.
  private mutating func matchByTypes(_ old: [OrderItem], _ new: [OrderItem]) {
    func places(_ items: [OrderItem], _ isLeft: (Int) -> Bool) -> [Set<TypeNumber>: [Int]] {
      Dictionary(
        grouping: items.indices.filter { isLeft($0) && !items[$0].covers.isEmpty },
        by: { Set(items[$0].covers.map(\.type)) })
    }
    let left = places(old) { !taken.contains($0) }
    for (types, rows) in places(new, { pairs[$0] == nil }) {
      if let other = left[types], other.count == 1, rows.count == 1 { pair(other[0], rows[0]) }
    }
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    pairs[new] = old
    taken.insert(old)
  }

  /// Rows with the same number that share fewer of their words are different items.
  static let same = 0.4

  /// The share of words that two texts have in common, from 0 to 1.
  static func likeness(_ one: String, _ other: String) -> Double {
    let a = Set(one.lowercased().split(whereSeparator: \.isWhitespace))
    let b = Set(other.lowercased().split(whereSeparator: \.isWhitespace))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return Double(a.intersection(b).count) / Double(max(a.count, b.count))
  }
}
