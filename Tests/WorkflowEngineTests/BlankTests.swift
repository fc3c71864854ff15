import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Blanks say nothing")
struct BlankTests {
  static let process = """
    workflow: blankt
    title: Blankt
    inputs:
      senast: {type: date, title: Senast}
    clocks:
      frist: {title: Frist, until: = senast, suspend: true}
    steps:
      - {id: gör, uses: prov.gor, role: handläggare}
      - {id: svar, uses: prov.fraga, role: handläggare}
    """

  @Test("A reason, a note, a title and an answer of blanks are as good as none")
  func refuses() async throws {
    let house = try await House(BlankTests.process)
    let id = try await house.open(["senast": .date(try CivilDate.parse("2024-04-10"))])
    let blank = " \t\n"
    let task = try await house.taskID("gör", on: id)
    let document = IncomingDocument(
      title: blank, direction: .incoming, day: try CivilDate.parse("2024-03-04"), counterpart: "", secrecy: "",
      mediaType: "text/plain", content: [1])
    let refusals: [(CaseCommand, String)] = [
      (.annul(reason: blank), "case.reason"), (.reassignTask(task, to: "hl2", reason: blank), "task.reason"),
      (.changeClock("frist", .suspend, reason: blank), "clock.reason"),
      (.correct(field: "senast", to: .null, reason: blank), "case.reason"), (.addNote(blank), "case.empty-note"),
      (.addDocument(document), "case.empty-title"),
    ]
    for (command, code) in refusals { #expect(try await house.refused(command, on: id) == code, "\(command)") }
    try await house.answer("gör", [:], on: id)
    let answer = try await house.taskID("svar", on: id)
    let values = Context([("svar", .string(blank))])
    #expect(try await house.refused(.completeTask(answer, values: values), on: id) == "task.fields")
  }
}
