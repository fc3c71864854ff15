import CivilTime
import FEEL
import Testing
import WorkflowKit
import WorkflowTesting

@testable import OmedelbarJustering

struct JusteraStepTests {
  let fake = FakeCase()

  private func configuration(
    immediate: Bool, reservations: Value = nil, decisionType: Value = nil
  ) throws -> JusteraConfig {
    try StepTrial.config(
      JusteraStep.self,
      [
        "paragraf": "§ 20", "dag": "2018-03-21", "organ": "socialnämnden", "rubrik": "Svar på remiss",
        "beslut": "Socialnämnden godkänner <svaret>.", "omedelbar": .boolean(immediate),
        "reservationer": reservations, "beslutstyp": decisionType,
      ])
  }

  private func sign(
    _ day: String, immediate: Bool, on today: String = "2018-04-30", _ more: Value = [:],
    reservations: Value = nil, decisionType: Value = nil
  ) throws -> Progress<JusteraState, JusteraOutput> {
    let config = try configuration(immediate: immediate, reservations: reservations, decisionType: decisionType)
    let context = try fake.context(today)
    let state = try #require(try JusteraStep.begin(config, in: context).state)
    var form = Context([
      ("justerad", .string(day)), ("ordförande", true), ("justerare", true), ("sekreterare", true),
      ("sätt", "penna"),
    ])
    for (name, value) in more.context ?? Context() { form[name] = value }
    let signal = try StepTrial.filled(JusteraStep.self, "justering", "justering", .context(form))
    return try JusteraStep.resume(state, config, on: signal, in: context)
  }

  @Test(
    "The task is due on the meeting day, or 14 days after it",
    arguments: [
      (true, "2018-03-21", "Justera omedelbart § 20: Svar på remiss"),
      (false, "2018-04-04", "Justera § 20: Svar på remiss"),
    ])
  func due(_ immediate: Bool, _ day: String, _ title: String) throws {
    let progress = try JusteraStep.begin(
      try configuration(immediate: immediate), in: try fake.context("2018-03-21"))
    let task = try #require(progress.waits.first?.task)
    #expect(task.due == CivilDate(day))
    #expect(task.title == title)
    #expect(task.prefill["omedelbar"] == .boolean(immediate))
  }

