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

  private func workspace(_ server: HoldingMailServer) throws -> Workspace {
    try Workspace.mailing(Self.process, port: server.port)
  }

  private func confirm(_ workspace: Workspace) throws {
    try workspace.must(
      "task complete SOCN/2018:1 --input - --as sekr1 --now 2018-02-16",
      input: "åtgärd: framme\nskäl: Mottagaren bekräftade per telefon.\n")
  }

  @Test("Killed between the server's taking the message and our commit: oviss, and never sent again by itself")
  func killedAfterTheDot() throws {
    let server = try HoldingMailServer("holds")
    let workspace = try workspace(server)
    _ = try workspace.killWorker(whenTakenBy: server)
    #expect(try workspace.effectStates() == ["running"])

    try workspace.must("worker run --once --now 2018-02-15")
    #expect(try workspace.effectStates() == ["oviss"])
    try workspace.must("worker run --once --now 2018-02-16")
    #expect(try workspace.effectStates() == ["oviss"])
    let shown = try workspace.must("case show SOCN/2018:1 --now 2018-02-16")
    #expect(shown.contains("Ovisst om det kom fram till Remittenten, remittent@kommun.example."))

    try confirm(workspace)
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("The server's answer comes when the line is oviss: it settles the line, and the history says so")
  func lateReceipt() throws {
    let server = try HoldingMailServer("holds")
    let workspace = try workspace(server)
    let worker = try workspace.startWorker("--once", "--now", "2018-02-14")
    server.waitForMessage()
    try workspace.must("worker run --once --now 2018-02-15")
    #expect(try workspace.effectStates() == ["oviss"])
    try server.release()
    worker.waitUntilExit()
    #expect(worker.terminationStatus == 0)
    #expect(try workspace.effectStates() == ["succeeded"])
    #expect(try workspace.must("case show SOCN/2018:1 --now 2018-02-16").contains("avslutat"))
    let history = try workspace.must("case history SOCN/2018:1")
    #expect(
      history.contains(
        "Utskicket till remittent@kommun.example är klart: besked kom sent, när det redan var ovisst"))
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("The server's answer comes when a person has settled the line: it is noted, and nothing else changes")
  func lateReceiptAfterAPerson() throws {
    let server = try HoldingMailServer("holds")
    let workspace = try workspace(server)
    let worker = try workspace.startWorker("--once", "--now", "2018-02-14")
    server.waitForMessage()
    try workspace.must("worker run --once --now 2018-02-15")
    try confirm(workspace)
    let states = try workspace.effectStates()
    try server.release()
    worker.waitUntilExit()
    #expect(worker.terminationStatus == 0)
    #expect(try workspace.effectStates() == states)
    let history = try workspace.must("case history SOCN/2018:1")
    #expect(
      history.contains(
        "Sent besked om utskicket till remittent@kommun.example, försök 1: det gick iväg. Inget annat ändras"))
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("A mail server that is down is tried again, and the message goes when it is up")
  func downThenUp() throws {
    let port: Int
    do { port = try HoldingMailServer("answers").port }
    let workspace = try Workspace.mailing(Self.process, port: port)
    try workspace.must("worker run --once --now 2018-02-14")
    #expect(try workspace.effectStates() == ["queued"])
    let server = try HoldingMailServer("answers", port: port)
    try workspace.must("worker run --once --now 2018-02-15")
    server.waitForMessage()
    #expect(try workspace.must("effect list --json --now 2018-02-15").contains("queued") == false)
    #expect(try workspace.must("case show SOCN/2018:1 --now 2018-02-15").contains("avslutat"))
  }

  @Test("The command line works beside a running worker, which ends when it is asked to")
  func besideARunningWorker() throws {
    let server = try HoldingMailServer("answers")
    let workspace = try workspace(server)
    let worker = try workspace.startWorker()
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
