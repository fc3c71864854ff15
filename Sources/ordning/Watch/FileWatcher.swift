import Dispatch
import Foundation
import Glibc
import Synchronization
import WorkflowKit

/// Waits for changes of files, by inotify.
///
/// Folders are watched, not files: an editor that saves by putting a new file in the old one's place is seen too.
final class FileWatcher: Sendable {
  /// How long it must have been quiet, in milliseconds: one saving is often several changes.
  private static let quiet = 100
  private static let kinds = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)

  private struct Contents {
    /// What counts in the folder of each watch.
    var names: [Int32: WatchedFolders.Names] = [:]
    /// How many changes there have been.
    var changes = 0
  }

  private let descriptor: Int32
  private let contents = Mutex(Contents())
  private let queue = DispatchQueue(label: "ordning.watch")
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  // Only kept alive here, never touched after `init`.
  nonisolated(unsafe) private let source: any DispatchSourceRead

  /// A watcher of nothing yet.
  ///
  /// - Throws: `Refusal` where the system gives no more watches.
  init() throws {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { throw FileWatcher.refusal() }
    (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    let descriptor = descriptor
    source.setCancelHandler { close(descriptor) }
    source.setEventHandler { [weak self] in self?.drain() }
    source.activate()
  }

  deinit { source.cancel() }

  /// Watches these folders besides those it watches already.
  ///
  /// - Throws: `Refusal` where the system gives no more watches.
  func watch(_ folders: WatchedFolders) throws {
    for (folder, names) in folders.names {
      let watch = inotify_add_watch(descriptor, folder, FileWatcher.kinds)
      if watch < 0, errno == ENOSPC || errno == ENOMEM { throw FileWatcher.refusal() }
      // A folder that is not there is seen where it comes back: its name counts in the folder above.
      guard watch >= 0 else { continue }
      contents.withLock { $0.names[watch] = $0.names[watch]?.union(names) ?? names }
    }
  }

  /// Waits until something has changed and it has been quiet since.
  ///
  /// - Returns: Whether there is more to wait for.
  func next() async -> Bool {
    var changes = stream.makeAsyncIterator()
    return await changes.next() != nil
  }

  /// Ends the waiting.
  func stop() { continuation.finish() }

  private func drain() {
    var isChanged = false
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      while let base = buffer.baseAddress {
        let count = read(descriptor, base, buffer.count)
        guard count > 0 else { return }
        var offset = 0
        while offset < count {
          let event = buffer.load(fromByteOffset: offset, as: inotify_event.self)
          let text = (base + offset + MemoryLayout<inotify_event>.size).assumingMemoryBound(to: CChar.self)
          if counts(event, name: event.len > 0 ? String(cString: text) : nil) { isChanged = true }
          offset += MemoryLayout<inotify_event>.size + Int(event.len)
        }
      }
    }
    if isChanged { waitForQuiet() }
  }

  private func counts(_ event: inotify_event, name: String?) -> Bool {
    guard let name else { return event.mask & UInt32(IN_IGNORED) == 0 }
    // A new file counts when it has been written.
    if event.mask & UInt32(IN_CREATE) != 0, event.mask & UInt32(IN_ISDIR) == 0 { return false }
    // What editors keep beside the file.
    if name.hasPrefix(".") || name.hasSuffix("~") { return false }
    return contents.withLock { $0.names[event.wd]?.contains(name) ?? false }
  }

  private func waitForQuiet() {
    let change = contents.withLock { contents in
      contents.changes += 1
      return contents.changes
    }
    queue.asyncAfter(deadline: .now() + .milliseconds(FileWatcher.quiet)) { [weak self] in
      guard let self, contents.withLock({ $0.changes }) == change else { return }
      continuation.yield()
    }
  }

  private static func refusal() -> Refusal {
    Refusal(
      "Filerna kan inte bevakas: systemet ger inte fler bevakningar (\(String(cString: strerror(errno)))).",
      code: "watch.limit", hint: "Ange färre mappar, eller höj systemets gräns fs.inotify.max_user_watches.")
  }
}
