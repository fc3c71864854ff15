import CaseStore
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("What a person asks for and may not have, or may have only in time")
struct AskedForTests {
  static let process = """
    workflow: prov
    title: Prov
    steps:
      - {id: ett, uses: prov.fraga, role: handläggare, with: {rubrik: råd}}
      - {id: vänta, uses: prov.vanta, role: handläggare, with: {meddelande: true}}
      - {id: sist, uses: prov.fraga, role: handläggare}
    optional:
      - {id: bara_chef, uses: prov.fraga, title: Chefens fråga, role: chef}
      - {id: senare, uses: prov.fraga, title: Senare, role: handläggare, when: 'ett.svar = "ja"'}
      - {id: trasig, uses: prov.kasta, title: Trasig, with: {nyckel: x}}
    """

  @Test("A step that people start themselves is started by its role, when its condition holds")
  func optional() async throws {
    let house = try await House(Self.process)
    let id = try await house.open()
    #expect(try await house.refused(.startOptional("bara_chef"), on: id) == "case.wrong-role")
    try await house.perform(.startOptional("bara_chef"), on: id, by: "chef1")
    try await house.answer("ett", ["svar": "ja"], on: id)
    try await house.perform(.startOptional("senare"), on: id)
    #expect(try await house.active(id).filter { $0.hasPrefix("!") }.count == 2)
  }

  @Test("A step that was started by mistake is taken back, until somebody has done something in it")
  func stop() async throws {
    let house = try await House(Self.process)
    let id = try await house.open()
    let stop = CaseCommand.stopOptional("senare", reason: "Startat av misstag.")
    #expect(try await house.refused(stop, on: id) == "case.not-stoppable")
    try await house.answer("ett", ["svar": "ja"], on: id)
    try await house.perform(.startOptional("senare"), on: id)
    #expect(try await house.refused(.stopOptional("senare", reason: " "), on: id) == "case.reason")
    #expect(try await house.refused(.stopOptional("bara_chef", reason: "Nej."), on: id) == "case.wrong-role")
    try await house.perform(stop, on: id)
    #expect(try await house.active(id).filter { $0.hasPrefix("!") }.isEmpty)
    let told = try await house.history(id).map(\.text)
    #expect(told.contains("\"Senare\" startades av misstag. Skäl: Startat av misstag."))
    try await house.perform(.startOptional("senare"), on: id)
    try await house.answer("!optional/senare", on: id)
    #expect(try await house.refused(stop, on: id) == "case.not-stoppable")
    #expect(try await house.engine.audit() == [])
  }

  @Test("A step that cannot begin is refused to whoever starts it, and leaves nothing standing")
  func cannotBegin() async throws {
    let house = try await House(Self.process)
    let id = try await house.open()
    let head = try await house.head(id)
    #expect(try await house.refused(.startOptional("trasig"), on: id) == "case.cannot-begin")
    #expect(try await house.head(id) == head)
    #expect(try await house.incidents(id).isEmpty)
  }

  @Test("What a task should tell whoever does it this time stands with it")
  func advice() async throws {
    let house = try await House(Self.process)
    let id = try await house.open()
    let task = try #require(try await house.engine.view(of: id).tasks.first)
    #expect(task.advice == ["Tänk efter.", "Fråga chefen."])
  }

  @Test("A message that the step refuses is refused to its sender, and the right one can come after it")
  func refusedMessage() async throws {
    let house = try await House(Self.process)
    let id = try await house.open()
    try await house.answer("ett", ["svar": "ja"], on: id)
    let wrong = CaseCommand.message(id: "m1", type: "prov_svar", payload: ["text": "fel"])
    #expect(try await house.refused(wrong, on: id) == "prov.bad-message")
    #expect(try await house.incidents(id).isEmpty)
    try await house.message("prov_svar", text: "rätt", id: "m2", on: id)
    #expect(try await house.active(id) == ["sist#1"])
  }

  @Test("An early message that the step refuses when its turn comes is put aside with a note")
  func earlyMessage() async throws {
    let house = try await House(Self.process)
    let id = try await house.open()
    try await house.message("prov_svar", text: "fel", id: "m1", on: id)
    try await house.answer("ett", ["svar": "ja"], on: id)
    #expect(try await house.active(id) == ["vänta#1"])
    let notes = try await house.events(.noteAdded, of: id).compactMap { $0.personal["text"].text }
    #expect(notes.contains { $0.hasSuffix("lades åt sidan: Beskedet duger inte.") })
    #expect(try await house.engine.view(of: id).untaken.map(\.type) == [])
  }

  @Test("What must be filled in may not be blank, neither when a case is opened nor when it is corrected")
  func blank() async throws {
    let process = """
      workflow: prov
      title: Prov
      inputs:
        titel: {type: text, title: Titel, required: true}
      steps:
        - {id: ett, uses: prov.fraga, role: handläggare}
      """
    let house = try await House(process)
    let refusal = await #expect(throws: Refusal.self) {
      try await house.engine.open(
        OpenRequest(workflow: "prov", board: "nämnden", inputs: Context([("titel", "  ")])), by: "hl1", at: house.now)
    }
    #expect(refusal?.fields == ["titel": "måste fyllas i"])
    let receipt = try await house.engine.open(
      OpenRequest(workflow: "prov", board: "nämnden", inputs: Context([("titel", "Remiss")])), by: "hl1", at: house.now)
    let blank = CaseCommand.correct(field: "titel", to: " ", reason: "Fel.")
    #expect(try await house.refused(blank, on: receipt.caseID) == "case.field")
  }
}
