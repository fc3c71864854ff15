import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import Remissvar

struct ExtensionStepTests {
  private func config(
    email: String? = "remiss@kommunledning.example", till: String = "2018-03-23", theirs: String = "KS/2018:69 - 047"
  ) throws -> ExtensionStep.Config {
    var party = Context([("namn", "Kommunledningsförvaltningen")])
    if let email { party["e_post"] = .string(email) }
    return try decoded([
      "mottagare": .context(party), "titel": "Schablon & fördelning", "avsändarens_dnr": .string(theirs),
      "svarstid": "2018-03-09",
      "till": .string(till), "skäl": "Nämnden <möts> den 21 mars.",
    ])
  }

  private func state() throws -> ExtensionStep.State { ExtensionStep.State(requested: try day("2018-02-14")) }

  @Test("The letter is filed as outgoing, and the same words go by e-mail where there is an address")
  func mails() throws {
    let begun = try waiting(ExtensionStep.begin(config(), in: context()))
    #expect(begun.waits.map(\.key) == ["begäran", "besked", "besked_formulär"])
    let letter = try #require(documents(begun.actions).first)
    #expect(letter.number == 3 && letter.title == "Begäran om anstånd" && letter.direction == .outgoing)
    #expect(letter.counterpart == "Kommunledningsförvaltningen")
    let text = String(decoding: letter.content, as: UTF8.self)
    for part in [
      "<html lang=\"sv\">", "14 februari 2018", "SOCN/2018:23", "KS/2018:69 - 047", "9 mars 2018", "23 mars 2018",
      "Nämnden &lt;möts&gt; den 21 mars.", "svara på remissen Schablon &amp; fördelning.",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    guard case .effect(let effect)? = begun.actions.last else {
      Issue.record("ingen e-post: \(begun.actions)")
      return
    }
    #expect(effect.key == "begäran" && effect.kind == "expediering.epost")
    #expect(effect.payload["till"] == "remiss@kommunledning.example")
    #expect(effect.payload["från_namn"] == "Socialnämnden")
    #expect(effect.payload["ämne"] == "Begäran om anstånd, KS/2018:69 - 047")
    #expect(effect.payload["bilagor"] == [])
    #expect(effect.payload["meddelande_id"] == "anstand.SOCN-2f2018-3a23.beg-c3-a4r-5fanst-c3-a5nd-2f1")
    #expect(
      effect.payload["text"].text?.hasPrefix("Socialnämnden begär anstånd med att svara på er remiss KS/2018:69 - 047.")
        == true)
  }

  @Test("Without their number the text names the remiss, and the subject only our number")
  func withoutNumber() throws {
    let begun = try waiting(ExtensionStep.begin(config(theirs: " "), in: context()))
    guard case .effect(let effect)? = begun.actions.last else {
      Issue.record("ingen e-post: \(begun.actions)")
      return
    }
    #expect(effect.payload["ämne"] == "Begäran om anstånd, SOCN/2018:23")
    #expect(effect.payload["text"].text?.contains("svara på remissen Schablon & fördelning.") == true)
  }

  @Test("Without an address a person sends it", arguments: [nil, " "])
  func byHand(email: String?) throws {
    let begun = try waiting(ExtensionStep.begin(config(email: email), in: context()))
    #expect(begun.waits.map(\.key) == ["skickad", "besked", "besked_formulär"])
    let request = try task(begun.waits, "skickad")
    #expect(request.title == "Skicka begäran om anstånd till Kommunledningsförvaltningen")
    #expect(request.prefill == ["skickad": .date(try day("2018-02-14"))])
    #expect(begun.actions.count == 1)
    let sent = try waiting(
      ExtensionStep.resume(
        begun.state, config(email: email), on: filled("skickad", ["skickad": "2018-02-15"]),
        in: context(on: "2018-02-16")))
    #expect(sent.waits.map(\.key) == ["besked", "besked_formulär"])
    #expect(sent.state.requested == (try day("2018-02-15")))
  }

  @Test("A day of sending that has not been, or was before the letter, is refused")
  func wrongDay() throws {
    let future = try refusal {
      _ = try ExtensionStep.resume(
        state(), config(), on: filled("skickad", ["skickad": "2018-02-17"]), in: context(on: "2018-02-16"))
    }
    #expect(future.message == "Begäran kan inte ha skickats lör 17 feb 2018: den dagen har inte varit än.")
    let before = try refusal {
      _ = try ExtensionStep.resume(
        state(), config(), on: filled("skickad", ["skickad": "2018-02-13"]), in: context(on: "2018-02-16"))
    }
    #expect(before.message == "Begäran kan inte ha skickats tis 13 feb 2018: den skrevs ons 14 feb 2018.")
  }

