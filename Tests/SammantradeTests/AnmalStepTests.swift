import CivilTime
import FEEL
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Sammantrade

struct AnmalStepTests {
  let fake = FakeCase()
  let values: Value = [
    "organ": "socialnämnden", "rubrik": "Svar på remiss", "beslutstyp": "remiss.yttrande",
    "förslag": ["Socialnämnden godkänner svaret.", "Paragrafen justeras omedelbart."], "omedelbar": true,
    "handlingar": [2, 3], "fakta": ["till_fullmäktige": false],
  ]

  func begin(_ today: String, _ more: Value = [:]) throws -> Progress<AnmalState, AnmalOutput> {
    try AnmalStep.begin(try configuration(more), in: try fake.context(today))
  }

  private func configuration(_ more: Value = [:]) throws -> AnmalConfig {
    var context = values.context ?? Context()
    for (name, value) in more.context ?? Context() { context[name] = value }
    return try StepTrial.config(AnmalStep.self, .context(context))
  }

  func answer(
    _ form: Value, on today: String = "2018-03-21", _ more: Value = [:]
  ) throws -> Progress<AnmalState, AnmalOutput> {
    let state = try #require(try begin("2018-03-01", more).state)
    return try AnmalStep.resume(
      state, try configuration(more), on: try StepTrial.filled(AnmalStep.self, "beslut", "beslut", form),
      in: try fake.context(today))
  }

