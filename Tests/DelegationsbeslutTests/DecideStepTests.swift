import CivilTime
import FEEL
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Delegationsbeslut

@Suite("To decide on delegation")
struct DecideStepTests {
  let fake: FakeCase
  private let values: Value = [
    "rubrik": "Sommarservering", "beslutstyp": "prov.tillstånd", "fakta": ["antal_dagar": 2],
    "förslag": "Tillstånd medges.", "villkor": ["Servering till klockan 22.00."],
  ]

  init() {
    fake = FakeCase()
    fake.decisionTypes = [
      DecisionType(
        id: "prov.tillstånd", title: "Tillstånd", lagrum: ["8 kap. 2 § alkohollagen (2010:1622)"],
        appeal: .administrative(provision: "10 kap. 1 § alkohollagen"),
        facts: [DecisionType.Fact("antal_dagar", title: "Antal dagar")]),
      DecisionType(
        id: "prov.avvisning", title: "Avvisning", lagrum: ["20 § förvaltningslagen (2017:900)"], appeal: .legality),
    ]
    fake.answer = AuthorityAnswer(
      level: .delegat, organ: nil, role: "handläggare", roles: ["handläggare", "enhetschef"], item: "12.9 (2)",
      revision: "abc", explanation: ["Punkt 12.9 (2) gäller."])
  }

  func configuration(_ more: Value = [:]) throws -> DecideConfig {
    var context = values.context ?? Context()
    for (name, value) in more.context ?? Context() { context[name] = value }
    return try StepTrial.config(DecideStep.self, .context(context))
  }

  func waits(_ more: Value = [:]) throws -> [Wait] {
    try DecideStep.begin(try configuration(more), in: try fake.context("2018-03-01")).waits
  }

  func answer(_ form: Value, _ more: Value = [:]) throws -> Progress<DecideState, DecideOutput> {
    try DecideStep.resume(
      DecideState(), try configuration(more), on: try StepTrial.filled(DecideStep.self, "beslut", "beslut", form),
      in: try fake.context("2018-03-01"))
  }

  static let decided: Value = [
    "åtgärd": "besluta", "utfall": "bifall", "beslut": "Tillstånd medges.", "skäl": "Kraven är uppfyllda.",
  ]

  @Test("everyone who may decide, and who prepares the matter, has it in the list with the explanation")
  func lists() throws {
    let waits = try waits()
    #expect(waits.map(\.key) == ["beslut", "beslut-handläggare", "beslut-enhetschef"])
    #expect(waits.compactMap { $0.task?.role } == ["nämndsekreterare", "handläggare", "enhetschef"])
    #expect(waits.allSatisfy { $0.task?.decides == true })
    let task = try #require(waits.first?.task)
    #expect(task.title == "Besluta eller lämna över: Sommarservering")
    #expect(task.advice == ["Punkt 12.9 (2) gäller."])
    #expect(task.prefill["beslut"] == "Tillstånd medges.")
    #expect(task.choices["åtgärd"]?.map(\.value) == ["besluta", "till nämnden"])
  }