  @Test(
    "However the e-mail fares, the answer is still waited for; where it failed or nobody knows, a person is asked to send",
    arguments: [
      (.succeeded([:]), nil, nil), (.skipped(reason: "ringt"), nil, nil),
      (
        .failed(reason: "adressen finns inte"),
        "Skicka begäran om anstånd till Kommunledningsförvaltningen på annat sätt: e-posten gick inte fram",
        "Begäran om anstånd gick inte att skicka med e-post: adressen finns inte"
      ),
      (
        .unknown(reason: "avbrott"),
        "Fråga Kommunledningsförvaltningen om begäran om anstånd har kommit fram, och skicka den annars igen",
        "Det är osäkert om begäran om anstånd gick fram med e-post: avbrott"
      ),
    ] as [(EffectOutcome, String?, String?)])
  func outcomes(outcome: EffectOutcome, title: String?, note: String?) throws {
    let next = try waiting(
      ExtensionStep.resume(state(), config(), on: Signal(key: "begäran", event: .effect(outcome)), in: context()))
    #expect(Array(next.waits.map(\.key).suffix(2)) == ["besked", "besked_formulär"])
    // The uncertain one waits for a late receipt too.
    #expect(next.waits.contains { $0.key == "begäran" } == next.waits.contains { $0.key == "oviss" })
    #expect(next.waits.filter { $0.key != "begäran" }.count == (title == nil ? 2 : 3))
    if let title { #expect(next.waits.first.map { $0.key == "skickad" || $0.key == "oviss" } == true, "\(title)") }
    if case .task(let request)? = next.waits.first?.kind, title != nil { #expect(request.title == title) }
    #expect(texts(next.actions) == (note.map { [$0] } ?? []))
  }

  private func uncertain() throws -> ExtensionStep.State {
    let signal = Signal(key: "begäran", event: .effect(.unknown(reason: "avbrott")))
    return try waiting(ExtensionStep.resume(state(), config(), on: signal, in: context())).state
  }

  @Test(
    "A person who has found out settles the uncertain e-mail",
    arguments: [
      (["åtgärd": "framme"], "2018-02-14", "begäran true: Begäran kom fram."),
      (
        ["åtgärd": "skickad", "skickad": "2018-02-15"], "2018-02-15",
        "begäran false: Begäran är skickad igen på annat sätt."
      ),
    ] as [(Value, String, String)])
  func foundOut(answer: Value, requested: String, settling: String) throws {
    let next = try waiting(
      ExtensionStep.resume(uncertain(), config(), on: filled("oviss", answer), in: context(on: "2018-02-16")))
    #expect(next.waits.map(\.key) == ["besked", "besked_formulär"])
    #expect(next.state.requested == (try day(requested)))
    #expect(settled(next.actions) == [settling])
    // What is settled is not settled again by the answer.
    let values: Value = ["beviljat": false]
    let after = try done(
      ExtensionStep.resume(
        next.state, config(), on: filled("besked_formulär", form: "besked", values), in: context(on: "2018-02-16")))
    #expect(settled(after.actions) == [])
  }

  @Test("A person has it sent again: settled as not sent, and asked for anew under the same Message-ID")
  func sendsAgain() throws {
    let begun = try waiting(ExtensionStep.begin(config(), in: context()))
    let next = try waiting(
      ExtensionStep.resume(
        uncertain(), config(), on: filled("oviss", ["åtgärd": "skicka igen"]), in: context(on: "2018-02-16")))
    #expect(next.waits.map(\.key) == ["begäran", "besked", "besked_formulär"])
    #expect(next.state.requested == (try day("2018-02-16")))
    #expect(settled(next.actions) == ["begäran false: Begäran skickas igen med e-post."])
    guard case .effect(let first)? = begun.actions.last, case .effect(let second)? = next.actions.last else {
      Issue.record("ingen e-post: \(next.actions)")
      return
    }
    #expect(second.key == first.key && second.payload == first.payload)
    let refusal = try refusal {
      _ = try ExtensionStep.resume(
        uncertain(), config(email: nil), on: filled("oviss", ["åtgärd": "skicka igen"]), in: context())
    }
    #expect(
      refusal
        == Refusal(
          "Kommunledningsförvaltningen har ingen e-postadress längre.", code: "remiss.no-address",
          hint: "Skicka begäran på annat sätt, och ange dagen.", fields: ["åtgärd": "kräver en e-postadress"]))
  }

  @Test("A late receipt ends the uncertainty, so that the answer settles nothing", arguments: [true, false])
  func lateReceipt(isSent: Bool) throws {
    let outcome = isSent ? EffectOutcome.succeeded([:]) : .failed(reason: "550 nej")
    let next = try waiting(
      ExtensionStep.resume(uncertain(), config(), on: Signal(key: "begäran", event: .effect(outcome)), in: context()))
    #expect(next.waits.map(\.key) == (isSent ? [] : ["skickad"]) + ["besked", "besked_formulär"])
    let signal = filled("besked_formulär", form: "besked", ["beviljat": false])
    #expect(settled(try done(ExtensionStep.resume(next.state, config(), on: signal, in: context())).actions) == [])
  }

  @Test("An answer shows that an uncertain e-mail has arrived")
  func answerSettles() throws {
    let signal = filled("besked_formulär", form: "besked", ["beviljat": false])
    let result = try done(ExtensionStep.resume(uncertain(), config(), on: signal, in: context()))
    #expect(settled(result.actions) == ["begäran true: Avsändaren har svarat på begäran."])
    #expect(settled(try done(ExtensionStep.resume(state(), config(), on: signal, in: context())).actions) == [])
  }

  @Test("What was sent again needs the day")
  func sentAgainWithoutDay() throws {
    let refusal = try refusal {
      _ = try ExtensionStep.resume(uncertain(), config(), on: filled("oviss", ["åtgärd": "skickad"]), in: context())
    }
    #expect(refusal.message == "Det står inte när begäran skickades igen.")
    #expect(refusal.fields == ["skickad": "måste fyllas i"])
  }

  @Test("The answer may come as a message or through a person")
  func answers() throws {
    let values: Value = ["beviljat": true, "ny_svarstid": "2018-03-23", "text": "Ni får till den 23 mars."]
    let signals = [
      Signal(key: "besked", event: .message(type: "anstånd_besked", payload: values)),
      filled("besked_formulär", form: "besked", values),
    ]
    for signal in signals {
      let result = try done(ExtensionStep.resume(state(), config(), on: signal, in: context()))
      #expect(
        try ValueEncoder().encode(result.output) == [
          "beviljat": true, "ny_svarstid": .date(try day("2018-03-23")), "begärd": .date(try day("2018-02-14")),
        ])
      #expect(texts(result.actions) == ["Besked om anstånd: Ni får till den 23 mars."])
    }
  }

