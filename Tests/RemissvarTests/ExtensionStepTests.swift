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

  private func isLeftAlone<State, Output>(_ progress: Progress<State, Output>?) -> Bool { progress == nil }

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

  @Test("Without their number the text names our case by its public title, and the subject only our number")
  func withoutNumber() throws {
    let begun = try waiting(ExtensionStep.begin(config(theirs: " "), in: context()))
    guard case .effect(let effect)? = begun.actions.last else {
      Issue.record("ingen e-post: \(begun.actions)")
      return
    }
    #expect(effect.payload["ämne"] == "Begäran om anstånd, SOCN/2018:23")
    #expect(effect.payload["text"].text?.contains("svara på er remiss.") == true)
    #expect(effect.payload["text"].text?.contains("Vårt ärende: SOCN/2018:23, Svar på remiss\n") == true)
    #expect(effect.payload["text"].text?.contains("Schablon") == false)
  }

  @Test("In a secret case a person sends it, and knows why")
  func secret() throws {
    let begun = try waiting(ExtensionStep.begin(config(), in: context(isSecret: true)))
    #expect(begun.waits.map(\.key) == ["skickad", "besked", "besked_formulär"])
    #expect(begun.actions.count == 1)
    #expect(
      try task(begun.waits, "skickad").advice == [
        "Ärendet är sekretessmarkerat, så begäran går inte av sig själv. Avgör hur den får skickas."
      ])
  }

  @Test("To an unsure address a person sends it, also the second time")
  func unsure() throws {
    let readings = try FakeReadings()
    readings.contacts = [
      ("klf", ["namn": "Kommunledningsförvaltningen", "e_post": "kansli@kommunledning.example", "slag": "myndighet"])
    ]
    let reason =
      "Två adresser finns för mottagaren: remiss@kommunledning.example (ärendet) och kansli@kommunledning.example "
      + "(kontaktregistret). Ta reda på vilken som gäller."
    let begun = try waiting(ExtensionStep.begin(config(), in: context(readings: readings)))
    #expect(try task(begun.waits, "skickad").advice == [reason])
    #expect(begun.actions.count == 1)
    let template = try waiting(ExtensionStep.begin(config(email: "namn@exempel.example"), in: context()))
    #expect(
      try task(template.waits, "skickad").advice == [
        "E-postadressen \"namn@exempel.example\" är en mall, ingen adress."
      ])
    let again = try refusal {
      _ = try ExtensionStep.resume(
        uncertain(), config(), on: filled("oviss", ["åtgärd": "skicka igen"]), in: context(readings: readings))
    }
    #expect(again.message == "Begäran kan inte skickas igen med e-post. " + reason)
  }

  @Test("A request in the outbox follows a corrected address, and stays with a person where the case becomes secret")
  func corrected() throws {
    let begun = try waiting(ExtensionStep.begin(config(), in: context())).state
    #expect(try isLeftAlone(ExtensionStep.revise(begun, config(), in: context())))
    let revised = try ExtensionStep.revise(begun, config(email: "ny@kommunledning.example"), in: context())
    let moved = try waiting(#require(revised))
    guard case .withdraw("begäran")? = moved.actions.first, case .effect(let effect)? = moved.actions.last else {
      Issue.record("inget nytt utskick: \(moved.actions)")
      return
    }
    #expect(effect.payload["till"] == "ny@kommunledning.example")
    #expect(moved.waits.map(\.key) == ["begäran", "besked", "besked_formulär"])
    let hidden = try ExtensionStep.revise(begun, config(), in: context(isSecret: true))
    let secret = try waiting(#require(hidden))
    #expect(secret.waits.map(\.key) == ["skickad", "besked", "besked_formulär"])
    #expect(secret.actions.count == 1)
    // What has gone is not asked for again.
    let sent = Signal(key: "begäran", event: .effect(.succeeded([:])))
    let gone = try waiting(ExtensionStep.resume(begun, config(), on: sent, in: context())).state
    #expect(try isLeftAlone(ExtensionStep.revise(gone, config(email: "ny@kommunledning.example"), in: context())))
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
    #expect(future.message == "Begäran kan inte ha skickats lör 17 feb 2018: den dagen ligger i framtiden.")
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
          fields: ["ny_svarstid": "måste vara efter fre 9 mars 2018"]))
  }

  @Test("A request for no more time than there is, is a fault of the process")
  func noMoreTime() throws {
    #expect(throws: StepFault("Anstånd kan inte begäras till fre 9 mars 2018: svarstiden är fre 9 mars 2018.")) {
      _ = try ExtensionStep.begin(config(till: "2018-03-09"), in: context())
    }
  }

  private func besked(_ values: Value, changing input: String? = nil) throws -> [Action] {
    var config: Value = [
      "mottagare": ["namn": "Kommunledningsförvaltningen"], "titel": "Schablon", "svarstid": "2018-03-09",
      "till": "2018-03-23", "skäl": "Nämnden möts den 21 mars.",
    ]
    if let input, var context = config.context {
      context["ändrar"] = .string(input)
      config = .context(context)
    }
    let signal = filled("besked_formulär", form: "besked", values)
    return try done(ExtensionStep.resume(state(), decoded(config), on: signal, in: context())).actions
  }

  @Test("A granted svarstid is written where the process keeps it, so that it can be corrected; a refusal is not")
  func amends() throws {
    let granted: Value = ["beviljat": true, "ny_svarstid": "2018-03-23"]
    guard case .amend(let input, let value, let reason)? = try besked(granted, changing: "svarstid").first else {
      Issue.record("svarstiden ändras inte")
      return
    }
    #expect(input == "svarstid")
    #expect(value == .date(try day("2018-03-23")))
    #expect(reason == "Anstånd är beviljat.")
    #expect(try besked(granted).isEmpty)
    #expect(try besked(["beviljat": false], changing: "svarstid").isEmpty)
  }

  @Test("A granted svarstid more than a year after what was asked for is a slip of the pen")
  func tooLate() throws {
    let refusal = try refusal { _ = try besked(["beviljat": true, "ny_svarstid": "2081-03-30"]) }
    #expect(
      refusal
        == Refusal(
          "Den nya svarstiden sön 30 mars 2081 ligger mer än ett år efter den som begärdes, fre 23 mars 2018.",
          code: "remiss.new-day-too-late", hint: "Läs beskedet igen och rätta dagen, först årtalet.",
          fields: ["ny_svarstid": "måste vara senast lör 23 mars 2019"]))
    #expect(try besked(["beviljat": true, "ny_svarstid": "2019-03-23"]).isEmpty)
  }
}