  @Test("a matter that an utskott decides can go there, and one in which the nämnd is party only to another nämnd")
  func measures() throws {
    fake.answer = AuthorityAnswer(
      level: .utskott, organ: "utskottet", role: nil, item: "12.1", revision: "abc", explanation: [])
    #expect(
      try waits().first?.task?.choices["åtgärd"]?.map(\.value) == ["besluta", "till utskottet", "till nämnden"])
    #expect(
      try waits(["egen_part": true]).first?.task?.choices["åtgärd"]?.map(\.value) == ["till annan nämnd"])
    #expect(
      try waits(["egen_part": true]).first?.task?.advice
        == ["Nämnden är själv kommunens part i ärendet och får inte besluta i det (KL 6:7)."])
  }

  @Test("a decision says all that the record keeps, and is written out with how it is appealed")
  func decides() throws {
    var form = Self.decided.context ?? Context()
    form["villkor"] = ["Servering till klockan 22.00.", " "]
    form["deltog"] = ["Föredraganden"]
    form["större_vikt"] = true
    form["brådskande"] = true
    form["skäl_för_brådska"] = "Serveringen börjar i morgon."
    form["varför_inget_sammanträde"] = "Ingen hann kallas."
    let progress = try answer(.context(form), ["ändrar": 1, "hur": "rättelse", "egen_part": true])
    let decision = try #require(progress.actions.decisions.first)
    #expect(decision.type == "prov.tillstånd")
    #expect(decision.facts == ["antal_dagar": 2])
    #expect(decision.outcome == "bifall")
    #expect(decision.decider == .actor)
    #expect(decision.reasons == "Kraven är uppfyllda.")
    #expect(decision.conditions == ["Servering till klockan 22.00."])
    #expect(decision.participants == ["Föredraganden"])
    #expect(decision.isWeighty)
    #expect(decision.isBoardParty)
    #expect(
      decision.urgency == Urgency(reason: "Serveringen börjar i morgon.", whyNoMeeting: "Ingen hann kallas."))
    #expect(decision.changes == DecisionChange(of: 1, .correction))
    let output = try #require(progress.output)
    #expect(output.outcome == "bifall")
    #expect(output.receiver == nil)
    #expect(output.document == 10)
    let document = try #require(progress.actions.documents.first)
    #expect(document.title == "Delegationsbeslut: Sommarservering")
    let text = String(decoding: document.content, as: UTF8.self)
    for part in [
      "1 mars 2018", "Beslut på delegation enligt punkt 12.9 (2) i Socialnämndens delegationsordning.",
      "Antal dagar: 2",
      "Beslut: bifall", "Tillstånd medges.",
      "Servering till klockan 22.00.", "Kraven är uppfyllda.", "8 kap. 2 § alkohollagen (2010:1622)",
      "Föredraganden", "10 kap. 1 § alkohollagen", "Nämndsekreterare 1",
    ] { #expect(text.contains(part), "\(part) saknas") }
    #expect(!text.contains("laglighetsprövning"))
  }

  func written(_ right: AuthorityRecord, _ form: Value = Self.decided) throws -> String {
    fake.right = right
    let document = try #require(try answer(form).actions.documents.first)
    return String(decoding: document.content, as: UTF8.self)
  }

  private static func right(level: AuthorityAnswer.Level = .delegat) throws -> AuthorityRecord {
    AuthorityRecord(
      decider: "sekr1", level: level, role: "förvaltningschef", item: "1.3",
      order: OrderReference(
        title: "Socialnämndens delegationsordning", adopted: try CivilDate.parse("2017-12-13"), paragraph: 140),
      revision: "abc", explanation: [])
  }

  @Test("the written decision stands on the right that was found, with the day and paragraph of the order")
  func writtenRight() throws {
    var right = try Self.right()
    #expect(try written(right).contains("Beslutaren har rollen förvaltningschef."))
    #expect(!(try written(right).contains("avtal om samverkan")))
    right.employer = "Grannkommun"
    #expect(
      try written(right).contains(
        "anställd av Grannkommun och beslutar enligt kommunernas avtal om samverkan (9 kap. 37 § kommunallagen)."))
    #expect(
      try written(right).contains(
        "enligt punkt 1.3 i Socialnämndens delegationsordning, antagen den 13 december 2017, § 140."))
    right.standsInFor = "sekr1"
    #expect(try written(right).contains("Beslutaren ersätter Nämndsekreterare 1 i rollen förvaltningschef."))
    right.standsInFor = nil
    right.passedOnBy = "förvaltningschef"
    #expect(
      try written(right).contains(
        "förvaltningschef har gett beslutaren rätten att besluta (7 kap. 6 § kommunallagen)."))
    right.passedOnBy = nil
    right.isStandIn = true
    #expect(try written(right).contains("Beslutaren är ersättare enligt punkten, i rollen förvaltningschef."))
  }

  @Test("an urgent decision is written out as taken by KL 6:39, with both reasons, and by no item")
  func writtenUrgency() throws {
    var right = try Self.right(level: .ordförande)
    right.item = nil
    right.isUrgent = true
    var form = Self.decided.context ?? Context()
    form["brådskande"] = true
    form["skäl_för_brådska"] = "Serveringen börjar i morgon."
    form["varför_inget_sammanträde"] = "Ingen hann kallas."
    #expect(!(try written(right, .context(form)).contains("av större vikt")))
    right.isWeighty = true
    let text = try written(right, .context(form))
    for part in [
      "Beslut på nämndens uppdrag enligt 6 kap. 39 § kommunallagen.", "Beslutaren har rollen förvaltningschef.",
      "Ärendet är principiellt eller annars av större vikt.", "Serveringen börjar i morgon.",
      "Varför nämnden inte hann sammanträda: Ingen hann kallas.",
    ] { #expect(text.contains(part), "\(part) saknas") }
    #expect(!text.contains("delegationsordning"))
  }

  @Test("to dismiss a matter is a decision of the type that the process names, and is not offered without one")
  func dismisses() throws {
    var form = Self.decided.context ?? Context()
    form["utfall"] = "avvisning"
    #expect(
      try waits().first?.task?.choices["utfall"]?.map(\.value) == ["bifall", "delvis bifall", "avslag", "annat"])
    #expect(try StepTrial.refusal { _ = try answer(.context(form)) }.code == "beslut.no-type")
    let progress = try answer(.context(form), ["avvisning": "prov.avvisning"])
    let decision = try #require(progress.actions.decisions.first)
    #expect(decision.type == "prov.avvisning")
    #expect(decision.facts == [:])
    let document = try #require(progress.actions.documents.first)
    #expect(String(decoding: document.content, as: UTF8.self).contains("20 § förvaltningslagen (2017:900)"))
  }

  @Test("in a matter of laglighetsprövning a dismissal is appealed so too, and does not cite FL 20")
  func dismissesByLegality() throws {
    fake.decisionTypes += [
      DecisionType(id: "prov.avgift", title: "Nedsättning av avgift", appeal: .legality),
      DecisionType(
        id: "prov.avvisning2", title: "Avvisning", lagrum: ["20 § förvaltningslagen (2017:900)"],
        appeal: .administrative(provision: "40–42 §§ förvaltningslagen"), followsMain: true),
    ]
    var form = Self.decided.context ?? Context()
    form["utfall"] = "avvisning"
    for (main, isLegality) in [("prov.avgift", true), ("prov.tillstånd", false)] {
      let progress = try answer(
        .context(form), ["beslutstyp": .string(main), "avvisning": "prov.avvisning2", "fakta": [:]])
      #expect(progress.actions.decisions.first?.main == main)
      let text = String(decoding: try #require(progress.actions.documents.first).content, as: UTF8.self)
      #expect(text.contains("laglighetsprövning") == isLegality, "\(main)")
      #expect(text.contains("20 § förvaltningslagen") == !isLegality, "\(main)")
    }
  }

  @Test(
    "what a decision must say is asked for",
    arguments: [("utfall", "Det står inte vad du beslutar."), ("beslut", "Det står inte vad du beslutar.")]
      + [("skäl", "Det står inte varför du beslutar så (FL 32).")])
  func mustSay(_ field: String, _ message: String) throws {
    var form = Self.decided.context ?? Context()
    form[field] = field == "utfall" ? .null : " "
    let refusal = try StepTrial.refusal { _ = try answer(.context(form)) }
    #expect(refusal.message == message)
    #expect(refusal.fields == [field: "måste fyllas i"])
  }

  @Test("to hand over is open to who has the matter in the list, with a reason")
  func handsOver() throws {
    let refusal = try StepTrial.refusal { _ = try answer(["åtgärd": "till nämnden"]) }
    #expect(refusal.message == "Ärendet kan lämnas över av nämndsekreterare, handläggare eller enhetschef.")
    fake.roles = ["nämndsekreterare"]
    let silent = try StepTrial.refusal { _ = try answer(["åtgärd": "till nämnden", "skäl": " "]) }
    #expect(silent.message == "Det står inte varför ärendet lämnas över.")
    let progress = try answer(["åtgärd": "till nämnden", "skäl": "Frågan är ny.", "beslut": "Ansökan avslås."])
    let output = try #require(progress.output)
    #expect(output.outcome == "lämnat")
    #expect(output.receiver == "socialnämnden")
    #expect(output.decision == "Ansökan avslås.")
    #expect(progress.actions.decisions.isEmpty)
    #expect(progress.actions.notes == ["Ärendet lämnades till Socialnämnden: Frågan är ny."])
  }

  @Test("a matter of greater weight is kept with the nämnd, and does not go to an utskott")
  func handsOverWeighty() throws {
    fake.roles = ["nämndsekreterare"]
    let progress = try answer(["åtgärd": "till nämnden", "skäl": "Frågan är ny.", "större_vikt": true])
    #expect(
      progress.actions.contains {
        if case .reserve(.weighty) = $0 { true } else { false }
      })
    fake.answer = AuthorityAnswer(
      level: .utskott, organ: "utskottet", role: nil, item: "12.1", revision: "abc", explanation: [])
    let refusal = try StepTrial.refusal {
      _ = try answer(["åtgärd": "till utskottet", "skäl": "Frågan är ny.", "större_vikt": true])
    }
    #expect(refusal.code == "beslut.weighty")
  }

  @Test("whoever is jävig hands over with a reason and no proposal")
  func handsOverDisqualified() throws {
    fake.roles = ["nämndsekreterare"]
    fake.disqualifications = ["sekr1": Disqualification(ground: "part", by: "sekr1")]
    let refusal = try StepTrial.refusal {
      _ = try answer(["åtgärd": "till nämnden", "skäl": "Jag är jävig.", "beslut": "Ansökan avslås."])
    }
    #expect(refusal.code == "beslut.disqualified-proposal")
    #expect(try answer(["åtgärd": "till nämnden", "skäl": "Jag är jävig."]).output?.decision == nil)
    // What stood in the form from the start is not theirs.
    let untouched = try answer(
      ["åtgärd": "till nämnden", "skäl": "Jag är jävig.", "beslut": "Vi ses."], ["förslag": "Vi ses."])
    #expect(untouched.output?.decision == nil)
    // Somebody else's word alone keeps nobody from proposing.
    fake.disqualifications = ["sekr1": Disqualification(ground: "part", by: "hl2", isQuestion: true)]
    #expect(
      try answer(["åtgärd": "till nämnden", "skäl": "Frågan är ny.", "beslut": "Tillstånd medges."]).output?.decision
        == "Tillstånd medges.")
  }

  @Test("jäv is noted with its ground, about oneself or another")
  func notesDisqualification() throws {
    func disqualified(_ form: Value) throws -> [String] {
      let progress = try DisqualifyStep.resume(
        DecideState(), DisqualifyStep.Config(), on: try StepTrial.filled(DisqualifyStep.self, "jäv", "jäv", form),
        in: try fake.context("2018-03-01"))
      return progress.actions.compactMap { action in
        guard case .disqualify(let account, let ground, let isFound) = action else { return nil }
        return "\(account) \(isFound.map(String.init) ?? "oprövat"): \(ground)"
      }
    }
    #expect(
      try disqualified(["grund": "tillsyn"]) == [
        "sekr1 oprövat: ärendet är tillsyn över kommunal verksamhet som personen är knuten till"
      ])
    #expect(
      try disqualified(["konto": "hl2", "grund": "part", "omständighet": "Äger bolaget."]) == [
        "hl2 oprövat: är själv, eller har en närstående som är, part eller berörs av utgången: Äger bolaget."
      ])
  }

  @Test("whom somebody else says to be jävig is told so, and nobody is told of oneself")
  func tellsTheDisqualified() throws {
    func told(_ form: Value) throws -> [String] {
      try DisqualifyStep.resume(
        DecideState(), DisqualifyStep.Config(), on: try StepTrial.filled(DisqualifyStep.self, "jäv", "jäv", form),
        in: try fake.context("2018-03-01")
      ).actions.compactMap { action in
        guard case .inform(let account, let text) = action else { return nil }
        return "\(account): \(text)"
      }
    }
    #expect(try told(["grund": "part"]).isEmpty)
    #expect(
      try told(["konto": "hl2", "grund": "part"]) == [
        "hl2: Nämndsekreterare 1 har anmält att du är jävig i ärendet. Är du det: anmäl det själv. Annars prövar nämnden "
          + "frågan, och du beslutar inte i ärendet innan dess (KL 6:30)."
      ])
  }

  @Test("that somebody is not jävig is the nämnd's decision, at a meeting that was held")
  func triesDisqualification() throws {
    func tried(_ day: String) throws -> Progress<DecideState, DisqualificationTrialStep.Output> {
      let form: Value = [
        "konto": "hl2", "jävig": false, "beslut": "Jäv föreligger inte.", "sammanträde": .string(day),
        "antal_ledamöter": 9,
      ]
      return try DisqualificationTrialStep.resume(
        DecideState(), try StepTrial.config(DisqualificationTrialStep.self, ["beslutstyp": "nämnd.jäv"]),
        on: try StepTrial.filled(DisqualificationTrialStep.self, "jävsprövning", "jävsprövning", form),
        in: try fake.context("2018-03-01"))
    }
    #expect(try StepTrial.refusal { _ = try tried("2018-02-22") }.code == "beslut.no-such-meeting")
    let progress = try tried("2018-02-21")
    let decision = try #require(progress.actions.decisions.first)
    #expect(decision.type == "nämnd.jäv")
    #expect(
      decision.decider
        == .body(organ: "socialnämnden", meeting: try CivilDate.parse("2018-02-21"), paragraph: 20))
    #expect(decision.present == 9)
    #expect(decision.isProcedural)
  }

  @Test("an example goes as it says")
  func examples() throws {
    fake.answer = AuthorityAnswer(
      level: .nämnd, organ: "socialnämnden", role: nil, item: nil, revision: nil, explanation: [])
    fake.roles = ["nämndsekreterare"]
    let example = try #require(DecideStep.descriptor.examples.first)
    try StepTrial.run(example, of: DecideStep.self, on: "2018-02-20", in: fake)
  }
}
