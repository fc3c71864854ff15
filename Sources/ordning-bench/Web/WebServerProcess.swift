import Foundation

/// The program itself, serving a municipality with very many cases.
final class WebServerProcess {
  private let process = Process()
  /// The port that it listens on.
  let port: Int

  /// Makes the municipality with the program that was built beside this one.
  static func makeMunicipality(in folder: String, cases: Int, config: String, workflows: String) throws {
    let maker = Process()
    maker.executableURL = program
    maker.arguments = [
      "example", folder, "--crowd", String(cases), "--config", config, "--workflows", workflows,
    ]
    maker.standardOutput = FileHandle.nullDevice
    try maker.run()
    maker.waitUntilExit()
    guard maker.terminationStatus == 0 else { throw BenchFault("exempelkommunen kunde inte göras") }
  }

  /// Serves it on a free port.
  init(folder: String, workflows: String) throws {
    let output = Pipe()
    process.executableURL = Self.program
    process.arguments = [
      "serve", "--port", "0", "--data", "\(folder)/data", "--config", "\(folder)/config", "--workflows", workflows,
    ]
    process.standardOutput = output
    try process.run()
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
      line.append(byte)
    }
    let text = String(decoding: line, as: UTF8.self)
    guard let port = text.split(separator: ":").last.flatMap({ Int($0.dropLast()) }) else {
      process.terminate()
      throw BenchFault("servern startade inte: \(text)")
    }
    self.port = port
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  private static var program: URL {
    URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "ordning")
  }
}
