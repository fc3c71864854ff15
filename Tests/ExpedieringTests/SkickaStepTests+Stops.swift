import CivilTime
import FEEL
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Expediering

/// What a person decides of a line that has stopped.
extension SkickaStepTests {
  private func stop(_ form: Value, _ changes: Value = ["osäker": true]) throws -> Progress<SkickaState, SkickaOutput> {
    let progress = try begin([changed(asker, changes)])
    return try resume(progress, try StepTrial.filled(SkickaStep.self, "stopp-1", "stopp", form))
  }

  @Test("A stopped line is sent as it stands, changed or struck, with the reason on record")
  func decided() throws {
    let sent = try stop(["åtgärd": "skicka", "e_post": "klf@exempelkommun.example", "skäl": "Kontrollerad"])
    #expect(sent.actions.effects.first?.payload["till"] == "klf@exempelkommun.example")
    #expect(
      sent.actions.notes == [
        "Expediering, rad 1 (Kommunledningsförvaltningen): skicka (klf@exempelkommun.example). Skäl: Kontrollerad"
      ])
    let changed = try stop(["åtgärd": "ändra", "e_post": "ny@exempelkommun.example", "skäl": "Ny adress"])
    #expect(changed.actions.effects.first?.payload["till"] == "ny@exempelkommun.example")
    let letter = try stop(["åtgärd": "ändra", "kanal": "brev", "adress": "Gatan 2", "skäl": "Per post"])
    #expect(letter.actions.effects.first?.kind == "expediering.brev")
    let struck = try stop(["åtgärd": "stryk", "skäl": "Ska inte ha beslutet"])
    #expect(struck.output?.lines.first?.state == .struck)
    #expect(struck.output?.sent == nil)
    #expect(
      String(decoding: try #require(struck.actions.documents.first).content, as: UTF8.self).contains(
        "stryk: Ska inte ha beslutet"))
  }

  @Test("A stopped line is not sent without a usable address and a clear decision")
  func undecided() throws {
    let cases: [(Value, Value, String, String, [String: String])] = [
      (
        ["åtgärd": "skicka", "skäl": "x"], ["namn": "Part 1", "e_post": "part1"],
        "Raden till Part 1 kan inte skickas. \"part1\" är ingen e-postadress.",
        "Välj ändra och fyll i adressen, eller stryk raden.", ["e_post": "\"part1\" är ingen e-postadress."]
      ),
      (
        ["åtgärd": "ändra", "kanal": "brev", "skäl": "x"], ["osäker": true],
        "Raden till Kommunledningsförvaltningen kan inte skickas. Postadressen saknas.",
        "Välj ändra och fyll i adressen, eller stryk raden.", ["adress": "Postadressen saknas."]
      ),
      (
        ["åtgärd": "skicka", "e_post": "ny@exempelkommun.example", "skäl": "x"], ["osäker": true],
        "Adressen är ändrad, men åtgärden är att skicka som det står.",
        "Välj ändra om den nya adressen ska användas.", ["e_post": "är ändrad"]
      ),
      (
        ["åtgärd": "skicka", "kanal": "brev", "skäl": "x"], ["osäker": true],
        "Kanalen är ändrad, men åtgärden är att skicka som det står.",
        "Välj ändra om den nya kanalen ska användas.", ["kanal": "är ändrad"]
      ),
    ]
    for (form, changes, message, hint, fields) in cases {
      let refusal = try StepTrial.refusal { _ = try stop(form, changes) }
      #expect(refusal.message == message)
      #expect(refusal.hint == hint)
      #expect(refusal.fields == fields)
    }
  }

  @Test("A message that failed for good stops its line, and goes out under a new key when mended")
  func failed() throws {
    let progress = try begin([asker])
    let stopped = try resume(progress, effect("epost-1-1", .failed(reason: "550 No such user")))
    #expect(stopped.state?.lines.first?.stops == ["Det gick inte att skicka: 550 No such user"])
    let again = try resume(
      stopped,
      try StepTrial.filled(
        SkickaStep.self, "stopp-1", "stopp",
        ["åtgärd": "ändra", "e_post": "ny@exempelkommun.example", "skäl": "Fel adress"]))
    #expect(again.actions.effects.map(\.key) == ["epost-1-2"])
  }

  @Test("A message that a person has skipped is a failed line")
  func skipped() throws {
    let done = try resume(try begin([asker]), effect("epost-1-1", .skipped(reason: "Ringt i stället")))
    #expect(done.output?.lines.first?.state == .failed)
    #expect(done.output?.sent == nil)
  }

  @Test("An uncertain message is settled by a person, and sent again only under the same Message-ID")
  func uncertain() throws {
    let progress = try begin([asker])
    let uncertain = try resume(progress, effect("epost-1-1", .unknown(reason: "Inget svar.")))
    #expect(uncertain.actions.effects.isEmpty)
    #expect(uncertain.waits.map(\.key) == ["oviss-1", "epost-1-1"])
    #expect(
      uncertain.waits.first?.task?.title
        == "Ovisst om det kom fram till Kommunledningsförvaltningen, klf@exempelkommun.example. Inget svar.")
    let arrived = try resume(
      uncertain, try StepTrial.filled(SkickaStep.self, "oviss-1", "oviss", ["åtgärd": "framme", "skäl": "Per telefon"]))
    #expect(arrived.output?.lines.first?.state == .confirmed)
    #expect(arrived.output?.sent == CivilDate("2018-03-22"))
    let again = try resume(
      uncertain,
      try StepTrial.filled(SkickaStep.self, "oviss-1", "oviss", ["åtgärd": "skicka igen", "skäl": "Inte framme"]))
    let request = try #require(again.actions.effects.first)
    #expect(request.key == "epost-1-2")
    #expect(request.payload["meddelande_id"] == progress.actions.effects.first?.payload["meddelande_id"])
    // The engine holds the form to its fields before the step sees it: a reason of blanks is none.
    #expect(throws: StepTrialFailure.self) {
      try StepTrial.filled(SkickaStep.self, "oviss-1", "oviss", ["åtgärd": "framme", "skäl": " "])
    }
  }

  @Test("A receipt that comes late settles an uncertain line: as sent, or as stopped where it was certainly not sent")
  func lateReceipt() throws {
    let uncertain = try resume(begin([asker]), effect("epost-1-1", .unknown(reason: "Inget svar.")))
    let sent = try resume(uncertain, effect("epost-1-1", .succeeded(receipt)))
    #expect(sent.output?.lines.first?.state == .sent)
    let stopped = try resume(uncertain, effect("epost-1-1", .failed(reason: "550 No such user")))
    #expect(stopped.waits.map(\.key) == ["stopp-1"])
    #expect(stopped.state?.lines.first?.stops == ["Det gick inte att skicka: 550 No such user"])
    #expect(stopped.actions.effects.isEmpty)
  }

  @Test("An outcome of an effect that is no longer waited for changes nothing")
  func late() throws {
    let progress = try begin([asker])
    let later = try resume(progress, effect("epost-1-0", .succeeded(receipt)))
    #expect(later.waits.map(\.key) == ["epost-1-1"])
    #expect(later.actions.isEmpty)
  }
}
