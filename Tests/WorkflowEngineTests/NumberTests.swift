import CaseStore
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Numbers and references")
struct NumberTests {
  static let process = """
    workflow: numrerat
    title: Numrerat
    case: {plan_code: = kod}
    inputs:
      kod: {type: text, title: Kod i diarieplanen}
    steps:
      - {id: gör, uses: prov.gor, role: handläggare}
      - {id: sist, uses: prov.fraga, role: handläggare, with: {rubrik: = ärende.beteckning}}
    """

  /// The organisation with a line more for the nämnd.
  private func organisation(_ line: String) -> String {
    House.organisation.replacing(
      "number_format: \"{kod}/{år}:{nr}\", rights", with: "number_format: \"{kod}/{år}:{nr}\", \(line), rights",
      maxReplacements: 1)
  }

  @Test("Cases and paragraphs begin where the nämnd says, go on without gaps, and never begin anew")
  func series() async throws {
    let house = try await House(NumberTests.process)
    try await house.use(organisation: organisation("series: [{year: 2024, next_case: 23, next_paragraph: 20}]"))
    let first = try await house.open()
    try await house.answer("gör", ["serie": "paragraf/nämnden/2024"], on: first)
    try await house.use(organisation: organisation("series: [{year: 2024, next_case: 5, next_paragraph: 90}]"))
    let second = try await house.open()
    try await house.answer("gör", ["serie": "paragraf/nämnden/2024"], on: second)
    #expect(try await house.state(first).dnr == "N/2024:23")
    #expect(try await house.state(second).dnr == "N/2024:24")
    var numbers: [Value] = []
    for id in [first, second] {
      numbers += try await house.events(.numberTaken, of: id).map { $0.structural["number"] }
    }
    #expect(numbers == [20, 21])
  }

  @Test("A case's code in the diarieplan stands after its number, and follows a correction")
  func planCode() async throws {
    let house = try await House(NumberTests.process)
    try await house.use(organisation: organisation("reference_format: \"{dnr} - {diarieplan}\""))
    let id = try await house.open(["kod": "759"])
    try await house.answer("gör", [:], on: id)
    #expect(try await house.tasks(id).map(\.title) == ["N/2024:1 - 759"])
    try await house.perform(.correct(field: "kod", to: "047", reason: "Fel kod."), on: id)
    #expect(try await house.state(id).planCode == "047")
    try await house.perform(.correct(field: "kod", to: .null, reason: "Ingen kod."), on: id)
    #expect(try await house.state(id).planCode == "")
  }
}
