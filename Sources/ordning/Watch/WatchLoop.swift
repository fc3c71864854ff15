import ArgumentParser
import Foundation

/// Does a check at once, and again each time a file that it reads has changed, until the program is asked to stop.
struct WatchLoop {
  /// The files and folders that are watched whatever the check reads.
  let paths: [String]

  /// - Parameter check: Tells what it finds; what it throws is told, and ends nothing.
  /// - Throws: `Refusal` where the files cannot be watched.
  func run(_ check: () async throws -> Void) async throws {
    let watcher = try FileWatcher()
    let signals = StopSignals { watcher.stop() }
    let log = ReadLog()
    repeat {
      // Before the check, so that what changes while it reads is seen.
      try watcher.watch(WatchedFolders(log.paths.union(paths)))
      Output.write("Kl. \(Self.time())")
      do { try await ReadLog.$current.withValue(log) { try await check() } } catch is ExitCode {
        // The check has told why.
      } catch { Failure(error).tell(json: false) }
      try watcher.watch(WatchedFolders(log.paths.union(paths)))
      Output.write("Väntar på ändringar. Avsluta med Ctrl-C.")
    } while await watcher.next() && !signals.isStopping
  }

  /// The time of the machine, as `17.42.03`.
  private static func time() -> String {
    let parts = Calendar.current.dateComponents([.hour, .minute, .second], from: Date())
    return [parts.hour, parts.minute, parts.second].map { String(format: "%02d", $0 ?? 0) }.joined(separator: ".")
  }
}
