import CaseStore
import FEEL
import Testing

@testable import WorkflowEngine

@Suite("Fees in a case")
struct FeeTests {
  private static let process = """
    workflow: avgift
    title: Avgift
    inputs: {nyckel: {type: text, required: true}}
    steps:
      - id: fråga
        uses: prov.fraga
        role: handläggare
        next: [{when: taxa(nyckel) > 100, to: dyrt}, {to: billigt}]
      - {id: dyrt, uses: prov.fraga, role: handläggare, next: [{to: slut}]}
      - {id: billigt, uses: prov.fraga, role: handläggare}
    exits: [{id: slut}]
    """

  private static let fees = """
    taxor:
      - nyckel: lov
        titel: Lov
        belopp:
          - {från: 2024-01-01, kronor: 100, beslutad: 2023-11-27}
          - {från: 2024-03-06, kronor: 101, beslutad: 2024-02-26}
    """

  @Test(
    "are those of the day that the case has come to",
    arguments: [("2024-03-05", "billigt"), ("2024-03-06", "dyrt")])
  func day(_ day: String, _ step: String) async throws {
    let house = try await House(Self.process)
    try await house.use(fees: Self.fees)
    let id = try await house.open(["nyckel": "lov"])
    try await house.day(day)
    try await house.answer("fråga", on: id)
    #expect(try await house.tasks(id).map(\.step) == [step])
  }

  @Test("that there are not stop the case, with the reason, until they are there")
  func unknown() async throws {
    let house = try await House(Self.process)
    let id = try await house.open(["nyckel": "lov"])
    try await house.answer("fråga", on: id)
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.message.contains("Taxan \"lov\" finns inte bland kommunens taxor (taxor.yaml)."))
    try await house.use(fees: Self.fees)
    try await house.perform(.settleIncident(incident.id, .retry, reason: "Taxan är inlagd."), on: id)
    #expect(try await house.tasks(id).map(\.step) == ["billigt"])
  }

  @Test("that are laid in anew hold from the next command")
  func renewed() async throws {
    let house = try await House(Self.process)
    try await house.use(fees: Self.fees)
    let (first, second) = (try await house.open(["nyckel": "lov"]), try await house.open(["nyckel": "lov"]))
    try await house.answer("fråga", on: first)
    try await house.use(fees: Self.fees.replacing("kronor: 100", with: "kronor: 200"))
    try await house.answer("fråga", on: second)
    #expect(try await house.tasks(first).map(\.step) == ["billigt"])
    #expect(try await house.tasks(second).map(\.step) == ["dyrt"])
  }
}
