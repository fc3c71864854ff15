import Synchronization

/// Parts of pages that take long to write and are the same for all, by what they are made of.
final class FragmentCache: Sendable {
  private static let most = 64
  private let fragments = Mutex<[String: String]>([:])

  /// The part with a name; made where it is not known.
  ///
  /// - Parameter name: Holds the hashes of all that the part is made of, so that an old one is never shown.
  func fragment(_ name: String, make: () -> String) -> String {
    if let known = fragments.withLock({ $0[name] }) { return known }
    let made = make()
    fragments.withLock {
      if $0.count >= Self.most { $0 = [:] }
      $0[name] = made
    }
    return made
  }
}
