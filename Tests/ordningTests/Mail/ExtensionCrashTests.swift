import Foundation
import Testing

@Suite(
  "A request for anstånd, a real mail server, and a program that is killed", .enabled(if: HoldingMailServer.isAvailable)
)
struct ExtensionCrashTests {
  private static let process = """
    workflow: anstand
    title: Anstånd
    steps:
      - id: anstånd
        uses: remiss.begar_anstand
        title: Begär anstånd
        role: nämndsekreterare
        with:
          mottagare: {namn: Remittenten, e_post: remittent@kommun.example}
          titel: Fördelning
          svarstid: 2018-03-09
          till: 2018-03-23
          skäl: Nämnden sammanträder först efter svarstiden.

    """

  /// A case whose request a mail server has taken, unknown to us; the Message-ID.
  private func uncertain(_ server: HoldingMailServer) throws -> (Workspace, message: String) {
    let workspace = try Workspace.mailing(Self.process, port: server.port)
    let message = try workspace.killWorker(whenTakenBy: server)
    #expect(try workspace.effectStates() == ["running"])
    try workspace.must("worker run --once --now 2018-02-15")
    try workspace.must("worker run --once --now 2018-02-16")
    #expect(try workspace.effectStates() == ["oviss"])
    let shown = try workspace.must("case show SOCN/2018:1 --now 2018-02-16")
    #expect(shown.contains("Fråga Remittenten om begäran om anstånd har kommit fram, och skicka den annars igen"))
    return (workspace, message)
  }

  private func find(_ measure: String, in workspace: Workspace) throws {
    try workspace.must(
      "task complete SOCN/2018:1/anstånd#oviss --input - --as sekr1 --now 2018-02-16", input: "åtgärd: \(measure)\n")
  }

  private func answer(_ workspace: Workspace) throws {
    try workspace.must(
      "task complete SOCN/2018:1/anstånd --input - --as sekr1 --now 2018-02-19",
      input: "beviljat: true\nny_svarstid: 2018-03-23\n")
    #expect(try workspace.must("case show SOCN/2018:1 --now 2018-02-19").contains("avslutat"))
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("Killed between the server's taking it and our commit: oviss, until a person confirms that it arrived")
  func confirmed() throws {
    let (workspace, _) = try uncertain(try HoldingMailServer("holds"))
    try find("framme", in: workspace)
    #expect(try workspace.effectStates() == ["succeeded"])
    #expect(try workspace.must("worker run --once --now 2018-02-17") == "Inget var i tur.")
    try answer(workspace)
  }

  @Test("A person has it sent again: under the same Message-ID")
  func sentAgain() throws {
    var server: HoldingMailServer? = try HoldingMailServer("holds")
    let port = try #require(server?.port)
    let (workspace, message) = try uncertain(try #require(server))
    server = nil
    let second = try HoldingMailServer("answers", port: port)
    try find("skicka igen", in: workspace)
    #expect(try workspace.effectStates() == ["cancelled", "queued"])
    try workspace.must("worker run --once --now 2018-02-17")
    #expect(second.waitForMessage() == message)
    #expect(try workspace.effectStates() == ["cancelled", "succeeded"])
    try answer(workspace)
  }

  @Test("The server's answer comes late, to a worker that had been taken for dead: the line is settled by it")
  func lateReceipt() throws {
    let server = try HoldingMailServer("holds")
    let workspace = try Workspace.mailing(Self.process, port: server.port)
    let worker = try workspace.startWorker("--once", "--now", "2018-02-14")
    server.waitForMessage()
    try workspace.must("worker run --once --now 2018-02-15")
    #expect(try workspace.effectStates() == ["oviss"])
    try server.release()
    worker.waitUntilExit()
    #expect(worker.terminationStatus == 0)
    #expect(try workspace.effectStates() == ["succeeded"])
    let history = try workspace.must("case history SOCN/2018:1")
    #expect(
      history.contains(
        "Utskicket till remittent@kommun.example är klart: besked kom sent, när det redan var ovisst"))
    try answer(workspace)
  }
}
