import CaseStore
import FEEL
import Foundation
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("What is left of a case that has been weeded")
struct WeedingTests {
  static let process = """
    workflow: gallras
    title: Gallras
    inputs:
      namn: {type: text, title: Namn}
    steps:
      - {id: urval, uses: prov.fraga, role: handläggare}
      - id: alla
        for_each: {each: enhet, in: = urval.lista, key: = enhet, join: all}
        steps:
          - {id: skicka, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}
          - {id: svar, uses: prov.fraga, role: handläggare, with: {rubrik: = enhet}}
    """

  private static let secret = "hemligtord"

  private func places(_ house: House) throws -> [String] {
    try ["ordning.sqlite", "ordning.sqlite-wal"].filter { name in
      try Data(contentsOf: URL(filePath: house.folder.path("data/\(name)"))).range(of: Data(WeedingTests.secret.utf8))
        != nil
    }
  }

  @Test("The key of an item, which may name a person, is in no id, and is gone with the rest")
  func keys() async throws {
    let house = try await House(WeedingTests.process)
    let id = try await house.open(["namn": .string(WeedingTests.secret)])
    let keys: [Value] = [.string(WeedingTests.secret), "annan"]
    try await house.answer("urval", ["svar": "ja", "lista": .list(keys)], on: id)
    house.world.set(.refuses)
    try await house.work()
    for stop in try await house.incidents(id) {
      try await house.perform(.settleIncident(stop.id, .skip, reason: WeedingTests.secret), on: id)
    }
    #expect(try await house.tasks(id).map(\.id) == ["\(id)~alla#1[1]/svar#1~svar", "\(id)~alla#1[2]/svar#1~svar"])
    #expect(try await house.tasks(id).map(\.title) == [WeedingTests.secret, "annan"])
    for place in [1, 2] { try await house.answer("alla#1[\(place)]/svar#1", ["svar": "nej"], on: id) }
    #expect(try await house.status(id) == .closed)
    #expect(try places(house) != [])
    let before = try await house.state(id).flow
    _ = try await house.engine.erasePersonalParts(of: id, by: "hl1", at: house.now, reason: "Gallras.")
    #expect(try places(house) == [])
    #expect(try await house.state(id).flow == before)
    #expect(try await EventChainAudit(of: house.store).run() == [])
  }
}
