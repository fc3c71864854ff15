import CaseStore
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Who may mend")
struct RightsTests {
  static let process = """
    workflow: lagas
    title: Lagas
    inputs:
      namn: {type: text, title: Namn, required: true}
      senast: {type: date, title: Senast}
    clocks:
      frist: {title: Fristen, until: = senast, suspend: true, extend: {at_most: P14D, times: 1}}
    steps:
      - {id: skicka, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}
      - {id: sist, uses: prov.fraga, role: handläggare}
    optional:
      - {id: extra, uses: prov.fraga, role: handläggare}
    """

  /// A house where only a chef may mend, and a case in it.
  private func opened(onlyFor role: String = "chef", day: String = "2024-03-04") async throws -> (House, String) {
    let house = try await House(RightsTests.process, day: day)
    try await house.use(
      organisation: House.organisation.replacing("[handläggare, chef]", with: "[\(role)]"))
    return (house, try await house.open(["namn": "Någon", "senast": .string("2024-05-02")]))
  }

  @Test("An act is done by a role that has the right to it, and the event says which")
  func acts() async throws {
    let (house, id) = try await opened()
    try await house.perform(.startOptional("extra"), on: id)
    let task = try await house.taskID("!optional/#1/extra#1", on: id)
    let acts: [(command: CaseCommand, event: EventType)] = [
      (.correct(field: "namn", to: "Någon annan", reason: "Fel."), .corrected),
      (.reassignTask(task, to: "hl2", reason: "Sjuk."), .taskAssigned),
      (.changeClock("frist", .suspend, reason: "Väntar."), .clockSuspended),
      (.changeClock("frist", .resume, reason: "Klart."), .clockResumed),
      (.changeClock("frist", .extend(by: .days(3), stated: Context()), reason: "Svårt."), .clockExtended),
      (.message(id: "m1", type: "prov_svar", payload: ["text": "hej"]), .messageReceived),
      (.annul(reason: "Misstag."), .annulled),
    ]
    for (command, event) in acts {
      #expect(try await house.refused(command, on: id, by: "hl1") == "case.no-right")
      #expect(try await house.refused(command, on: id, by: "granne") == "case.no-right")
      #expect(try await house.refused(command, on: id, by: "okänd") == "organisation.unknown-account")
      try await house.perform(command, on: id, by: "chef1")
      #expect(try await house.events(event, of: id).last?.structural["role"].text == "chef")
    }
  }

  @Test("A stop is passed by who may, annulled by who may, and tried again by anyone in the nämnd")
  func incidents() async throws {
    let (house, id) = try await opened()
    house.world.set(.refuses)
    try await house.work()
    let stop = try #require(try await house.incidents(id).first).id
    #expect(try await house.refused(.settleIncident(stop, .skip, reason: "Gick."), on: id) == "case.no-right")
    #expect(try await house.refused(.settleIncident(stop, .cancel, reason: "Fel."), on: id) == "case.no-right")
    try await house.perform(.settleIncident(stop, .retry, reason: ""), on: id)
    try await house.work()
    let again = try #require(try await house.incidents(id).first).id
    try await house.perform(.settleIncident(again, .skip, reason: "Gick."), on: id, by: "chef1")
    #expect(try await house.events(.incidentSettled, of: id).map { $0.structural["role"].text } == [nil, "chef"])
  }

  @Test("What may or may not have gone is settled only by who may, also when its task is somebody else's")
  func uncertain() async throws {
    let (house, id) = try await opened()
    house.world.set(.doubtful)
    try await house.work()
    let task = try await house.taskID("skicka", on: id)
    let command = CaseCommand.completeTask(task, values: Context([("hände", true)]))
    #expect(try await house.refused(command, on: id) == "case.no-right")
    #expect(try await house.effects(id).map(\.state) == [.oviss])
    try await house.use(organisation: House.organisation)
    try await house.perform(command, on: id)
    let settled = try #require(try await house.events(.effectSettled, of: id).last)
    #expect(settled.structural["state"].text == "confirmed")
    #expect(settled.structural["role"].text == "handläggare")
  }

  @Test("Sending anew what may have gone already asks for the right to settle, not the right to skip")
  func uncertainAlone() async throws {
    let house = try await House(EffectTests.sending())
    try await house.use(
      organisation: House.organisation.replacing("settle: [handläggare, chef]", with: "settle: [chef]"))
    let id = try await house.open()
    try await house.work()
    try await house.answer("gör", ["effekt": "prov.skicka"], on: id)
    house.world.set(.doubtful)
    try await house.work()
    let stop = try #require(try await house.incidents(id).first).id
    for how in [IncidentResolution.retry, .skip] {
      #expect(try await house.refused(.settleIncident(stop, how, reason: "Frågat."), on: id) == "case.no-right")
    }
    try await house.perform(.settleIncident(stop, .skip, reason: "Frågat."), on: id, by: "chef1")
  }

  @Test(
    "A substitute has the right during the absence only",
    arguments: [("2024-04-01", ""), ("2024-04-06", "case.no-right")])
  func substitute(day: String, code: String) async throws {
    let (house, id) = try await opened(onlyFor: "handläggare", day: day)
    #expect(try await house.refused(.annul(reason: "Misstag."), on: id, by: "chef1") == code)
  }

  @Test("The refusal says who may, and where a nämnd lets nobody, how to let somebody")
  func words() async throws {
    let (house, id) = try await opened()
    await #expect {
      try await house.perform(.annul(reason: "Misstag."), on: id)
    } throws: {
      "\($0)" == "Bara chef får makulera ett ärende.\n  Be Chef 1."
    }
    try await house.use(organisation: House.organisation.replacing("[handläggare, chef]", with: "[]"))
    await #expect {
      try await house.perform(.annul(reason: "Misstag."), on: id)
    } throws: {
      "\($0)"
        == "Ingen får makulera ett ärende i Nämnden.\n  Ge en roll rätten under rights: annul: i organisation.yaml."
    }
  }

  @Test("A closed case is weeded only by who may")
  func erasure() async throws {
    let (house, id) = try await opened()
    try await house.perform(.annul(reason: "Misstag."), on: id, by: "chef1")
    await #expect {
      try await house.engine.erasePersonalParts(of: id, by: "hl1", at: house.now, reason: "Gallras.")
    } throws: {
      ($0 as? Refusal)?.code == "case.no-right"
    }
    _ = try await house.engine.erasePersonalParts(of: id, by: "chef1", at: house.now, reason: "Gallras.")
    #expect(try await house.events(.personalRemoved, of: id).last?.structural["role"].text == "chef")
  }
}
