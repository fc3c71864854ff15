import Synchronization

/// Values that take long to make and are asked for again and again, by what they are made of.
final class Remembered<Value: Sendable>: Sendable {
  private let most: Int
  private let values = Mutex<[String: Value]>([:])

  /// - Parameter most: So many are kept; where there would be more, all are forgotten.
  init(most: Int) { self.most = most }

  /// The value with a name; made where it is not known.
  ///
  /// - Parameter name: Holds the hashes or numbers of all that the value is made of, so that an old one is never given.
  func value(_ name: String, make: () throws -> Value) rethrows -> Value {
    if let known = values.withLock({ $0[name] }) { return known }
    let made = try make()
    values.withLock {
      if $0.count >= most { $0 = [:] }
      $0[name] = made
    }
    return made
  }
}
