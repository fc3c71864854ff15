import CivilTime
import FEEL
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Expediering

/// Whoever asked gets the answer, in each form asked for, at the address that the case knows on the day it goes.
struct AskerTests {
  let fake = FakeCase()

  private static let old = "gammal@namnden.example"
  private static let new = "ny@namnden.example"

  private func asker(_ email: String = old) -> Value {
    ["namn": "Testnämnden", "e_post": .string(email), "adress": "Gatan 1\n123 45 Orten"]
  }

  private func line(_ name: String = "Testnämnden", _ role: String = "remittent", email: String = old) -> Value {
    ["namn": .string(name), "roll": .string(role), "kanal": "epost", "e_post": .string(email)]
  }

  private let letter: Value = [
    "namn": "Testnämnden", "roll": "remittent", "kanal": "brev", "adress": "Gatan 1\n123 45 Orten",
  ]
  private let receipt: Value = ["tid": "2018-03-22T09:00:00.000Z", "svar": "250 OK"]

  private func config(_ lines: Value, asker: Value, by channels: Value) throws -> SkickaConfig {
    try StepTrial.config(
      SkickaStep.self,
      [
        "mottagare": lines, "handlingar": [], "ämne": "Svar på remiss", "justerad": "2018-03-21", "remittent": asker,
        "svarskanaler": channels,
      ])
  }

  private func begin(
    _ lines: Value, by channels: Value = ["epost"]
  ) throws -> Progress<SkickaState, SkickaOutput> {
    try SkickaStep.begin(config(lines, asker: asker(), by: channels), in: fake.context("2018-03-22"))
  }

  private func correct(
    _ progress: Progress<SkickaState, SkickaOutput>, to asker: Value, by channels: Value = ["epost"]
  ) throws -> Progress<SkickaState, SkickaOutput> {
    let state = try #require(progress.state)
    let revised = try SkickaStep.revise(
      state, config([], asker: asker, by: channels), in: fake.context("2018-03-22"))
    return try #require(revised)
  }

  private func resume(
    _ progress: Progress<SkickaState, SkickaOutput>, _ signal: Signal, asker: Value
  ) throws -> Progress<SkickaState, SkickaOutput> {
    try SkickaStep.resume(
      try #require(progress.state), config([], asker: asker, by: ["epost"]), on: signal, in: fake.context("2018-03-22"))
  }

  private func withdrawn(_ actions: [Action]) -> [String] {
    actions.compactMap { if case .withdraw(let key) = $0 { key } else { nil } }
  }

  @Test("The role of remittent is held against the asker's address, however the name is spelt")
  func otherName() throws {
    let progress = try begin([line("Testnamnden", email: "heltfel@b.example")])
    #expect(progress.actions.effects.isEmpty)
    #expect(
      progress.state?.lines.map(\.stops) == [
        [
          "Två adresser finns för mottagaren: heltfel@b.example (försättsbladet) och gammal@namnden.example (ärendet). "
            + "Välj vilken som ska gälla."
        ]
      ])
    #expect(try begin([line("Testnamnden")]).actions.effects.map(\.key) == ["epost-1-1"])
  }

