import Foundation

/// The program under way, whose lines are read as they come.
final class WatchingProgram {
  private let process = Process()
  private let lines: FileHandle
  private var rest: [UInt8] = []

  /// Starts the program in a folder; what it writes on standard error comes among the lines.
  init(_ arguments: [String], in workspace: Workspace) throws {
    let output = Pipe()
    lines = output.fileHandleForReading
    process.executableURL = Workspace.program
    process.arguments = arguments
    process.currentDirectoryURL = workspace.folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
  }

  /// The lines up to the one that says that the program waits for changes, without that one; the time is shown as TID.
  ///
  /// - Throws: `WatchFailure` where it does not come within half a minute.
  func untilItWaits() throws -> [String] {
    let deadline = Date().addingTimeInterval(30)
    var read: [String] = []
    while let line = try nextLine(before: deadline) {
      if line == "Väntar på ändringar. Avsluta med Ctrl-C." { return read }
      read.append(line.replacing(/^Kl\. \d\d\.\d\d\.\d\d$/, with: "Kl. TID"))
    }
    throw WatchFailure(description: "programmet slutade efter: \(read)")
  }

  /// Asks the program to stop, as Ctrl-C does, and waits for it.
  ///
  /// - Returns: Its exit code.
  func stop() -> Int32 {
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func nextLine(before deadline: Date) throws -> String? {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest.removeSubrange(...end) }
        return String(decoding: rest[..<end], as: UTF8.self)
      }
      var descriptor = pollfd(fd: lines.fileDescriptor, events: Int16(POLLIN), revents: 0)
      let left = deadline.timeIntervalSinceNow
      guard left > 0, poll(&descriptor, 1, Int32(left * 1000)) > 0 else {
        throw WatchFailure(description: "programmet säger inget mer; senast: \(String(decoding: rest, as: UTF8.self))")
      }
      let bytes = lines.availableData
      if bytes.isEmpty { return nil }
      rest += bytes
    }
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// The program did not say what was waited for.
struct WatchFailure: Error, CustomStringConvertible {
  let description: String
}