  @Test("A refused request gives no new svarstid")
  func notGranted() throws {
    let signal = filled("besked_formulär", form: "besked", ["beviljat": false, "ny_svarstid": "2018-03-23"])
    let result = try done(ExtensionStep.resume(state(), config(), on: signal, in: context()))
    #expect(
      try ValueEncoder().encode(result.output) == ["beviljat": false, "begärd": .date(try day("2018-02-14"))])
  }

  @Test("A granted anstånd must give a later day")
  func needsLaterDay() throws {
    let missing = try refusal {
      _ = try ExtensionStep.resume(
        state(), config(), on: filled("besked_formulär", form: "besked", ["beviljat": true]), in: context())
    }
    #expect(
      missing
        == Refusal(
          "Anståndet är beviljat, men den nya svarstiden saknas.", code: "remiss.no-new-day",
          hint: "Ange den svarstid som står i beskedet.", fields: ["ny_svarstid": "måste fyllas i"]))
    let early = try refusal {
      let values: Value = ["beviljat": true, "ny_svarstid": "2018-03-09"]
      _ = try ExtensionStep.resume(
        state(), config(), on: filled("besked_formulär", form: "besked", values), in: context())
    }
    #expect(
      early
        == Refusal(
          "Den nya svarstiden fre 9 mars 2018 ligger inte efter den gamla, fre 9 mars 2018.",
          code: "remiss.new-day-too-early",
          hint: "Läs beskedet igen och rätta dagen. Blev det inget anstånd: ange att det inte är beviljat.",
          fields: ["ny_svarstid": "måste vara efter 2018-03-09"]))
  }

  @Test("A request for no more time than there is, is a fault of the process")
  func noMoreTime() throws {
    #expect(throws: StepFault("Anstånd kan inte begäras till fre 9 mars 2018: svarstiden är fre 9 mars 2018.")) {
      _ = try ExtensionStep.begin(config(till: "2018-03-09"), in: context())
    }
  }
}
