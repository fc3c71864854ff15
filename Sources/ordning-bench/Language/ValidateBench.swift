import Foundation

/// How long `ordning validate` takes for a thousand processes, started anew each time, beside libyaml's events alone over
/// the same files.
struct ValidateBench {
  let rounds: Int
  /// The text of a process.
  let process: String
  let folder: BenchFolder

  private static let count = 1000

  func figure() async throws -> Figure {
    let program = try Self.program()
    let texts = (0..<Self.count).map { process.replacing("workflow: remissvar\n", with: "workflow: remissvar_\($0)\n") }
    guard texts[0] != process else { throw BenchFault("processen heter inte remissvar") }
    let path = folder.store("processer")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (number, text) in texts.enumerated() {
      try text.write(toFile: "\(path)/remissvar_\(number).yaml", atomically: false, encoding: .utf8)
    }
    var (validated, read): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      validated.append(try await Stopwatch.microseconds { try Self.validate(path, with: program) })
      read.append(
        try await Stopwatch.microseconds {
          for text in texts where BareEvents.count(Array(text.utf8)) == 0 {
            throw BenchFault("libyaml läste inte filen")
          }
        })
    }
    return Figure(
      "validate", "ordning validate över 1 000 processer", against: "bara händelserna ur libyaml", measured: validated,
      baseline: read, demand: .microseconds(2_000_000))
  }

  /// The program, which is built beside this one.
  private static func program() throws -> URL {
    let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let program = own.deletingLastPathComponent().appendingPathComponent("ordning")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw BenchFault(
        "\(program.path) finns inte; bygg med swift build -c release --static-swift-stdlib --product ordning")
    }
    return program
  }

  private static func validate(_ path: String, with program: URL) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = ["validate", path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchFault("ordning validate fann fel i \(path)") }
  }
}
