import CivilTime
import Delegation
import FEEL
import Testing

@Suite("Conditions of items in words")
struct ConditionWordsTests {
  private func reason(_ condition: String, _ facts: Value) throws -> String {
    let catalogue = try SmallHouse.catalogue()
    let order = try SmallHouse.order(
      "- {nr: \"1\", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: '\(condition)'}")
    let compiled = CompiledOrder(order, catalogue: catalogue, terms: SmallHouse.terms)
    let matter = try catalogue.matter("prov.tillstånd", facts: context(facts))
    return compiled.explain(matter, on: try day("2020-06-01")).explanation[2]
  }

  @Test("the explanation says the condition and what is known of it by the facts' names, and what is not known")
  func explanation() throws {
    let condition = "antal_dagar <= 3 and krets = \"allmänheten\""
    let words = "Villkor: antal dagar är högst 3 och krets är \"allmänheten\"."
    #expect(
      try reason(condition, ["antal_dagar": 2, "krets": "allmänheten"])
        == "Punkt 1 (A) gäller, för villkoret är uppfyllt. \(words) Här: antal dagar är 2, krets är \"allmänheten\".")
    #expect(
      try reason(condition, ["antal_dagar": 2])
        == "Punkt 1 (A) kan inte prövas, för uppgiften \"Krets\" saknas. \(words) Här: antal dagar är 2.")
    #expect(
      try reason(condition, [:])
        == "Punkt 1 (A) kan inte prövas, för uppgifterna \"Antal dagar\" och \"Krets\" saknas. \(words)")
  }

  @Test("a condition that has no words stands as it is written")
  func written() throws {
    #expect(
      try reason("antal_dagar + 1 > 3", ["antal_dagar": 1])
        == "Punkt 1 (A) gäller inte, för villkoret är inte uppfyllt. Villkor: antal_dagar + 1 > 3. Här: antal dagar är 1."
    )
  }
}
