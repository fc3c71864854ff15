import CivilTime
import Delegation
import FEEL
import Testing

@Suite("Several items for one decision type")
struct ChoiceTests {
  private func answer(_ items: String, _ facts: Value) throws -> ExplainedAnswer {
    let catalogue = try SmallHouse.catalogue()
    let compiled = CompiledOrder(try SmallHouse.order(items), catalogue: catalogue, terms: SmallHouse.terms)
    let matter = try catalogue.matter("prov.tillstånd", facts: context(facts))
    let answer = compiled.explain(matter, on: try day("2020-06-01"))
    #expect(answer.answer == compiled.lookup(matter, on: try day("2020-06-01")))
    return answer
  }

  @Test("two that apply and name different delegates leave it to the nämnd")
  func conflict() throws {
    let answer = try answer(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: antal_dagar <= 3}
      - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.tillstånd], villkor: antal_dagar >= 3}
      """, ["antal_dagar": 3])
    #expect(answer.answer.basis == .conflict(0, 1))
    #expect(
      answer.explanation.last
        == "Punkterna 1 och 2 gäller båda men har olika delegater. Därför beslutar Provnämnden.")
  }

  @Test("two that name the same delegates are one answer, by the first")
  func agreement() throws {
    let answer = try answer(
      """
      - {nr: "1", ärende: A, delegat: [HL, FC], beslutstyper: [prov.tillstånd]}
      - {nr: "2", ärende: B, delegat: [FC, HL], beslutstyper: [prov.tillstånd]}
      """, [:])
    #expect(answer.item == "1")
    #expect(answer.explanation.last == "Handläggare eller Förvaltningschef, var för sig, beslutar enligt punkt 1.")
  }

  @Test("a missing fact does not matter where it could change nothing")
  func unknownAgrees() throws {
    let items = """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: antal_dagar <= 3}
      - {nr: "2", ärende: B, delegat: DELEGAT, beslutstyper: [prov.tillstånd], villkor: 'krets = "allmänheten"'}
      """
    let same = try answer(items.replacing("DELEGAT", with: "HL"), ["antal_dagar": 2])
    #expect(same.item == "1")
    let other = try answer(items.replacing("DELEGAT", with: "PU"), ["antal_dagar": 2])
    #expect(other.answer.basis == .unknownItem(1))
    #expect(
      other.explanation.last
        == "Vem som är delegat kan inte avgöras, för uppgiften \"Krets\" saknas. Därför beslutar Provnämnden.")
  }

  @Test("null is no value: a condition is not tried without its facts")
  func unequalToNull() throws {
    let answer = try answer(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: 'krets != "allmänheten"'}
      """, [:])
    #expect(answer.answer.level == .board)
  }

  @Test("an unconfirmed item that may apply stops the others")
  func unconfirmed() throws {
    let items = """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd]}
      - {nr: "2", ärende: B, delegat: HL, beslutstyper: [prov.tillstånd], villkor: antal_dagar > 3, oklar: {fråga: Vem?}}
      """
    #expect(try answer(items, ["antal_dagar": 4]).answer.basis == .unconfirmed(1))
    #expect(try answer(items, [:]).answer.basis == .unknownItem(1))
    #expect(try answer(items, ["antal_dagar": 3]).item == "1")
  }

  @Test("a member or the nämnd can be named too, and a substitute is told")
  func levels() throws {
    let text = SmallHouse.text(
      """
      - {nr: "1", ärende: A, delegat: LE, ersättare: HL, beslutstyper: [prov.tillstånd]}
      - {nr: "2", ärende: B, delegat: NN, beslutstyper: [prov.avgift]}
      """
    ).replacing("  EC: {roll: enhetschef}", with: "  LE: {ledamot: ordförande}\n  NN: {nämnd: provnämnden}")
    let catalogue = try SmallHouse.catalogue()
    let compiled = CompiledOrder(
      try require(SmallHouse.read(text)), catalogue: catalogue, terms: SmallHouse.terms)
    let member = compiled.explain(try catalogue.matter("prov.tillstånd"), on: try day("2020-06-01"))
    #expect(member.answer.level == .chair)
    #expect(
      member.explanation.suffix(2) == [
        "Ordförande beslutar enligt punkt 1.", "Är ingen delegat i tjänst beslutar Handläggare.",
      ])
    let board = compiled.explain(try catalogue.matter("prov.avgift"), on: try day("2020-06-01"))
    #expect(board.answer.level == .board)
    #expect(board.explanation.last == "Provnämnden beslutar enligt punkt 2.")
  }
}
