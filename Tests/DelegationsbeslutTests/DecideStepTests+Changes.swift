import CivilTime
import FEEL
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Delegationsbeslut

/// To correct or change what has been decided.
extension DecideStepTests {
  @Test("a rättelse keeps the outcome that was decided, of whatever kind, and offers no other")
  func keepsOutcome() throws {
    fake.priorDecisions = [PriorDecision(number: 1, day: nil, outcome: "avskrivning")]
    let task = try #require(try waits(["ändrar": 1, "hur": "rättelse"]).first?.task)
    #expect(task.choices["utfall"]?.map(\.value) == ["avskrivning"])
    #expect(task.prefill["utfall"] == "avskrivning")
    let progress = try answer(
      ["åtgärd": "besluta", "beslut": "Ärendet skrivs av.", "skäl": "Skrivfel."], ["ändrar": 1, "hur": "rättelse"])
    #expect(progress.actions.decisions.map(\.outcome) == ["avskrivning"])
    #expect(progress.actions.decisions.map(\.type) == ["prov.tillstånd"])
    // A body's word for what became of a proposal is none of the form's.
    fake.priorDecisions = [PriorDecision(number: 1, day: nil, outcome: "ändring")]
    #expect(try waits(["ändrar": 1, "hur": "rättelse"]).first?.task?.choices["utfall"]?.map(\.value) == ["annat"])
    #expect(try waits(["ändrar": 1, "hur": "ändring"]).first?.task?.choices["utfall"]?.count == 4)
  }

  @Test("the written decision names the one that it corrects or changes, and who kept whom from it")
  func writtenChange() throws {
    fake.priorDecisions = [
      PriorDecision(number: 1, day: try CivilDate.parse("2018-02-20"), outcome: "bifall")
    ]
    fake.disqualifications = [
      "hl2": Disqualification(ground: "part", by: "sekr1", isQuestion: true),
      "hl3": Disqualification(ground: "part", by: "sekr1"),
      "sekr1": Disqualification(ground: "part", by: "sekr1"),
    ]
    func text(_ way: String) throws -> String {
      let document = try #require(
        try answer(Self.decided, ["ändrar": 1, "hur": .string(way)]).actions.documents.first)
      return String(decoding: document.content, as: UTF8.self)
    }
    #expect(
      try text("rättelse").contains(
        "Beslutet rättar beslut nr 1 från den 20 februari 2018 i ärendet (36 § förvaltningslagen)."))
    let change = try text("ändring")
    #expect(
      change.contains("Beslutet ändrar beslut nr 1 från den 20 februari 2018 i ärendet."))
    #expect(change.contains("Nämndsekreterare 1 har anmält att hl2 är jävig i ärendet. Frågan är inte prövad."))
    #expect(change.contains("Nämnden har funnit att hl3 är jävig i ärendet."))
    #expect(!change.contains("Nämndsekreterare 1 är jävig"))
  }

  @Test("a change says on what ground of förvaltningslagen it rests, and the paper names that alone")
  func changeGround() throws {
    fake.priorDecisions = [PriorDecision(number: 1, day: nil, outcome: "bifall")]
    fake.decisionTypes.append(
      DecisionType(
        id: "prov.omprövning", title: "Ändring",
        lagrum: ["37 § förvaltningslagen (2017:900)", "38 § förvaltningslagen (2017:900)"], appeal: .legality))
    let change: Value = ["ändrar": 1, "hur": "ändring", "beslutstyp": "prov.omprövning"]
    #expect(try waits(change).first?.task?.form == "ändring")
    #expect(try waits(["ändrar": 1, "hur": "rättelse"]).first?.task?.form == "beslut")
    let refusal = try StepTrial.refusal { _ = try answer(Self.decided, change) }
    #expect(refusal.fields == ["ändras_enligt": "måste fyllas i"])
    var form = Self.decided.context ?? Context()
    form["ändras_enligt"] = "37 uppgifter"
    let progress = try DecideStep.resume(
      DecideState(), try configuration(change),
      on: try StepTrial.filled(DecideStep.self, "beslut", "ändring", .context(form)),
      in: try fake.context("2018-03-01"))
    #expect(progress.actions.decisions.map(\.changes?.ground) == [.misled])
    let text = String(decoding: try #require(progress.actions.documents.first).content, as: UTF8.self)
    #expect(text.contains("Felaktigheten beror på att parten har lämnat oriktiga eller vilseledande uppgifter."))
  }
}
