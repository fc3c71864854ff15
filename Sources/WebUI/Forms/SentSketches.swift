import Synchronization

/// What the forms that have lately made something said, by account.
///
/// Kept in memory: a restart forgets, and then nobody is asked.
final class SentSketches: Sendable {
  /// So many of an account are remembered.
  private static let mostOfOne = 20
  /// With more accounts than this, all are forgotten.
  private static let most = 5_000

  private let sketches = Mutex<[String: [(key: String, sketch: SentSketch)]]>([:])

  /// Remembers what a form said that made something.
  func keep(_ sketch: SentSketch, key: String, of account: String) {
    sketches.withLock {
      if $0.count >= Self.most { $0 = [:] }
      $0[account, default: []].append((key, sketch))
      if $0[account, default: []].count > Self.mostOfOne { $0[account]?.removeFirst() }
    }
  }

  /// The keys of the forms that one is a mended version of, the latest first.
  func mended(_ sketch: SentSketch, of account: String) -> [String] {
    sketches.withLock { ($0[account] ?? []).reversed().filter { sketch.isMended($0.sketch) }.map(\.key) }
  }
}
