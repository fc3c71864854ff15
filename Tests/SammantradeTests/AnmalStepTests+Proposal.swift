import FEEL
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Sammantrade

/// What the nämnd decides on the proposal as it stands.
extension AnmalStepTests {
  @Test("Bifall is the proposal word for word; other words are an ändring")
  func approvalKeepsWords() throws {
    let refusal = try StepTrial.refusal { _ = try answer(["utfall": "bifall", "beslut": "Något helt annat."]) }
    #expect(refusal.message == "Vid bifall är beslutet förslaget, ord för ord.")
    #expect(refusal.code == "sammantrade.not-the-proposal")
    #expect(
      refusal.hint
        == "Beslutade nämnden något annat: välj ändring. Annars: låt förslaget stå, eller lämna Beslutet tomt.")
    #expect(refusal.fields == ["beslut": "är inte förslaget"])
    #expect(fake.series.isEmpty)
    let spaced: Value = " 1. Socialnämnden godkänner svaret.  2. Paragrafen justeras\nomedelbart. "
    #expect(
      try answer(["utfall": "bifall", "beslut": spaced]).output?.decision
        == "1. Socialnämnden godkänner svaret.\n2. Paragrafen justeras omedelbart.")
  }

  @Test("A proposal of several lines stands in the form line by line, and is approved as a browser sends it back")
  func severalLines() throws {
    let proposal = "Nämnden beslutar:\nAnsökan bifalls.\n\nAvgiften är 500 kr."
    let more: Value = ["förslag": [.string(proposal)]]
    #expect(try begin("2018-03-01", more).waits.first?.task?.prefill["beslut"] == .string(proposal))
    let sent = Value.string(proposal.replacing("\n", with: "\r\n"))
    #expect(try answer(["utfall": "bifall", "beslut": sent], more).output?.decision == proposal)
    let fewer: Value = "Nämnden beslutar:\r\nAnsökan bifalls."
    #expect(
      try StepTrial.refusal { _ = try answer(["utfall": "bifall", "beslut": fewer], more) }.code
        == "sammantrade.not-the-proposal")
  }
}
