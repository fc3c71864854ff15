import Foundation
import Testing

@Suite("The worker, a real mail server, and a program that is killed", .enabled(if: HoldingMailServer.isAvailable))
struct WorkerCrashTests {
  private static let process = """
    workflow: utskick
    title: Utskick
    steps:
      - id: skicka
        uses: expediering.skicka
        title: Skicka
        role: nämndsekreterare
        with:
          mottagare: [{namn: Remittenten, roll: remittent, kanal: epost, e_post: remittent@kommun.example}]
          handlingar: []
          ämne: Svar
          kräver_justering: false

    """

  private func workspace(port: Int) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("Workflows/utskick.yaml", Self.process)
    try workspace.write(
      "config/installation.yaml",
      """
      epost: {server: "smtp://127.0.0.1:\(port)", från: nämnden@kommun.example, domän: kommun.example, tls: ingen}

      """.replacingOccurrences(of: "nämnden@", with: "namnden@"))
    for template in ["expedieringsbevis", "brev"] {
      let file = Workspace.repository.appending(path: "config/mallar/\(template).html")
      try workspace.write("config/mallar/\(template).html", String(contentsOf: file, encoding: .utf8))
    }
    try workspace.must("init")
    try workspace.must("case start utskick --input - --as sekr1 --now 2018-02-14", input: "{}\n")
    return workspace
  }

  private func states(_ workspace: Workspace) throws -> [String] {
    let json = try workspace.must("effect list --json --now 2018-02-14")
    let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    return (rows ?? []).compactMap { $0["state"] as? String }
  }

  @Test("Killed between the server's taking the message and our commit: oviss, and never sent again by itself")
  func killedAfterTheDot() throws {
    let server = try HoldingMailServer("holds")
    let workspace = try workspace(port: server.port)
    let worker = Process()
    worker.executableURL = Workspace.program
    worker.arguments = ["worker", "run", "--once", "--now", "2018-02-14"]
    worker.currentDirectoryURL = workspace.folder
    worker.standardOutput = FileHandle.nullDevice
    worker.standardError = FileHandle.nullDevice
    try worker.run()
    server.waitForMessage()
    kill(worker.processIdentifier, SIGKILL)
    worker.waitUntilExit()
    #expect(try states(workspace) == ["running"])

    try workspace.must("worker run --once --now 2018-02-15")
    #expect(try states(workspace) == ["oviss"])
    try workspace.must("worker run --once --now 2018-02-16")
    #expect(try states(workspace) == ["oviss"])
    let shown = try workspace.must("case show SOCN/2018:1 --now 2018-02-16")
    #expect(shown.contains("Ovisst om det kom fram till Remittenten, remittent@kommun.example."))

    try workspace.must(
      "task complete SOCN/2018:1 --input - --as sekr1 --now 2018-02-16",
      input: "åtgärd: framme\nskäl: Mottagaren bekräftade per telefon.\n")
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("A mail server that is down is tried again, and the message goes when it is up")
  func downThenUp() throws {
    let port: Int
    do { port = try HoldingMailServer("answers").port }
    let workspace = try workspace(port: port)
    try workspace.must("worker run --once --now 2018-02-14")
    #expect(try states(workspace) == ["queued"])
    let server = try HoldingMailServer("answers", port: port)
    try workspace.must("worker run --once --now 2018-02-15")
    server.waitForMessage()
    #expect(try workspace.must("effect list --json --now 2018-02-15").contains("queued") == false)
    #expect(try workspace.must("case show SOCN/2018:1 --now 2018-02-15").contains("avslutat"))
  }

  @Test("The command line works beside a running worker, which ends when it is asked to")
  func besideARunningWorker() throws {
    let server = try HoldingMailServer("answers")
    let workspace = try workspace(port: server.port)
    let worker = Process()
    worker.executableURL = Workspace.program
    worker.arguments = ["worker", "run"]
    worker.currentDirectoryURL = workspace.folder
    worker.standardOutput = FileHandle.nullDevice
    worker.standardError = FileHandle.nullDevice
    try worker.run()
    server.waitForMessage()
    for number in 1...20 { try workspace.must("case add-note SOCN/2018:1 rad\(number) --as sekr1") }
    worker.terminate()
    worker.waitUntilExit()
    #expect(worker.terminationStatus == 0)
    let history = try workspace.must("case history SOCN/2018:1")
    for number in 1...20 { #expect(history.contains("rad\(number)")) }
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }
}
