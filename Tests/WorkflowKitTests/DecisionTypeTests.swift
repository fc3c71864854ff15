import Testing
import WorkflowKit

@Suite("Decision types")
struct DecisionTypeTests {
  private let dismissal = DecisionType(
    id: "prov.avvisning", title: "Avvisning", lagrum: ["20 § förvaltningslagen (2017:900)"],
    appeal: .administrative(provision: "40–42 §§ förvaltningslagen"), followsMain: true)

  private func within(_ appeal: AppealTrack) -> DecisionType {
    dismissal.within(DecisionType(id: "prov.tillstånd", title: "Tillstånd", appeal: appeal))
  }

  @Test("one that follows the matter is appealed as its main decision, and cites no section that does not hold there")
  func follows() {
    #expect(within(.administrative(provision: "10 kap. 1 § alkohollagen")) == dismissal)
    #expect(within(.legality).appeal == .legality)
    #expect(within(.legality).lagrum == [])
    let opinion = within(.notAppealable(reason: "Ett yttrande är förberedande."))
    #expect(opinion.appeal == .notAppealable(reason: "Ett yttrande är förberedande."))
    #expect(opinion.lagrum == dismissal.lagrum)
  }

  @Test("one that corrects or changes a decision is appealed as that one is")
  func changes() {
    let permit = DecisionType(
      id: "prov.tillstånd", title: "Tillstånd", appeal: .administrative(provision: "10 kap. 1 § alkohollagen"))
    let correction = dismissal.within(permit, isChange: true)
    #expect(correction.appeal == permit.appeal)
    #expect(correction.lagrum == dismissal.lagrum)
  }

  @Test("one that does not follow is the same in every matter")
  func stands() {
    let warning = DecisionType(id: "prov.varning", title: "Varning", lagrum: ["9 kap. 17 §"], appeal: .legality)
    #expect(warning.within(dismissal) == warning)
  }
}
