import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import Remissvar

struct ConsultationStepTests {
  private let values: Value = ["enhet": "Ekonomienheten", "svarstid": "2018-03-02"]

  @Test("A unit has until its svarstid, the day itself included")
  func waits() throws {
    let begun = try waiting(ConsultationStep.begin(decoded(values), in: context(on: "2018-03-02")))
    let request = try task(begun.waits, "samrådssvar")
    #expect(request.title == "Samråd: synpunkter från Ekonomienheten")
    #expect(request.due == (try day("2018-03-02")))
    let after = try day("2018-03-03")
    guard case .day(after, title: nil)? = begun.waits.first(where: { $0.key == "svarstid" })?.kind else {
      Issue.record("väntar inte på dagen efter: \(begun.waits)")
      return
    }
  }

  @Test("An answer ends the consultation")
  func answered() throws {
    let result = try done(
      ConsultationStep.resume(
        ConsultationStep.State(), decoded(values), on: filled("samrådssvar", ["yttrande": "Kostnaderna ökar."]),
        in: context()))
    #expect(
      try ValueEncoder().encode(result.output)
        == ["enhet": "Ekonomienheten", "yttrande": "Kostnaderna ökar.", "svarade": true])
  }

  @Test("When the day comes without an answer the case goes on, and the handläggare is told")
  func unanswered() throws {
    let signal = Signal(key: "svarstid", event: .day(try day("2018-03-03")))
    let resumed = try done(
      ConsultationStep.resume(ConsultationStep.State(), decoded(values), on: signal, in: context(on: "2018-03-03")))
    let late = try done(ConsultationStep.begin(decoded(values), in: context(on: "2018-03-05")))
    for result in [resumed, late] {
      #expect(try ValueEncoder().encode(result.output) == ["enhet": "Ekonomienheten", "svarade": false])
      #expect(
        texts(result.actions)
          == ["Ekonomienheten har inte svarat på samrådet. Svarstiden var fre 2 mars 2018."])
    }
  }

  @Test("An empty answer is refused")
  func empty() throws {
    let refusal = try refusal {
      _ = try ConsultationStep.resume(
        ConsultationStep.State(), decoded(values), on: filled("samrådssvar", ["yttrande": " "]), in: context())
    }
    #expect(
      refusal
        == Refusal(
          "Svaret från Ekonomienheten är tomt.", code: "remiss.empty-answer",
          hint: "Skriv enhetens synpunkter, eller att enheten inte har några.",
          fields: ["yttrande": "måste fyllas i"]))
  }
}
