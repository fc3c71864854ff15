import Synchronization

/// The patterns used last, for those that are not known until an expression is evaluated.
///
/// Holds at most `2 * capacity` patterns, however many an expression makes up: when the newer half is full it becomes
/// the older, and what was in the older and has not been asked for since is let go.
final class PatternCache: Sendable {
  static let shared = PatternCache(capacity: 64)

  private struct Key: Hashable {
    var pattern: [UInt8]
    var flags: String
  }

  private struct Halves {
    var newer: [Key: Pattern] = [:]
    var older: [Key: Pattern] = [:]
  }

  private let capacity: Int
  private let halves = Mutex(Halves())

  init(capacity: Int) { self.capacity = capacity }

  /// The compiled pattern; a wrong one is compiled, and refused, each time.
  func pattern(_ text: String, flags: String) throws(PatternError) -> Pattern {
    let key = Key(pattern: Array(text.utf8), flags: flags)
    if let known = halves.withLock({ $0.newer[key] ?? $0.older[key] }) {
      keep(known, key)
      return known
    }
    let pattern = try Pattern(text, flags: flags)
    keep(pattern, key)
    return pattern
  }

  private func keep(_ pattern: Pattern, _ key: Key) {
    halves.withLock { halves in
      guard halves.newer[key] == nil else { return }
      if halves.newer.count >= capacity {
        halves.older = halves.newer
        halves.newer = [:]
      }
      halves.newer[key] = pattern
    }
  }
}
