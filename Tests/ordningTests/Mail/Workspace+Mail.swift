import Foundation

extension Workspace {
  /// A folder with a process that mails, its first case begun by `sekr1` on 14 February 2018, and a mail server at a port.
  static func mailing(_ process: String, port: Int) throws -> Workspace {
    let workspace = try Workspace()
    let name = process.split(separator: "\n").first?.dropFirst("workflow: ".count) ?? ""
    try workspace.write("Workflows/\(name).yaml", process)
    try workspace.write(
      "config/installation.yaml",
      """
      epost: {server: "smtp://127.0.0.1:\(port)", från: namnden@kommun.example, domän: kommun.example, tls: ingen}

      """)
    let templates = Workspace.repository.appending(path: "config/mallar")
    for file in try FileManager.default.contentsOfDirectory(at: templates, includingPropertiesForKeys: nil) {
      try workspace.write("config/mallar/\(file.lastPathComponent)", String(contentsOf: file, encoding: .utf8))
    }
    try workspace.must("init --example")
    try workspace.must("case start \(name) --input - --as sekr1 --now 2018-02-14", input: "{}\n")
    return workspace
  }

  /// The states of the outbox's lines, in the order they were asked for.
  func effectStates() throws -> [String] {
    let json = try must("effect list --json --now 2018-02-20")
    let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    return (rows ?? []).compactMap { $0["state"] as? String }
  }

  /// Starts a worker beside the test.
  func startWorker(_ arguments: String...) throws -> Process {
    let worker = Process()
    worker.executableURL = Workspace.program
    worker.arguments = ["worker", "run"] + arguments
    worker.currentDirectoryURL = folder
    worker.standardOutput = FileHandle.nullDevice
    worker.standardError = FileHandle.nullDevice
    try worker.run()
    return worker
  }

  /// A worker that is killed between the server's taking its message and our commit.
  ///
  /// - Returns: The Message-ID of what it sent.
  func killWorker(whenTakenBy server: HoldingMailServer) throws -> String {
    let worker = try startWorker("--once", "--now", "2018-02-14")
    let message = server.waitForMessage()
    kill(worker.processIdentifier, SIGKILL)
    worker.waitUntilExit()
    return message
  }
}
