import CaseStore
import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("The cases and decisions that a comparison of two revisions tries")
struct MatterTests {
  private static let process = """
    workflow: prövas
    title: Prövas
    inputs:
      dagar: {type: integer, title: Dagar}
    steps:
      - {id: underlag, uses: prov.fraga, role: handläggare}
      - {id: gör, uses: prov.gor, role: handläggare, with: {typ: prov.tillstånd, fakta: {antal_dagar: = dagar}}}
      - {id: svar, uses: prov.fraga, role: handläggare}
    optional:
      - {id: extra, uses: prov.gor, role: handläggare, with: {typ: prov.annat}}
    """

  private static let catalogue = """
    lagar:
      - {sfs: "2017:725", namn: kommunallagen}
    beslutstyper:
      - nyckel: prov.tillstånd
        titel: Ett tillstånd
        slag: beslut
        lagrum: [{lag: "2017:725", kap: 6, par: 37}]
        överklagas: {hur: laglighetsprövning}
        fakta: [{namn: antal_dagar, titel: Antal dagar, typ: dagar}]
      - nyckel: prov.annat
        titel: Ett annat beslut
        slag: beslut
        lagrum: [{lag: "2017:725", kap: 6, par: 37}]
        överklagas: {hur: laglighetsprövning}
    """

  private static func order(_ condition: String) -> String {
    """
    delegationsordning: Nämndens delegationsordning
    nämnd: nämnden
    läge: antagen
    gäller_från: 2024-01-01
    antas: På prov.
    dagar: tidsrymd
    delegater:
      HL: {roll: handläggare}
    avsnitt:
      - rubrik: Beslut
        punkter:
          - {nr: "1.1", ärende: Tillstånd, delegat: HL, beslutstyper: [prov.tillstånd], villkor: antal_dagar <= \(condition)}
    """
  }

  private static func files(_ condition: String = "5") -> DelegationDocuments {
    DelegationDocuments(
      catalogue: SourceFile(name: "beslutstyper.yaml", text: catalogue),
      orders: [
        DelegationDocuments.Order(
          name: "nämnden/0.yaml", file: SourceFile(name: "nämnden/0.yaml", text: order(condition)))
      ])
  }

  private let configuration: DelegationConfiguration

  init() throws { configuration = try DelegationConfiguration(Self.files()) }

  private func house() async throws -> House {
    let house = try await House(Self.process)
    try await house.use(Self.files())
    return house
  }

  private func matters(_ house: House, through day: String = "2024-03-04") async throws -> TriedMatters {
    try await house.engine.matters(
      of: "nämnden", catalogue: configuration.catalogue,
      decidedIn: try TriedMatters.year(through: CivilDate.parse(day)), at: house.now)
  }

  @Test("an open case is tried with the facts it has, before the step that asks has begun, while it waits, never after")
  func open() async throws {
    let house = try await house()
    let id = try await house.open(["dagar": 4])
    var found = try await matters(house)
    #expect(found.open.map(\.reference) == ["N/2024:1"])
    #expect(found.open.first?.matter.facts == [4])
    try await house.answer("underlag", on: id)
    found = try await matters(house)
    #expect(found.open.map(\.matter.facts) == [[4]])
    #expect(found.decided.isEmpty)
    try await house.answer("gör", ["beslut": "själv"], on: id)
    found = try await matters(house)
    #expect(found.open.isEmpty)
    #expect(found.decided.map(\.reference) == ["N/2024:1 beslut 1"])
    #expect(found.decided.first?.decider == "Handläggare 1 enligt punkt 1.1")
    #expect(found.untried.isEmpty)
  }

  @Test("what people may start beside the process is tried only when they have")
  func beside() async throws {
    let house = try await house()
    let id = try await house.open(["dagar": 4])
    try await house.perform(.startOptional("extra"), on: id)
    let types = try await matters(house).open.map { configuration.catalogue[$0.matter.type].key }
    #expect(types.sorted() == ["prov.annat", "prov.tillstånd"])
  }

  @Test("what the nämnd keeps is tried as the nämnd's own")
  func reserved() async throws {
    let house = try await house()
    let id = try await house.open(["dagar": 4])
    try await house.answer("underlag", on: id)
    try await house.answer("gör", ["förbehåll": "större vikt", "fortsätt": true], on: id)
    #expect(try await matters(house).open.map(\.matter.isWeighty) == [true])
    try await house.answer("gör", ["förbehåll": "övertaget", "fortsätt": true], on: id)
    #expect(try await matters(house).open.map(\.matter.isTakenOver) == [true])
  }

  @Test("the decisions of 365 days are tried, on delegation and by the nämnd, by their own day")
  func lastYear() async throws {
    let house = try await house()
    for (days, outcome) in [(4, "själv"), (9, "bifall")] {
      let id = try await house.open(["dagar": .number(Number(days))])
      try await house.answer("underlag", on: id)
      try await house.answer("gör", ["beslut": .string(outcome)], on: id)
    }
    let found = try await matters(house)
    #expect(found.decided.map(\.decider) == ["Handläggare 1 enligt punkt 1.1", "Nämnden"])
    #expect(try await matters(house, through: "2025-03-03").decided.count == 2)
    #expect(try await matters(house, through: "2025-03-04").decided.isEmpty)
  }

  @Test("a decision whose facts have been removed is told of, never guessed")
  func erased() async throws {
    let house = try await house()
    let id = try await house.open(["dagar": 4])
    try await house.answer("underlag", on: id)
    try await house.answer("gör", ["beslut": "själv"], on: id)
    try await house.answer("svar", on: id)
    _ = try await house.engine.erasePersonalParts(of: id, by: "hl1", at: house.now, reason: "Gallras.")
    let found = try await matters(house)
    #expect(found.decided.isEmpty)
    #expect(
      found.untried == [TriedMatters.Untried(reference: "N/2024:1 beslut 1", reason: "uppgifterna är gallrade")])
  }

  @Test("the comparison tells which open case and which decision somebody else would have")
  func compared() async throws {
    let house = try await house()
    let decided = try await house.open(["dagar": 4])
    try await house.answer("underlag", on: decided)
    try await house.answer("gör", ["beslut": "själv"], on: decided)
    _ = try await house.open(["dagar": 5])
    _ = try await house.open(["dagar": 2])
    let organisation = try await house.engine.organisation()
    let later = try DelegationConfiguration(Self.files("3"))
    let effects = ComparisonEffects(
      from: configuration.orders[0].order, to: later.orders[0].order, catalogue: configuration.catalogue,
      terms: organisation.delegationTerms(of: "nämnden"), on: try CivilDate.parse("2024-03-04"),
      trying: try await matters(house))
    #expect(effects.open?.map(\.swedish) == ["N/2024:2 Prövas: Handläggare enligt punkt 1.1 → Nämnden"])
    #expect(
      effects.lastYear?.map(\.swedish) == [
        "N/2024:1 beslut 1 Prövas, beslutat 2024-03-04 av Handläggare 1 enligt punkt 1.1: "
          + "Handläggare enligt punkt 1.1 → Nämnden"
      ])
  }
}
