import BitCollections

/// Numbers for names and paths, so that sets of them flow along the ways of a process as bits.
struct KeyNumbers {
  private var numbers: [String: Int] = [:]
  private(set) var keys: [String] = []

  /// The number of a key, which is given one where it has none.
  mutating func number(of key: String) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  /// The number of a key; nil where it has none.
  func known(_ key: String) -> Int? { numbers[key] }

  /// The numbers of keys.
  mutating func set(of keys: some Sequence<String>) -> BitSet {
    keys.reduce(into: BitSet()) { $0.insert(number(of: $1)) }
  }

  /// The keys of numbers.
  func keys(of set: BitSet) -> Set<String> { Set(set.lazy.map { keys[$0] }) }
}