  @Test("A matter goes to the next meeting whose manusstopp has not passed")
  func nextMeeting() throws {
    let progress = try begin("2018-03-07")
    let task = try #require(progress.waits.first?.task)
    #expect(progress.waits.map(\.key) == ["beslut"])
    #expect(task.due == CivilDate("2018-03-21"))
    #expect(task.title == "Registrera nämndens beslut: Svar på remiss")
    #expect(
      task.prefill["beslut"] == "1. Socialnämnden godkänner svaret.\n2. Paragrafen justeras omedelbart.")
    #expect(task.prefill["omedelbar"] == true)
    #expect(
      progress.actions.notes == [
        "Ärendet är anmält till Socialnämndens sammanträde ons 21 mars 2018 (manusstopp ons 7 mars 2018). "
          + "Underlag: handling nr 2, 3."
      ])
    #expect(try begin("2018-03-08").waits.first?.task?.due == CivilDate("2018-04-18"))
  }

  @Test("A matter is moved to another meeting to come, and what is advised reckons with that one")
  func moved() throws {
    let needed: Value = ["behövs": "2018-04-25", "råd": ["Nämnden hinner."]]
    let state = try #require(try begin("2018-03-01", needed).state)
    #expect(
      try begin("2018-03-01", needed).waits.first?.task?.advice == [
        "Nämnden hinner.", "Ärendet kan flyttas till ons 18 april 2018 (manusstopp ons 4 april 2018).",
      ])
    func move(to day: String, on today: String, _ more: Value) throws -> Progress<AnmalState, AnmalOutput> {
      try AnmalStep.resume(
        state, try configuration(more),
        on: try StepTrial.filled(AnmalStep.self, "beslut", "beslut", ["utfall": "flytt", "sammanträde": .string(day)]),
        in: try fake.context(today))
    }
    let progress = try move(to: "2018-04-18", on: "2018-03-08", needed)
    let task = try #require(progress.waits.first?.task)
    #expect(progress.waits.map(\.key) == ["beslut"] && task.due == CivilDate("2018-04-18"))
    #expect(task.prefill["sammanträde"] == .date(try CivilDate.parse("2018-04-18")))
    #expect(progress.actions.notes == ["Ärendet är flyttat från sammanträdet ons 21 mars 2018 till ons 18 april 2018."])
    #expect(
      task.advice.first
        == "Socialnämnden hinner bara om paragrafen justeras omedelbart: sammanträdet är ons 18 april 2018, ordinarie "
        + "justering kan dröja till ons 2 maj 2018, och beslutet behövs ons 25 april 2018.")
    for (day, today, problem) in [
      ("2018-03-21", "2018-03-08", "välj ett annat sammanträde än ons 21 mars 2018"),
      ("2018-03-22", "2018-03-08", "då hålls inget sammanträde"),
      ("2018-04-18", "2018-04-17", "manusstoppet passerade "),
    ] {
      let refusal = #expect(throws: Refusal.self) { try move(to: day, on: today, needed) }
      #expect(refusal?.code == "sammantrade.cannot-move")
      #expect(refusal?.fields["sammanträde"]?.hasPrefix(problem) == true, "\(day)")
      #expect(refusal?.hint?.hasPrefix("Det går att flytta till ") == true || today == "2018-04-17")
    }
    // A matter that was put off is with the nämnd already: no manusstopp.
    let after: Value = ["efter": "2018-03-21"]
    #expect(try move(to: "2018-04-18", on: "2018-04-17", after).waits.first?.task?.due == CivilDate("2018-04-18"))
  }

  @Test("The form of a change asks on what ground, and a refused proposal leaves the earlier decision as it is")
  func changes() throws {
    fake.decisionTypes.append(
      DecisionType(
        id: "prov.omprövning", title: "Ändring", lagrum: ["37 § förvaltningslagen (2017:900)"], appeal: .legality))
    fake.decisionTypes.append(DecisionType(id: "prov.rättelse", title: "Rättelse", appeal: .legality))
    let change: Value = ["ändrar": 1, "hur": "ändring", "beslutstyp": "prov.omprövning"]
    #expect(try begin("2018-03-01", change).waits.first?.task?.form == "ändring")
    #expect(try begin("2018-03-01", ["ändrar": 1, "hur": "rättelse"]).waits.first?.task?.form == "beslut")
    func decide(_ form: Value) throws -> DecisionRequest? {
      let state = try #require(try begin("2018-03-01", change).state)
      return try AnmalStep.resume(
        state, try configuration(change), on: try StepTrial.filled(AnmalStep.self, "beslut", "ändring", form),
        in: try fake.context("2018-03-21")
      ).actions.decisions.first
    }
    #expect(try StepTrial.refusal { _ = try decide(["utfall": "bifall"]) }.code == "decision.no-change-ground")
    #expect(try decide(["utfall": "bifall", "ändras_enligt": "37 säkerhet"])?.changes?.ground == .safety)
    let refused: Value = ["utfall": "avslag", "beslut": "Beslutet står.", "ändras_enligt": "ändras inte"]
    #expect(try decide(refused)?.changes?.leavesItAsItIs == true)
    #expect(try decide(refused)?.changes?.words == "prövning av beslut nr 1")
    let approved: Value = ["utfall": "bifall", "ändras_enligt": "ändras inte"]
    #expect(try StepTrial.refusal { _ = try decide(approved) }.code == "sammantrade.other-ground")
    let refusedAgain: Value = ["utfall": "avslag", "beslut": "Nej.", "ändras_enligt": "37 säkerhet"]
    let proposed: Value = [
      "ändrar": 1, "hur": "ändring", "beslutstyp": "prov.omprövning", "ändras_enligt": "37 säkerhet",
    ]
    #expect(try begin("2018-03-01", proposed).waits.first?.task?.prefill["ändras_enligt"] == .null)
    func onProposal(_ form: Value) throws -> DecisionRequest? {
      let state = try #require(try begin("2018-03-01", proposed).state)
      return try AnmalStep.resume(
        state, try configuration(proposed), on: try StepTrial.filled(AnmalStep.self, "beslut", "ändring", form),
        in: try fake.context("2018-03-21")
      ).actions.decisions.first
    }
    #expect(try StepTrial.refusal { _ = try onProposal(refusedAgain) }.code == "sammantrade.other-ground")
    let onAnother: Value = ["utfall": "avslag", "beslut": "Nej.", "ändras_enligt": "37 förbehåll"]
    #expect(try StepTrial.refusal { _ = try onProposal(onAnother) }.code == "sammantrade.other-ground")
    #expect(try onProposal(["utfall": "bifall"])?.changes?.ground == .safety)
    #expect(try onProposal(refused)?.changes?.proposed == .safety)
    let slip = try answer(
      ["utfall": "avslag", "beslut": "Inget skrivfel."],
      ["ändrar": 1, "hur": "rättelse", "beslutstyp": "prov.rättelse"])
    #expect(slip.actions.decisions.first?.changes?.word == "prövning")
  }

  @Test("A matter is dismissed or written off by a decision of the type that the process names, and only then")
  func dismisses() throws {
    let form: Value = ["utfall": "avvisning", "beslut": "Framställningen avvisas."]
    let offered = try #require(try begin("2018-03-01").waits.first?.task?.choices["utfall"])
    #expect(offered.map(\.value) == ["bifall", "ändring", "avslag", "återremiss", "bordläggning", "flytt"])
    #expect(try StepTrial.refusal { _ = try answer(form) }.code == "sammantrade.no-type")
    let decision = try #require(try answer(form, ["avvisning": "ansökan.avvisning"]).actions.decisions.first)
    #expect(decision.type == "ansökan.avvisning")
    #expect(decision.facts == [:])
    #expect(decision.outcome == "avvisning")
  }

  @Test("After a bordläggning the next meeting is taken, whatever its manusstopp")
  func afterPostponement() throws {
    let progress = try begin("2018-04-10", ["efter": "2018-03-21"])
    #expect(progress.waits.first?.task?.due == CivilDate("2018-04-18"))
  }

  @Test("Without a meeting the step says what to add")
  func noMeeting() throws {
    #expect(
      try StepTrial.fault { _ = try begin("2018-04-05") }
        == "Socialnämnden har inget sammanträde vars manusstopp inte har passerat (i dag är det tors 5 april 2018). "
        + "Lägg till ett sammanträde för Socialnämnden i organisation.yaml och försök igen.")
    #expect(
      try StepTrial.fault { _ = try begin("2018-04-05", ["efter": "2018-04-18"]) }
        == "Socialnämnden har inget sammanträde efter ons 18 april 2018. "
        + "Lägg till ett sammanträde för Socialnämnden i organisation.yaml och försök igen.")
  }

  @Test("An unknown body is a fault of the process")
  func unknownBody() throws {
    #expect(
      try StepTrial.fault { _ = try begin("2018-03-01", ["organ": "byggnämnden"]) }
        == "Organet \"byggnämnden\" finns inte bland nämnderna och utskotten i organisation.yaml. Lägg till det där, "
        + "eller rätta organ: i processen, och försök igen.")
  }

  @Test("The decision cannot be recorded before the meeting")
  func tooEarly() throws {
    let refusal = try StepTrial.refusal { _ = try answer(["utfall": "bifall"], on: "2018-03-20") }
    #expect(refusal.message == "Sammanträdet är först ons 21 mars 2018.")
    #expect(refusal.code == "sammantrade.too-early")
    #expect(
      refusal.hint == "Registrera beslutet på sammanträdets dag eller senare. Togs ärendet upp vid ett annat "
        + "sammanträde: ändra sammanträdets dag.")
    #expect(fake.series.isEmpty)
  }

  @Test("Bifall takes the next paragraph of the year and asks for the decision of the body")
  func approval() throws {
    let progress = try answer(["utfall": "bifall", "reservationer": ["En ledamot reserverar sig.", " "]])
    let output = try #require(progress.output)
    #expect(output.paragraph == "§ 20")
    #expect(output.number == 20)
    #expect(fake.series == ["paragraf/socialnämnden/2018": 20])
    #expect(output.reservations == ["En ledamot reserverar sig."])
    #expect(output.decision == "1. Socialnämnden godkänner svaret.\n2. Paragrafen justeras omedelbart.")
    #expect(output.immediate)
    let decision = try #require(progress.actions.decisions.first)
    #expect(
      decision
        == DecisionRequest(
          type: "remiss.yttrande", facts: ["till_fullmäktige": false], outcome: "bifall",
          text: "1. Socialnämnden godkänner svaret.\n2. Paragrafen justeras omedelbart.",
          decider: .body(
            organ: "socialnämnden", meeting: try CivilDate.parse("2018-03-21"), paragraph: 20)))
  }

  @Test("The secretary may say that the paragraph is not justerad at once after all", arguments: [true, false])
  func immediate(_ immediate: Bool) throws {
    let output = try #require(try answer(["utfall": "bifall", "omedelbar": .boolean(immediate)]).output)
    #expect(output.immediate == immediate)
  }

  @Test("Ändring and avslag need words that are not the proposal's", arguments: ["ändring", "avslag"])
  func ownWords(_ outcome: String) throws {
    for text in ["", "1. Socialnämnden godkänner svaret.\n2. Paragrafen justeras omedelbart."] {
      let refusal = try StepTrial.refusal { _ = try answer(["utfall": .string(outcome), "beslut": .string(text)]) }
      #expect(refusal.message == "Vid \(outcome) måste det stå vad nämnden beslutade.")
      #expect(refusal.hint == "Ändra texten i Beslutet, så att den inte längre är förslaget.")
      #expect(refusal.fields == ["beslut": text.isEmpty ? "måste fyllas i" : "är ordagrant förslaget"])
    }
    let progress = try answer(["utfall": .string(outcome), "beslut": "Nämnden avstår från att svara."])
    #expect(progress.output?.decision == "Nämnden avstår från att svara.")
    #expect(progress.actions.decisions.first?.outcome == outcome)
  }

  @Test("Återremiss needs a reason, takes a paragraph, and decides nothing in the matter")
  func referral() throws {
    let refusal = try StepTrial.refusal { _ = try answer(["utfall": "återremiss", "skäl": "  "]) }
    #expect(refusal.message == "Vid återremiss måste det stå varför.")
    #expect(
      refusal.hint == "Skriv i Skäl vad nämnden vill ha utrett, så att handläggaren vet vad som ska göras.")
    #expect(refusal.fields == ["skäl": "måste fyllas i"])
    let progress = try answer(["utfall": "återremiss", "skäl": "Belys kostnaderna."])
    let output = try #require(progress.output)
    #expect(output.reason == "Belys kostnaderna.")
    #expect(output.decision == nil)
    #expect(output.paragraph == "§ 20")
    #expect(progress.actions.decisions.isEmpty)
  }

  @Test("Bordläggning needs no reason and decides nothing in the matter")
  func postponement() throws {
    let progress = try answer(["utfall": "bordläggning"])
    #expect(progress.output?.outcome == .postponement)
    #expect(progress.actions.decisions.isEmpty)
  }

  @Test("Another meeting's day may be given, if there is such a meeting")
  func otherMeeting() throws {
    let refusal = try StepTrial.refusal {
      _ = try answer(["utfall": "bifall", "sammanträde": "2018-03-22"], on: "2018-04-18")
    }
    #expect(refusal.message == "Socialnämnden har inget sammanträde tors 22 mars 2018.")
    #expect(refusal.hint == "Rätta dagen, eller lägg till sammanträdet i organisation.yaml.")
    #expect(refusal.fields == ["sammanträde": "då hålls inget sammanträde"])
    let output = try answer(["utfall": "bifall", "sammanträde": "2018-04-18"], on: "2018-04-18").output
    #expect(output?.day == CivilDate("2018-04-18"))
  }

  @Test("Nothing is decided before the matter was handed in")
  func beforeHandedIn() throws {
    let refusal = try StepTrial.refusal {
      _ = try answer(["utfall": "bifall", "sammanträde": "2018-02-21"], on: "2018-03-21")
    }
    #expect(refusal.code == "sammantrade.before-handed-in")
    #expect(
      refusal.message
        == "Ärendet anmäldes till nämnden tors 1 mars 2018. Det kan inte ha avgjorts ons 21 feb 2018.")
    #expect(refusal.hint == "Ange det sammanträde då ärendet togs upp.")
    #expect(refusal.fields == ["sammanträde": "måste vara tidigast tors 1 mars 2018"])
    #expect(fake.series.isEmpty)
  }

  @Test("After a bordläggning nothing is decided at the meeting that put it off, or before it")
  func beforePostponement() throws {
    let refusal = try StepTrial.refusal {
      _ = try answer(
        ["utfall": "bifall", "sammanträde": "2018-03-21"], on: "2018-04-18", ["efter": "2018-03-21"])
    }
    #expect(refusal.code == "sammantrade.before-postponed")
    #expect(
      refusal.message == "Ärendet bordlades ons 21 mars 2018. Det kan inte ha avgjorts ons 21 mars 2018.")
    #expect(refusal.fields == ["sammanträde": "måste vara efter ons 21 mars 2018"])
    let output = try answer(["utfall": "bifall"], on: "2018-04-18", ["efter": "2018-03-21"]).output
    #expect(output?.day == CivilDate("2018-04-18"))
  }

  @Test("A matter that was handed in before the day was kept is recorded as before")
  func oldState() throws {
    let state: AnmalState = try ValueDecoder().decode(AnmalState.self, from: ["sammanträde": "2018-03-21"])
    let progress = try AnmalStep.resume(
      state, try configuration(),
      on: try StepTrial.filled(AnmalStep.self, "beslut", "beslut", ["utfall": "bifall", "sammanträde": "2018-02-21"]),
      in: try fake.context("2018-03-21"))
    #expect(progress.output?.day == CivilDate("2018-02-21"))
  }

  @Test("The documents that the nämnd had before it stand in the output")
  func documents() throws {
    #expect(try answer(["utfall": "återremiss", "skäl": "Belys kostnaderna."]).output?.documents == [2, 3])
  }

  @Test("What the secretary should know stands above the form, and follows when the case is corrected")
  func advice() throws {
    let begun = try begin("2018-03-01", ["råd": ["Svarstiden går ut före sammanträdet."]])
    #expect(begun.waits.first?.task?.advice.first == "Svarstiden går ut före sammanträdet.")
    let revised = try AnmalStep.revise(
      try #require(begun.state), try configuration(["råd": ["Det hinner."]]), in: try fake.context("2018-03-10"))
    let task = try #require(revised?.waits.first?.task)
    #expect(task.advice.first == "Det hinner.")
    #expect(task.due == CivilDate("2018-03-21"))
    #expect(revised?.actions.isEmpty == true)
  }

  @Test("Why the matter was handed over is told, with whether the meeting decides in time, also when it is moved")
  func whyAndNeeded() throws {
    let more: Value = ["varför": "Större vikt.", "behövs": "2018-03-28"]
    let begun = try begin("2018-03-01", more)
    let advice = try #require(begun.waits.first?.task?.advice)
    #expect(advice.first == "Varför ärendet lämnades: Större vikt.")
    #expect(advice[1].hasPrefix("Socialnämnden hinner bara om paragrafen justeras omedelbart"))
    let progress = try AnmalStep.resume(
      try #require(begun.state), try configuration(more),
      on: try StepTrial.filled(
        AnmalStep.self, "beslut", "beslut_till_dag",
        ["utfall": "flytt", "sammanträde": "2018-04-18", "för_sent": true]),
      in: try fake.context("2018-03-08"))
    let moved = try #require(progress.waits.first?.task?.advice)
    #expect(moved.first == "Varför ärendet lämnades: Större vikt.")
    #expect(moved[1].hasPrefix("Socialnämnden hinner inte besluta i tid"))
  }

  private let correction: Value = ["rättar": ["nummer": 17, "dag": "2018-03-21", "beslut": "Som det blev."]]

  @Test("A decision that is put right is asked for at once, under the same paragraph and meeting")
  func correcting() throws {
    // The manusstopp of every meeting has passed: a correction does not look for a meeting.
    let begun = try begin("2018-04-05", correction)
    let task = try #require(begun.waits.first?.task)
    #expect(task.title == "Rätta nämndens beslut § 17: Svar på remiss")
    #expect(task.due == CivilDate("2018-03-21"))
    #expect(task.prefill["beslut"] == "Som det blev.")
    #expect(begun.actions.notes.isEmpty)
    let progress = try answer(
      ["utfall": "ändring", "beslut": "Nämnden avstår från att svara."], on: "2018-04-05", correction)
    #expect(progress.output?.paragraph == "§ 17")
    #expect(progress.output?.day == CivilDate("2018-03-21"))
    #expect(fake.series.isEmpty)
    #expect(
      progress.actions.decisions.map(\.decider)
        == [.body(organ: "socialnämnden", meeting: try CivilDate.parse("2018-03-21"), paragraph: 17)])
  }

  @Test("A paragraph that is put right stays with its meeting")
  func correctingKeepsDay() throws {
    let refusal = try StepTrial.refusal {
      _ = try answer(["utfall": "bifall", "sammanträde": "2018-02-21"], on: "2018-04-05", correction)
    }
    #expect(refusal.message == "§ 17 hör till sammanträdet ons 21 mars 2018. Dagen kan inte rättas här.")
    #expect(refusal.fields == ["sammanträde": "ska vara ons 21 mars 2018"])
  }

  @Test("Every example of the descriptor comes out as it says")
  func examples() throws {
    for example in AnmalStep.descriptor.examples {
      // On the meeting's own day the manusstopp of the next one is still ahead, so its meeting is given instead.
      let root = example.yaml + "\n  efter: 2018-02-21"
      try StepTrial.run(
        StepExample(title: example.title, yaml: root, answers: example.answers, output: example.output),
        of: AnmalStep.self, on: "2018-03-21", in: FakeCase())
    }
  }

  @Test("The plugin's names do not clash")
  func registry() throws {
    #expect(try PluginRegistry(plugins: [SammantradePlugin()]).stepIDs == ["sammantrade.anmal"])
  }
}