  @Test("A form of answer that no line to the asker has becomes a stopped line, at the address of the case")
  func missing() throws {
    let progress = try begin([line(), line("Någon", "part")], by: ["epost", "brev"])
    let missing = try #require(progress.state?.lines.last)
    #expect(missing.number == 3 && missing.channel == .letter && missing.state == .stopped)
    #expect(missing.addressLine == "Gatan 1, 123 45 Orten")
    #expect(
      missing.stops == [
        "Svaret önskas på papper, men försättsbladet har ingen sådan rad till Testnämnden. Avgör om den ska skickas."
      ])
    #expect(progress.actions.effects.map(\.key) == ["epost-1-1", "epost-2-1"])
    let form: Value = ["åtgärd": "skicka", "skäl": "Glömd på försättsbladet"]
    let sent = try resume(
      progress, try StepTrial.filled(SkickaStep.self, "stopp-3", "stopp", form), asker: asker())
    #expect(sent.actions.effects.map(\.key) == ["brev-3-1"])
    #expect(try begin([line(), letter], by: ["epost", "brev"]).state?.lines.map(\.state) == [.queued, .queued])
  }

  @Test("A sheet that leaves the asker out stops with the way the answer should have gone")
  func leftOut() throws {
    let progress = try begin([["namn": "Akten", "roll": "akt", "kanal": "akt"]])
    #expect(progress.waits.map(\.key) == ["stopp-2"])
    #expect(progress.state?.lines.last?.stops.first?.hasPrefix("Svaret önskas med e-post, men") == true)
  }

  @Test("Only what has gone to the asker in a form asked for answers the case")
  func answers() throws {
    let progress = try begin([line("Någon", "part", email: "kopia@b.example"), letter, line()])
    func sent(_ key: String) throws -> CivilDate? {
      try resume(progress, Signal(key: key, event: .effect(.succeeded(receipt))), asker: asker()).state?.sent
    }
    #expect(try sent("epost-1-1") == nil)
    #expect(try sent("epost-3-1") == CivilDate("2018-03-22"))
    let printed = try resume(progress, Signal(key: "brev-2-1", event: .effect(.succeeded(receipt))), asker: asker())
    let posted = try StepTrial.filled(SkickaStep.self, "postat-2", "postat", ["postat": "2018-03-22"])
    #expect(try resume(printed, posted, asker: asker()).state?.sent == nil)
  }

  @Test("A corrected address takes back what is queued to the old one, and stops the line once")
  func queued() throws {
    let stopped = try correct(begin([line()]), to: asker(Self.new))
    #expect(withdrawn(stopped.actions) == ["epost-1-1"])
    #expect(stopped.waits.map(\.key) == ["stopp-1"])
    #expect(
      stopped.state?.lines.first?.stops == [
        "Adressen är ändrad: raden har gammal@namnden.example, men nu finns ny@namnden.example (ärendet). Välj vilken "
          + "som ska gälla."
      ])
    #expect(try correct(stopped, to: asker(Self.new)).state?.lines.first?.stops.count == 1)
    // Neither address stands in the form from the start, and to change to the same one is no change.
    let task = try #require(stopped.waits.first?.task)
    #expect(task.prefill == ["kanal": "epost"])
    #expect(
      task.advice == [
        "Raden har nu gammal@namnden.example. Dit skickas det om du väljer att skicka som det står."
      ])
    let (same, or) = ("Adressen är densamma som förut.", "Skriv den nya, eller välj att skicka som det står.")
    let (blank, only) = ("Skriv den nya adressen.", "Eller välj att skicka som det står.")
    let refused: [(Value, String, String, String)] = [
      (["åtgärd": "ändra", "skäl": "x"], blank, only, "måste fyllas i"),
      (["åtgärd": "ändra", "e_post": .string(" \(Self.old) "), "skäl": "x"], same, or, "är inte ändrad"),
    ]
    for (form, message, hint, problem) in refused {
      let refusal = try StepTrial.refusal {
        _ = try resume(
          stopped, try StepTrial.filled(SkickaStep.self, "stopp-1", "stopp", form), asker: asker(Self.new))
      }
      #expect(refusal.message == message)
      #expect(refusal.hint == hint)
      #expect(refusal.fields == ["e_post": problem])
    }
    let decisions: [(Value, String)] = [
      (["åtgärd": "ändra", "e_post": .string(Self.new), "skäl": "Rättad"], Self.new),
      (["åtgärd": "skicka", "skäl": "Den gamla gäller"], Self.old),
    ]
    for (form, address) in decisions {
      let again = try resume(
        stopped, try StepTrial.filled(SkickaStep.self, "stopp-1", "stopp", form), asker: asker(Self.new))
      #expect(again.actions.effects.map { $0.payload["till"].text } == [address])
      // What a person has decided stands at the next correction.
      let later = try correct(again, to: asker(Self.new))
      #expect(later.actions.isEmpty && later.waits.map(\.key) == ["epost-1-2"])
    }
  }

  @Test("The addresses that are known stand among what can be done with a stopped line, and are chosen as they stand")
  func knownAddresses() throws {
    let stopped = try correct(begin([line()]), to: asker(Self.new))
    let choices = try #require(stopped.waits.first?.task?.choices["åtgärd"])
    #expect(choices.map(\.value) == ["skicka", "till \(Self.new)", "ändra", "stryk"])
    #expect(
      choices.map(\.title) == [
        "Skicka som det står: \(Self.old)", "Skicka till \(Self.new) (ärendet)", "Ändra adressen och skicka",
        "Stryk raden",
      ])
    func decide(_ measure: String, _ more: [(String, Value)] = []) throws -> Progress<SkickaState, SkickaOutput> {
      let values = Context([("åtgärd", .string(measure)), ("skäl", "Rättad")] + more)
      let signal = Signal(key: "stopp-1", event: .task(form: "stopp", values: .context(values), by: "sekr1"))
      return try resume(stopped, signal, asker: asker(Self.new))
    }
    let sent = try decide("till \(Self.new)")
    #expect(sent.actions.effects.map { $0.payload["till"].text } == [Self.new])
    #expect(sent.actions.notes == ["Expediering, rad 1 (Testnämnden): ändra (\(Self.new)). Skäl: Rättad"])
    let unknown = try StepTrial.refusal { _ = try decide("till annan@namnden.example") }
    #expect(unknown.code == "expediering.bad-address" && unknown.fields.keys.contains("åtgärd"))
    let typed = try StepTrial.refusal { _ = try decide("till \(Self.new)", [("e_post", "x@namnden.example")]) }
    #expect(typed.code == "expediering.changed-address")
  }

  @Test("A printed letter whose address is corrected is stopped before it is posted")
  func printed() throws {
    let begun = try begin([letter], by: ["brev"])
    let printed = try resume(begun, Signal(key: "brev-1-1", event: .effect(.succeeded(receipt))), asker: asker())
    let moved: Value = ["namn": "Testnämnden", "adress": "Nya gatan 2, 123 45 Orten"]
    let stopped = try correct(printed, to: moved, by: ["brev"])
    #expect(stopped.waits.map(\.key) == ["stopp-1"])
    #expect(
      stopped.state?.lines.first?.stops == [
        "Adressen är ändrad: raden har Gatan 1, 123 45 Orten, men nu finns Nya gatan 2, 123 45 Orten (ärendet). Välj "
          + "vilken som ska gälla. Lägg undan det utskrivna brevet tills det är avgjort."
      ])
    #expect(withdrawn(stopped.actions).isEmpty)
  }

  @Test("An uncertain line tells of the new address, and is not sent again to the old one unseen")
  func uncertain() throws {
    let lost = Signal(key: "epost-1-1", event: .effect(.unknown(reason: "Inget svar.")))
    let uncertain = try resume(begin([line()]), lost, asker: asker())
    let told = try correct(uncertain, to: asker(Self.new))
    #expect(told.waits.map(\.key) == ["oviss-1", "epost-1-1"])
    #expect(told.waits.first?.task?.advice.first?.hasPrefix("Adressen är ändrad: raden har gammal@") == true)
    let again = try StepTrial.filled(
      SkickaStep.self, "oviss-1", "oviss", ["åtgärd": "skicka igen", "skäl": "Inte framme"])
    let stopped = try resume(told, again, asker: asker(Self.new))
    #expect(stopped.actions.effects.isEmpty)
    #expect(stopped.waits.map(\.key) == ["stopp-1"])
  }

  @Test("A form of answer that is added by a correction is not forgotten")
  func added() throws {
    let more = try correct(begin([line()]), to: asker(), by: ["epost", "brev"])
    #expect(more.waits.map(\.key) == ["epost-1-1", "stopp-2"])
    #expect(more.actions.isEmpty)
  }

  @Test("A line kept from before addresses were followed is read, and stopped where it differs")
  func earlierState() throws {
    let begun = try begin([line()])
    var value = try ValueEncoder().encode(try #require(begun.state)).context ?? Context()
    value["rader"] = .list(
      (value["rader"]?.list ?? []).map { line in
        var line = line.context ?? Context()
        line["andra_adresser"] = nil
        return .context(line)
      })
    let state = try ValueDecoder().decode(SkickaState.self, from: .context(value))
    let revised = try SkickaStep.revise(
      state, config([], asker: asker(Self.new), by: ["epost"]), in: fake.context("2018-03-22"))
    #expect(revised?.waits.map(\.key) == ["stopp-1"])
  }
}
