import CivilTime
import FEEL
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Sammantrade

@Suite("What would make the decision come after the day when it is needed")
struct LateDecisionTests {
  let fake = FakeCase()

  private func resume(
    _ form: Value, on today: String, needed: String, immediate: Bool = true
  ) throws -> Progress<AnmalState, AnmalOutput> {
    let config = try StepTrial.config(
      AnmalStep.self,
      [
        "organ": "socialnämnden", "rubrik": "Svar på remiss", "beslutstyp": "remiss.yttrande",
        "förslag": ["Socialnämnden godkänner svaret."], "omedelbar": .boolean(immediate), "behövs": .string(needed),
      ])
    let begun = try AnmalStep.begin(config, in: try fake.context("2018-03-01"))
    let name = try #require(begun.waits.first?.task?.form)
    return try AnmalStep.resume(
      try #require(begun.state), config, on: try StepTrial.filled(AnmalStep.self, "beslut", name, form),
      in: try fake.context(today))
  }

  @Test("is asked about before a matter is moved, with the days and the other ways")
  func moves() throws {
    func move(_ more: [(String, Value)] = [], needed: String = "2018-03-30") throws -> Progress<AnmalState, AnmalOutput>
    {
      let form: [(String, Value)] = [("utfall", "flytt"), ("sammanträde", "2018-04-18")]
      return try resume(.context(Context(form + more)), on: "2018-03-08", needed: needed)
    }
    let refusal = try StepTrial.refusal { _ = try move() }
    #expect(refusal.code == "sammantrade.late-move")
    #expect(
      refusal.message
        == "Sammanträdet ons 18 april 2018 är 19 dagar efter den dag då beslutet senast behövs, fre 30 mars 2018. Ska "
        + "ärendet flyttas ändå?")
    #expect(
      refusal.hint
        == "Annars: låt ärendet stå kvar på ons 21 mars 2018 och föreslå att paragrafen justeras omedelbart där eller kom "
        + "överens om en senare dag (anstånd) och rätta den i ärendet när beskedet har kommit. Ska det flyttas ändå: svara "
        + "ja på \"Beslutet får komma för sent\".")
    #expect(try move([("för_sent", true)]).waits.first?.task?.due == CivilDate("2018-04-18"))
    #expect(try move(needed: "2018-04-18").waits.first?.task?.due == CivilDate("2018-04-18"))
    // What is late already is not asked about where it is moved to an earlier meeting.
    let late = try StepTrial.config(
      AnmalStep.self,
      [
        "organ": "socialnämnden", "rubrik": "Svar på remiss", "beslutstyp": "remiss.yttrande", "förslag": ["Svaret."],
        "behövs": "2018-03-10",
      ])
    let earlier = try AnmalStep.resume(
      AnmalState(meeting: try CivilDate.parse("2018-04-18")), late,
      on: try StepTrial.filled(
        AnmalStep.self, "beslut", "beslut_till_dag", ["utfall": "flytt", "sammanträde": "2018-03-21"]),
      in: try fake.context("2018-03-06"))
    #expect(earlier.waits.first?.task?.due == CivilDate("2018-03-21"))
    fake.answer = AuthorityAnswer(
      level: .delegat, organ: nil, role: "socialchef", item: "2.1", revision: nil, explanation: [])
    let delegated = try StepTrial.refusal { _ = try move() }
    #expect(
      delegated.hint?.contains("låt nämnden lämna tillbaka det då, till den som får besluta enligt punkt 2.1") == true)
  }

  @Test("is asked about before a paragraph is recorded without omedelbar justering, while that would help")
  func justering() throws {
    func decide(
      _ more: [(String, Value)] = [], on today: String = "2018-03-21", needed: String = "2018-03-28",
      immediate: Bool = true
    ) throws -> AnmalOutput? {
      let form: [(String, Value)] = [("utfall", "bifall"), ("antal_ledamöter", 11)]
      return try resume(.context(Context(form + more)), on: today, needed: needed, immediate: immediate).output
    }
    let refusal = try StepTrial.refusal { _ = try decide([("omedelbar", false)]) }
    #expect(refusal.code == "sammantrade.late-justering")
    #expect(
      refusal.message
        == "Ordinarie justering kan dröja till ons 4 april 2018, 7 dagar efter den dag då beslutet senast behövs, ons 28 "
        + "mars 2018.")
    #expect(Set(refusal.fields.keys) == ["omedelbar", "för_sent"])
    #expect(try StepTrial.refusal { _ = try decide(immediate: false) }.code == refusal.code)
    #expect(try decide([("omedelbar", false), ("för_sent", true)])?.immediate == false)
    #expect(try decide()?.immediate == true)
    #expect(try decide([("omedelbar", false)], needed: "2018-04-04")?.immediate == false)
    #expect(try decide([("omedelbar", false)], on: "2018-03-29")?.immediate == false)
  }
}
