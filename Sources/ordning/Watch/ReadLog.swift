import Synchronization

/// Notes which files a command reads, so that they can be watched.
final class ReadLog: Sendable {
  /// The log of what runs now; nil where nobody watches.
  @TaskLocal static var current: ReadLog?

  private let names = Mutex<Set<String>>([])

  /// The paths of the files, also of those that were not there.
  var paths: Set<String> { names.withLock { $0 } }

  func note(_ path: String) { names.withLock { _ = $0.insert(path) } }
}
