import Foundation

/// The JSON Schemas that the program writes, and the Python package that checks YAML against them.
struct SchemaCheck {
  /// A file, and the kind of schema it is held to.
  struct File {
    let schema: String
    let yaml: String
  }

  /// What a schema says against a file.
  struct Problem: Equatable, CustomStringConvertible {
    /// The way to the value, such as `steps/0/uses`.
    let place: String
    let message: String

    var description: String { "\(place): \(message)" }
  }

  /// The Python that `scripts/setup tests` sets up.
  static let python = Workspace.repository.appending(path: ".build/python/bin/python")
  /// Whether it is there.
  static var canRun: Bool { FileManager.default.isExecutableFile(atPath: python.path) }

  private let schemas: [String: Any]

  /// The schemas of an installation, by kind; that of inputs is for one of its processes.
  init(_ workspace: Workspace, config: String, workflows: String, process: String) throws {
    var schemas: [String: Any] = [:]
    for kind in ["process", "scenario", "organisation", "contacts", "installation", "fees", "input"] {
      let outcome = try workspace.run([
        "schema", "--kind", kind, "--process", process, "--config", config, "--workflows", workflows,
      ])
      guard outcome.status == 0 else { throw CommandFailed(line: "schema --kind \(kind)", says: outcome.err) }
      schemas[kind] = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8))
    }
    self.schemas = schemas
  }

  /// What the schemas say against files, in their order.
  func problems(_ files: [File]) throws -> [[Problem]] {
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [
      Workspace.repository.appending(path: "Tests/ordningTests/Resources/check_schema.py").path
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let asked: [String: Any] = ["schemas": schemas, "files": files.map { ["schema": $0.schema, "yaml": $0.yaml] }]
    // The program reads all before it writes anything.
    try input.fileHandleForWriting.write(contentsOf: JSONSerialization.data(withJSONObject: asked))
    try input.fileHandleForWriting.close()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CommandFailed(line: "check_schema.py", says: "see above") }
    return try JSONDecoder().decode([[[String]]].self, from: answer).map { problems in
      problems.map { Problem(place: $0[0], message: $0[1]) }
    }
  }
}
