import Synchronization

/// Values that take long to make and are asked for again and again, by what they are made of.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let most: Int
  private let values = Mutex<[Key: Value]>([:])

  /// - Parameter most: So many are kept; where there would be more, all are forgotten.
  init(most: Int) { self.most = most }

  /// The value of a key; nil where it is not known.
  func known(_ key: Key) -> Value? { values.withLock { $0[key] } }

  /// The value of a key; made where it is not known.
  ///
  /// - Parameter key: All that the value is made of, or hashes or numbers of it, so that an old one is never given.
  func value(_ key: Key, make: () throws -> Value) rethrows -> Value {
    if let known = values.withLock({ $0[key] }) { return known }
    let made = try make()
    values.withLock {
      if $0.count >= most { $0 = [:] }
      $0[key] = made
    }
    return made
  }
}
