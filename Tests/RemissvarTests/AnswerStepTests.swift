import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import Remissvar

struct AnswerStepTests {
  private func config(_ outcome: String, reservations: Value = []) throws -> AnswerStep.Config {
    try decoded([
      "utfall": .string(outcome), "titel": "Remiss: Schablonfördelningar", "yttrande": "Nämnden <tillstyrker>.",
      "paragraf": "§ 20", "dag": "2018-03-21", "organ": "socialnämnden", "mottagare": "Kommunledningsförvaltningen",
      "avsändarens_dnr": "KS/2018:69 - 047", "beslut": "Socialnämnden avstyrker.", "reservationer": reservations,
      "protokollsutdrag_nr": 8, "tjänsteskrivelse_nr": 5,
    ])
  }

  private func adopt(_ text: Value) throws -> (output: AnswerStep.Output, actions: [Action]) {
    try done(
      AnswerStep.resume(
        AnswerStep.State(), config("ändring"), on: filled("svar", ["yttrande": text]), in: context(on: "2018-03-22")))
  }

  @Test(
    "A letter that says itself that it is about a remiss does not say it twice",
    arguments: [
      ("Remiss: Detaljplan", "Detaljplan"), ("remiss:Detaljplan", "Detaljplan"),
      ("Svar på remiss: Detaljplan", "Detaljplan"), ("Detaljplan, remiss: två", "Detaljplan, remiss: två"),
      ("Remissen om planen", "Remissen om planen"), ("Remiss:", "Remiss:"),
    ])
  func subject(_ title: String, _ subject: String) { #expect(RemissTitle.subject(of: title) == subject) }

  @Test("Bifall makes the yttrande of the proposal, word for word, with who decided it")
  func approval() throws {
    let (output, actions) = try done(AnswerStep.begin(config("bifall"), in: context(on: "2018-03-22")))
    #expect(try ValueEncoder().encode(output) == ["handlingar": [3, 8], "yttrande_nr": 3])
    let document = try #require(documents(actions).first)
    #expect(document.number == 3 && document.title == "Yttrande" && document.direction == .drawnUp)
    #expect(document.counterpart == "Kommunledningsförvaltningen")
    let html = String(decoding: document.content, as: UTF8.self)
    for part in [
      "Nämnden &lt;tillstyrker&gt;.", "Beslutat av Socialnämnden 21 mars 2018 § 20", "KS/2018:69 - 047", "22 mars 2018",
      "Yttrande över remiss: Schablonfördelningar",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    #expect(!html.contains("Reservationer") && !html.contains("inte beslutat"))
  }

  @Test("A yttrande says where the reservations stand")
  func reservations() throws {
    let (_, actions) = try done(
      AnswerStep.begin(config("bifall", reservations: ["En ledamot reserverar sig."]), in: context(on: "2018-03-22")))
    let html = String(decoding: try #require(documents(actions).first).content, as: UTF8.self)
    #expect(html.contains("Reservationer mot beslutet står i protokollsutdraget § 20."))
  }

  @Test("Avslag makes no yttrande: only the protokollsutdrag goes")
  func rejection() throws {
    let (output, actions) = try done(AnswerStep.begin(config("avslag"), in: context(on: "2018-03-22")))
    #expect(try ValueEncoder().encode(output) == ["handlingar": [8]])
    #expect(actions.isEmpty)
  }

  @Test("Ändring asks for the adopted text, from the proposal, with the decision above the form")
  func change() throws {
    let begun = try waiting(AnswerStep.begin(config("ändring"), in: context(on: "2018-03-22")))
    let request = try task(begun.waits, "svar")
    #expect(request.prefill == ["yttrande": "Nämnden <tillstyrker>."])
    #expect(request.advice == ["Nämnden beslutade § 20: Socialnämnden avstyrker."])
    #expect(begun.actions.isEmpty)
  }

  @Test("The adopted text is what goes, and the proposal with it where it is not wholly quoted")
  func adopted() throws {
    let (other, actions) = try adopt("Nämnden avstyrker.")
    #expect(other.handlingar == [3, 8, 5])
    let html = String(decoding: try #require(documents(actions).first).content, as: UTF8.self)
    #expect(html.contains("Nämnden avstyrker.") && !html.contains("tillstyrker"))
    let (longer, _) = try adopt("Nämnden <tillstyrker>. Barnrätten ska belysas.")
    #expect(longer.handlingar == [3, 8])
  }

  @Test("Where nothing was adopted the protokollsutdrag is the answer", arguments: [nil, " "] as [Value])
  func nothingAdopted(text: Value) throws {
    let (output, actions) = try adopt(text)
    #expect(try ValueEncoder().encode(output) == ["handlingar": [8, 5]])
    #expect(actions.isEmpty)
  }
}
