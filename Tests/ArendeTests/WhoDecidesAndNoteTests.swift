import FEEL
import Testing
import WorkflowKit

@testable import Arende

struct WhoDecidesAndNoteTests {
  @Test("Who decides is asked with the decision type and its facts, and answered with reasons")
  func whoDecides() throws {
    let readings = FakeReadings()
    readings.answer = AuthorityAnswer(
      level: .delegat, organ: nil, role: "enhetschef", item: "3.2", revision: "abc", explanation: ["Punkt 3.2 passar."])
    let config = try ValueDecoder().decode(
      WhoDecidesStep.Config.self, from: ["beslutstyp": "remiss.yttrande", "fakta": ["till_fullmäktige": false]])
    let result = try done(WhoDecidesStep.begin(config, in: context(readings: readings)))
    #expect(
      try ValueEncoder().encode(result.output)
        == ["nivå": "delegat", "roll": "enhetschef", "punkt": "3.2", "förklaring": ["Punkt 3.2 passar."]])
    #expect(readings.asked.map(\.type) == ["remiss.yttrande"])
    #expect(readings.asked.map(\.facts) == [["till_fullmäktige": false]])
  }

  @Test("Who decides needs no facts")
  func withoutFacts() throws {
    let readings = FakeReadings()
    let config = try ValueDecoder().decode(WhoDecidesStep.Config.self, from: ["beslutstyp": "tobak.varning"])
    let result = try done(WhoDecidesStep.begin(config, in: context(readings: readings)))
    #expect(result.output.niva == "nämnd")
    #expect(result.output.organ == "socialnämnden")
    #expect(readings.asked.map(\.facts) == [[:]])
  }

  @Test("A note is kept in the case and in the output")
  func note() throws {
    let begun = try waiting(NoteStep.begin(NoConfig(), in: context()))
    #expect(try task(begun.waits).form == "anteckning")
    let result = try done(
      NoteStep.resume(begun.state, NoConfig(), on: filled("anteckning", ["text": "Samtal."]), in: context()))
    #expect(result.output.text == "Samtal.")
    guard case .note("Samtal.") = result.actions.first else {
      Issue.record("ingen anteckning: \(result.actions)")
      return
    }
  }

  @Test("An empty note is refused")
  func emptyNote() throws {
    let refusal = try refusal {
      _ = try NoteStep.resume(
        OneTask(), NoConfig(), on: filled("anteckning", ["text": " \n"]), in: context())
    }
    #expect(
      refusal
        == Refusal(
          "Anteckningen är tom.", code: "arende.empty-note", hint: "Skriv det som ska antecknas.",
          fields: ["text": "måste fyllas i"]))
  }
}