  @Test("An immediate justering gives the extract and the last day to announce it")
  func immediate() throws {
    let progress = try sign("2018-03-21", immediate: true, on: "2018-03-21", reservations: ["En ledamot & en till."])
    let output = try #require(progress.output)
    #expect(output.outcome == .signed)
    #expect(output.signed == CivilDate("2018-03-21"))
    #expect(output.announceBy == CivilDate("2018-03-23"))
    #expect(output.immediate == true)
    let document = try #require(progress.actions.documents.first)
    #expect(document.title == "Protokollsutdrag § 20")
    #expect(document.number == output.extractNumber)
    #expect(document.direction == .drawnUp)
    let html = String(decoding: document.content, as: UTF8.self)
    for text in [
      "Exempelkommun", "Socialnämnden", "SOCN/2018:23", "§ 20 Svar på remiss",
      "Socialnämnden godkänner &lt;svaret&gt;.", "Reservationer", "En ledamot &amp; en till.",
      "omedelbart justerad 21 mars 2018, med penna på papper", "senast 23 mars 2018",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    #expect(progress.actions.notes.isEmpty)
  }

  @Test("An ordinary justering shows no reservations where there are none")
  func ordinary() throws {
    let progress = try sign("2018-04-04", immediate: false, ["sätt": "e-underskrift"])
    let html = String(decoding: try #require(progress.actions.documents.first).content, as: UTF8.self)
    #expect(html.contains("Paragrafen är justerad 4 april 2018, med e-underskrift"))
    #expect(!html.contains("Reservationer"))
    #expect(progress.output?.immediate == false)
    #expect(progress.actions.notes.isEmpty)
  }

  @Test("A paragraph is not omedelbart justerad unless the nämnd decided it; the mark may only be taken away")
  func onlyAsDecided() throws {
    let refusal = try StepTrial.refusal { _ = try sign("2018-03-21", immediate: false, ["omedelbar": true]) }
    #expect(refusal.message == "Nämnden har inte beslutat att § 20 ska justeras omedelbart.")
    #expect(refusal.code == "justering.not-decided-immediate")
    #expect(
      refusal.hint
        == "Svara nej på om paragrafen justerades omedelbart. Är beslutet fel registrerat: välj att rätta beslutet.")
    #expect(refusal.fields == ["omedelbar": "är inte beslutat"])
    #expect(try sign("2018-03-28", immediate: true, ["omedelbar": false]).output?.immediate == false)
  }

  private func extract(_ track: AppealTrack?) throws -> String {
    fake.decisionTypes = track.map { [DecisionType(id: "prov.beslut", title: "Beslut", appeal: $0)] } ?? []
    let progress = try sign(
      "2018-04-04", immediate: false, decisionType: track == nil ? nil : "prov.beslut")
    return String(decoding: try #require(progress.actions.documents.first).content, as: UTF8.self)
  }

  @Test(
    "The extract says whether and how the decision can be appealed, as its kind settles",
    arguments: [
      (.notAppealable(reason: "Det är förberedande."), ["<p>Beslutet kan inte överklagas. Det är förberedande.</p>"]),
      (
        .legality,
        [
          "laglighetsprövning (13 kap. kommunallagen)", "varför du anser att det strider mot lag",
          "kommit in till förvaltningsrätten inom tre veckor från den dag då det tillkännagavs",
        ]
      ),
      (
        .administrative(provision: "10 kap. 1 § alkohollagen"),
        [
          "(10 kap. 1 § alkohollagen och 42 § förvaltningslagen)", "lämna överklagandet till Socialnämnden",
          "inom tre veckor från den dag då du fick del av beslutet (44 § förvaltningslagen)",
        ]
      ),
    ] as [(AppealTrack, [String])])
  func appeal(_ track: AppealTrack, _ texts: [String]) throws {
    let html = try extract(track)
    #expect(html.ranges(of: "<h2>Överklagande</h2>").count == 1)
    for text in texts { #expect(html.contains(text), "\(text)") }
    let openings = ["Beslutet kan inte överklagas", "laglighetsprövning", "Den som beslutet angår"]
    #expect(openings.count { html.contains($0) } == 1)
  }

  @Test("The extract says nothing of appeal where the process does not name the kind of decision")
  func noAppeal() throws { #expect(try !extract(nil).contains("verklaga")) }

  @Test("A justering after 14 days is recorded, with a note that the time was overrun")
  func late() throws {
    let progress = try sign("2018-04-05", immediate: false)
    #expect(progress.output?.signed == CivilDate("2018-04-05"))
    #expect(
      progress.actions.notes == [
        "§ 20 justerades tors 5 april 2018. Sista dag var ons 4 april 2018, 14 dagar efter sammanträdet (KL 5:69)."
      ])
  }

  @Test("All three must have signed")
  func notSigned() throws {
    let refusal = try StepTrial.refusal {
      _ = try sign("2018-03-21", immediate: true, ["justerare": false, "sekreterare": false])
    }
    #expect(
      refusal.message == "§ 20 är inte justerad förrän alla har skrivit under. Det saknas: justerare, sekreterare.")
    #expect(refusal.hint == "Registrera justeringen när den sista har skrivit under.")
    #expect(
      refusal.fields == ["justerare": "har inte skrivit under", "sekreterare": "har inte skrivit under"])
  }

  @Test("The day and the way of signing must be told")
  func incomplete() throws {
    let refusal = try StepTrial.refusal { _ = try sign("2018-03-21", immediate: true, ["justerad": nil, "sätt": nil]) }
    #expect(refusal.message == "Det står inte när eller hur § 20 skrevs under.")
    #expect(refusal.fields == ["justerad": "måste fyllas i", "sätt": "måste fyllas i"])
  }

  private func correct(_ form: Value) throws -> Progress<JusteraState, JusteraOutput> {
    let config = try configuration(immediate: true)
    let context = try fake.context("2018-03-22")
    let state = try #require(try JusteraStep.begin(config, in: context).state)
    let signal = try StepTrial.filled(JusteraStep.self, "justering", "justering", form)
    return try JusteraStep.resume(state, config, on: signal, in: context)
  }

  @Test("A decision recorded wrongly goes back to be put right, with no extract and with the reason on record")
  func correcting() throws {
    let progress = try correct(["åtgärd": "rätta beslutet", "skäl": "Fel utfall."])
    #expect(try ValueEncoder().encode(try #require(progress.output)) == ["utfall": "rättas", "skäl": "Fel utfall."])
    #expect(progress.actions.notes == ["Beslutet rättas: Fel utfall."])
    #expect(progress.actions.documents.isEmpty)
  }

  @Test("Putting a decision right needs a reason", arguments: [nil, " "] as [Value])
  func correctingNeedsReason(_ reason: Value) throws {
    let refusal = try StepTrial.refusal { _ = try correct(["åtgärd": "rätta beslutet", "skäl": reason]) }
    #expect(refusal.message == "Det står inte varför beslutet rättas.")
    #expect(refusal.fields == ["skäl": "måste fyllas i"])
  }

  @Test(
    "The day must lie between the meeting and today, and on the meeting day for an immediate one",
    arguments: [
      (
        "2018-03-20", false, "§ 20 kan inte vara justerad tis 20 mars 2018: sammanträdet var ons 21 mars 2018.",
        "Rätta dagen."
      ),
      (
        "2018-05-01", false, "tis 1 maj 2018 ligger i framtiden.", "Registrera justeringen när den är gjord."
      ),
      (
        "2018-03-22", true, "En omedelbar justering görs på sammanträdets dag, ons 21 mars 2018.",
        "Skrevs paragrafen under senare: svara nej på om paragrafen justerades omedelbart. Då gäller 14 dagar."
      ),
    ])
  func wrongDay(_ day: String, _ immediate: Bool, _ message: String, _ hint: String) throws {
    let refusal = try StepTrial.refusal { _ = try sign(day, immediate: immediate) }
    #expect(refusal.message == message)
    #expect(refusal.hint == hint)
    #expect(refusal.fields.keys.sorted() == ["justerad"])
  }

  @Test("What was to be immediate can become an ordinary justering")
  func becomesOrdinary() throws {
    let progress = try sign("2018-03-22", immediate: true, ["omedelbar": false])
    #expect(progress.output?.immediate == false)
    #expect(progress.output?.announceBy == CivilDate("2018-03-24"))
  }

  @Test("Every example of the descriptor comes out as it says")
  func examples() throws {
    for example in JusteraStep.descriptor.examples {
      try StepTrial.run(example, of: JusteraStep.self, on: "2018-03-21", in: FakeCase())
    }
  }

  @Test("The plugin's names do not clash")
  func registry() throws {
    #expect(try PluginRegistry(plugins: [OmedelbarJusteringPlugin()]).stepIDs == ["justering.justera"])
  }
}
