import Foundation

/// A folder of its own with a small installation, where the built program is run as a person would.
final class Workspace: Sendable {
  /// The folder, which commands run in.
  let folder: URL

  /// The program, which is built beside the tests.
  static let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "ordning")

  /// The repository.
  static let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A new folder with configuration and processes, and no data folder yet.
  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "ordning-\(UUID().uuidString)")
    try write("config/organisation.yaml", Fixture.organisation)
    try write("config/kontakter.yaml", Fixture.contacts)
    try write("Workflows/prov.yaml", Fixture.trial)
    try write("Workflows/beslut.yaml", Fixture.decision)
    try write("in.yaml", Fixture.input)
    for (name, text) in WrongFiles.all { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A folder with a data folder and one case, SOCN/2018:1, that waits to be registered.
  static func withCase() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.must("init --example")
    try workspace.must("case start prov --input in.yaml --as registrator1 --now 2018-02-14")
    return workspace
  }

  /// Writes a file of the folder.
  func write(_ name: String, _ text: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A folder of its own with all that another one has.
  private init(copying other: Workspace) throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "ordning-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: other.folder, to: folder)
  }

  /// A folder of its own with all that another one has.
  static func copy(of other: Workspace) throws -> Workspace { try Workspace(copying: other) }

  /// Removes a file of the folder.
  func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: name)) }

  /// Copies a file or folder from elsewhere.
  func copy(_ other: URL, to name: String) throws {
    let target = folder.appending(path: name)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: other, to: target)
  }

  /// Whether a file of the folder exists.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: name).path) }

  /// Runs the program with arguments that have no spaces in them.
  func run(_ line: String, input: String = "") throws -> Outcome {
    try run(line.split(separator: " ").map(String.init), input: input)
  }

  /// Runs the program; the folder's own path is shown as MAPP.
  ///
  /// - Parameter environment: What it sees of the environment; the tests' own where nil.
  func run(_ arguments: [String], input: String = "", environment: [String: String]? = nil) throws -> Outcome {
    let marks = UUID().uuidString
    let names = ["in", "out", "err"].map { folder.appending(path: ".\($0)-\(marks)") }
    try Data(input.utf8).write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    let process = Process()
    process.executableURL = Workspace.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    if let environment { process.environment = environment }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    return Outcome(status: process.terminationStatus, out: try text(names[1]), err: try text(names[2]))
  }

  /// Runs a command that has to succeed, and gives what it says.
  @discardableResult
  func must(_ line: String, input: String = "") throws -> String {
    let outcome = try run(line, input: input)
    guard outcome.status == 0 else { throw CommandFailed(line: line, says: outcome.err) }
    return outcome.out
  }

  private func text(_ file: URL) throws -> String {
    var text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    if text.last == "\n" { text.removeLast() }
    return text.replacingOccurrences(of: folder.path, with: "MAPP")
  }
}

/// A command that a test needs did not succeed.
struct CommandFailed: Error {
  /// The command.
  let line: String
  /// What it said.
  let says: String
}
