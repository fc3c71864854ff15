import BitCollections
import FEEL

/// Numbers for names and paths, so that sets of them flow along the ways of a process as bits.
struct KeyNumbers {
  // One that grows hashes all that is in it anew.
  private var numbers: [NameKey: Int] = Dictionary(minimumCapacity: 128)
  private(set) var keys: [String] = []
  /// The number of the name that each key begins with; its own for a name alone.
  private(set) var roots: [Int] = []

  /// The number of a key, which is given one where it has none.
  mutating func number(of key: String) -> Int {
    let name = NameKey(key)
    if let number = numbers[name] { return number }
    let number = keys.count
    numbers[name] = number
    keys.append(key)
    roots.append(number)
    let root = Lasting.root(of: key)
    if root.utf8.count < key.utf8.count { roots[number] = self.number(of: root) }
    return number
  }

  /// The number of a key; nil where it has none.
  func known(_ key: String) -> Int? { numbers[NameKey(key)] }

  /// The numbers of keys.
  mutating func set(of keys: some Sequence<String>) -> BitSet {
    keys.reduce(into: BitSet()) { $0.insert(number(of: $1)) }
  }

  /// The keys of numbers.
  func keys(of set: BitSet) -> Set<String> { Set(set.lazy.map { keys[$0] }) }
}
