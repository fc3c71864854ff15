import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Messages to a case and between cases")
struct MessageTests {
  static let receiver = """
    workflow: mottagare
    title: Mottagare
    steps:
      - {id: först, uses: prov.fraga, role: handläggare}
      - {id: vänta, uses: prov.vanta, role: handläggare, with: {meddelande: true}}
      - {id: sist, uses: prov.fraga, role: handläggare}
    """
  static let sender = """
    workflow: avsändare
    title: Avsändare
    steps:
      - {id: gör, uses: prov.gor, role: handläggare}
      - {id: sist, uses: prov.fraga, role: handläggare}
    """

  @Test("A message is kept until something awaits it")
  func kept() async throws {
    let house = try await House(MessageTests.receiver)
    let id = try await house.open()
    try await house.message("prov_svar", text: "tidigt", id: "m1", on: id)
    #expect(try await house.active(id) == ["först#1"])
    #expect(try await house.engine.view(of: id).untaken.map(\.type) == ["prov_svar"])
    try await house.answer("först", on: id)
    #expect(try await house.output("vänta", of: id) == ["hur": "meddelande", "text": "tidigt"])
    #expect(try await house.active(id) == ["sist#1"])
    #expect(try await house.engine.view(of: id).untaken.map(\.type) == [])
  }

  @Test("An answer that came before the question is put aside when it is asked, and the next one is taken")
  func answerBefore() async throws {
    let process = """
      workflow: prov
      title: Prov
      steps:
        - {id: först, uses: prov.fraga, role: handläggare}
        - {id: vänta, uses: prov.vanta, role: handläggare, with: {besked: true}}
        - {id: sist, uses: prov.fraga, role: handläggare}
      """
    let house = try await House(process)
    let id = try await house.open()
    try await house.message("prov_besked", text: "gammalt", id: "m1", on: id)
    #expect(try await house.engine.view(of: id).untaken.map(\.title) == ["Besked"])
    #expect(try await house.engine.view(of: id).untaken.map(\.received) == [house.now])
    try await house.answer("först", on: id)
    #expect(try await house.active(id) == ["vänta#1"])
    #expect(try await house.engine.view(of: id).untaken == [])
    #expect(
      try await house.events(.noteAdded, of: id).map { $0.personal["text"].text } == [
        "Meddelandet \"Besked\" lades åt sidan: det kom innan det som väntar på svar hade börjat."
      ])
    #expect(try await house.events(.messageTaken, of: id).map(\.text) == ["Meddelandet lades åt sidan"])
    try await house.message("prov_besked", text: "nytt", id: "m2", on: id)
    #expect(try await house.output("vänta", of: id)["text"] == "nytt")
  }

  @Test("A message is delivered once by its id, however often it comes")
  func once() async throws {
    let house = try await House(MessageTests.receiver)
    let id = try await house.open()
    for _ in 0..<3 { try await house.message("prov_svar", text: "ett", id: "m1", on: id) }
    try await house.message("prov_svar", text: "två", id: "m2", on: id)
    #expect(try await house.events(.messageReceived, of: id).count == 2)
    let head = try await house.head(id)
    try await house.message("prov_svar", text: "ett", id: "m1", on: id)
    #expect(try await house.head(id) == head)
    try await house.answer("först", on: id)
    #expect(try await house.output("vänta", of: id)["text"].text == "ett")
  }

  @Test("A message that the process can never take, or that is wrongly filled in, is refused and leaves nothing")
  func refused() async throws {
    let house = try await House(MessageTests.receiver)
    let id = try await house.open()
    func message(_ type: String, _ payload: Value) -> CaseCommand { .message(id: "m1", type: type, payload: payload) }
    #expect(try await house.refused(message("prov_aldrig", [:]), on: id) == "message.never-awaited")
    #expect(try await house.refused(message("okänt", [:]), on: id) == "message.unknown")
    #expect(try await house.refused(message("prov_svar", [:]), on: id) == "message.fields")
    #expect(try await house.refused(message("prov_svar", ["text": "ja", "mer": 1]), on: id) == "message.fields")
    try await house.message("prov_svar", text: "ja", id: "m1", on: id)
    #expect(try await house.events(.messageReceived, of: id).count == 1)
    try await house.perform(.annul(reason: "Fel."), on: id)
    #expect(
      try await house.refused(.message(id: "m2", type: "prov_svar", payload: ["text": "x"]), on: id) == "case.closed")
  }

  @Test("A message between cases goes through the outbox into the receiver's own transaction, once")
  func between() async throws {
    let house = try await House(MessageTests.receiver, MessageTests.sender)
    let receiver = try await house.open()
    let sender = try await house.open(process: "avsändare")
    try await house.answer("först", on: receiver)
    try await house.answer("gör", ["mottagare": "N/2024:1"], on: sender)
    #expect(try await house.active(receiver) == ["vänta#1"])
    try await house.work()
    #expect(try await house.output("vänta", of: receiver)["text"].text == "från N/2024:2")
    #expect(try await house.effects(sender).map(\.state) == [.succeeded])
    #expect(try await house.events(.messageReceived, of: receiver).count == 1)
  }

  @Test("A delivery that was interrupted before its receipt is made again and changes nothing")
  func redelivered() async throws {
    let house = try await House(MessageTests.receiver, MessageTests.sender)
    let receiver = try await house.open()
    let sender = try await house.open(process: "avsändare")
    try await house.answer("gör", ["mottagare": "N/2024:1"], on: sender)
    let row = try #require(try await house.lease("död").first)
    try await house.perform(
      .message(id: row.id, type: "prov_svar", payload: row.payload["payload"]), on: receiver, by: "system")
    try house.pass(seconds: 61)
    try await house.work()
    #expect(try await house.events(.messageReceived, of: receiver).count == 1)
    #expect(try await house.effects(sender).map(\.state) == [.succeeded])
  }

  @Test("A message to a case that does not exist, is closed, or never awaits it is an incident at the sender")
  func undeliverable() async throws {
    let house = try await House(MessageTests.sender, MessageTests.receiver)
    let other = try await house.open()
    let closed = try await house.open(process: "mottagare")
    try await house.perform(.annul(reason: "Fel."), on: closed)
    for (dnr, text) in [
      ("N/2024:99", "Ärendet N/2024:99 finns inte."), ("N/2024:2", "tar inte emot meddelanden"),
      ("N/2024:1", "väntar aldrig på meddelandet"),
    ] {
      let sender = try await house.open()
      try await house.answer("gör", ["mottagare": .string(dnr)], on: sender)
      try await house.work()
      #expect(try await house.incidents(sender).first?.message.contains(text) == true)
      #expect(try await house.active(sender) == ["sist#1"])
    }
    #expect(try await house.active(other) == ["gör#1"])
  }
}
