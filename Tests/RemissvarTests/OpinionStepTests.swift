import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import Remissvar

struct OpinionStepTests {
  private func config(_ more: [(String, Value)] = []) throws -> OpinionStep.Config {
    try decoded(
      .context(
        Context(
          [
            ("titel", "Schablonfördelningar ensamkommande 2018"), ("förslag", "svara"),
            ("mottagare", "Kommunledningsförvaltningen"), ("avsändarens_dnr", "KS/2018:69 - 047"),
          ] + more)))
  }

  private func answer(_ changes: [(String, Value)] = []) -> Value {
    let standing: [(String, Value)] = [
      ("yttrande", "Fördelningen bör vara 70 % och 30 %."), ("ärendebeskrivning", "En remiss har kommit in."),
      ("beslutspunkter", ["Förslaget <godkänns>.", " "]), ("omedelbar", true), ("eget_område", "belyst"),
      ("juridik", "inte relevant"), ("ekonomi", "belyst"), ("folkhälsa", "inte relevant"),
      ("tillgänglighet", "inte relevant"), ("barnrätt", "belyst"), ("jämställdhet", "inte relevant"),
    ]
    var values = Context(standing)
    for (name, value) in changes { values[name] = value }
    return .context(values)
  }

  private func prefill(_ more: [(String, Value)] = []) throws -> TaskRequest {
    try task(waiting(OpinionStep.begin(config(more), in: context())).waits, "yttrande")
  }

  private func write(
    _ values: Value, readings: FakeReadings
  ) throws -> (output: OpinionStep.Output, actions: [Action]) {
    try done(
      OpinionStep.resume(
        OpinionStep.State(), config(), on: filled("yttrande", values), in: context(on: "2018-03-07", readings: readings)
      ))
  }

  @Test("The form begins with what is known: the remiss, the consultations, the usual point, the forecast")
  func begins() throws {
    let request = try prefill([
      ("prognos_omedelbar", true),
      (
        "samråd",
        [
          [
            "samråd": ["enhet": "A"],
            "svar": ["enhet": "Ekonomienheten", "yttrande": "Kostnaderna ökar.", "svarade": true],
          ],
          ["svar": ["enhet": "Stödenheten", "svarade": false]],
        ]
      ),
    ])
    #expect(request.form == "yttrande" && request.title == nil)
    #expect(
      request.prefill == [
        "ärendebeskrivning": .string(
          "Kommunledningsförvaltningen har skickat en remiss (KS/2018:69 - 047): Schablonfördelningar ensamkommande "
            + "2018.\n\nEkonomienheten har svarat: Kostnaderna ökar.\n\nStödenheten har inte svarat."),
        "beslutspunkter": ["Socialnämnden beslutar att godkänna förvaltningens förslag till remissvar."],
        "omedelbar": true,
      ])
  }

  @Test("The proposal to decide has a point for each line, in their order, the one of justering last")
  func severalPoints() throws {
    let readings = try FakeReadings()
    let points: Value = [
      "Yttrandet avges.", "Paragrafen justeras omedelbart", "", "Ekonomienheten får det för kännedom.",
    ]
    let output = try write(answer([("beslutspunkter", points)]), readings: readings).output
    #expect(
      output.beslutspunkter == [
        "Yttrandet avges.", "Ekonomienheten får det för kännedom.", "Paragrafen justeras omedelbart.",
      ])
  }

  @Test("Without omedelbar justering the answer would be late: asked about with the days, and only then")
  func asksAboutJustering() throws {
    func step(
      _ changes: [(String, Value)], svarstid: String, level: AuthorityAnswer.Level = .nämnd
    ) throws -> (form: String, refusal: Refusal?) {
      let readings = try FakeReadings()
      readings.answer = AuthorityAnswer(
        level: level, organ: nil, role: nil, item: nil, revision: nil, explanation: [])
      let config = try config([("svarstid", .string(svarstid)), ("sammanträde", "2018-03-21")])
      let context = try context(readings: readings)
      let form = try task(waiting(OpinionStep.begin(config, in: context)).waits, "yttrande").form
      do {
        _ = try OpinionStep.resume(
          OpinionStep.State(), config, on: filled("yttrande", form: form, answer(changes)), in: context)
        return (form, nil)
      } catch let refusal as Refusal { return (form, refusal) }
    }
    let refused = try step([("omedelbar", false)], svarstid: "2018-03-28")
    #expect(refused.form == "yttrande_före_svarstiden")
    #expect(refused.refusal?.code == "remiss.late-justering")
    #expect(
      refused.refusal?.message
        == "Utan omedelbar justering kan svaret dröja till ons 4 april 2018, 7 dagar efter svarstiden ons 28 mars 2018. "
        + "Med den kan det gå samma dag som sammanträdet, ons 21 mars 2018.")
    #expect(refused.refusal.map { Set($0.fields.keys) } == ["omedelbar", "för_sent"])
    #expect(OpinionStep.descriptor.form(refused.form)?.fields.contains { $0.name == "för_sent" } == true)
    #expect(try step([("omedelbar", false), ("för_sent", true)], svarstid: "2018-03-28").refusal == nil)
    #expect(try step([("omedelbar", true)], svarstid: "2018-03-28").refusal == nil)
    // In time, beyond help, or no justering at all.
    for (svarstid, level) in [
      ("2018-04-04", AuthorityAnswer.Level.nämnd), ("2018-03-20", .nämnd), ("2018-03-28", .delegat),
    ] {
      let quiet = try step([("omedelbar", false)], svarstid: svarstid, level: level)
      #expect(quiet.form == "yttrande" && quiet.refusal == nil, "\(svarstid) \(level)")
    }
  }

  @Test(
    "Another proposal begins with its own words",
    arguments: [
      (
        "inget att erinra", "Socialnämnden har inget att erinra.",
        "Socialnämnden beslutar att inte ha något att erinra mot förslaget i remissen."
      ),
      (
        "avstå", "Socialnämnden avstår från att yttra sig.",
        "Socialnämnden beslutar att avstå från att yttra sig över remissen."
      ),
    ])
  func proposals(proposal: String, text: String, point: String) throws {
    let request = try prefill([("förslag", .string(proposal))])
    #expect(request.prefill["yttrande"] == .string(text))
    #expect(request.prefill["beslutspunkter"] == [.string(point)])
    #expect(request.prefill["omedelbar"] == false)
  }

  @Test("A redrafted yttrande says why in its title, and begins with the earlier text")
  func redrafted() throws {
    let request = try prefill([("kommentar", "Belys kostnaderna."), ("tidigare", "Förra texten.")])
    #expect(request.title == "Skriv om yttrandet: Belys kostnaderna.")
    #expect(request.prefill["yttrande"] == "Förra texten.")
  }

  @Test("The yttrande and the tjänsteskrivelse become documents, with omedelbar justering as the last point")
  func writes() throws {
    let readings = try FakeReadings()
    let (output, actions) = try write(answer(), readings: readings)
    #expect(
      try ValueEncoder().encode(output) == [
        "yttrande": "Fördelningen bör vara 70 % och 30 %.", "ärendebeskrivning": "En remiss har kommit in.",
        "beslutspunkter": ["Förslaget <godkänns>.", "Paragrafen justeras omedelbart."], "omedelbar": true,
        "yttrande_nr": 3, "tjänsteskrivelse_nr": 4, "handlingar": [3, 4],
      ])
    let documents = documents(actions)
    #expect(documents.map(\.number) == [3, 4])
    #expect(documents.map(\.title) == ["Förslag till yttrande", "Tjänsteskrivelse"])
    #expect(documents.allSatisfy { $0.direction == .drawnUp })
    let opinion = String(decoding: documents[0].content, as: UTF8.self)
    let proposal = String(decoding: documents[1].content, as: UTF8.self)
    for part in ["Fördelningen bör vara 70 % och 30 %.", "KS/2018:69 - 047", "7 mars 2018", "SOCN/2018:23"] {
      #expect(opinion.contains(part) && proposal.contains(part), "\(part)")
    }
    #expect(opinion.contains("Förvaltningens förslag – inte beslutat"))
    #expect(opinion.contains("<dd>Förvaltningen, Handläggare 1</dd>"))
    #expect(opinion.contains("<p class=\"underskrift\">Förvaltningens förslag<br>Handläggare 1</p>"))
    for part in [
      "<li>Förslaget &lt;godkänns&gt;.</li>", "<li>Paragrafen justeras omedelbart.</li>", "Handläggare 1",
      "<dd>Eget verksamhetsområde, Ekonomi och Barnrätt</dd>", "Exempels kommun",
      "<dd>Juridik, Folkhälsa, Tillgänglighet och Jämställdhet</dd>",
    ] {
      #expect(proposal.contains(part), "\(part)")
    }
  }

  @Test("The next round gets new numbers, and no point about justering where none is wanted")
  func nextRound() throws {
    let readings = try FakeReadings()
    _ = try write(answer(), readings: readings)
    let (output, _) = try write(answer([("omedelbar", false)]), readings: readings)
    #expect(output.handlingar == [5, 6])
    #expect(output.beslutspunkter == ["Förslaget <godkänns>."])
  }

  @Test("The point about justering stands once, and last")
  func pointOnce() throws {
    let points: Value = ["Paragrafen justeras omedelbart.", "Yttrandet godkänns."]
    let (output, _) = try write(answer([("beslutspunkter", points)]), readings: FakeReadings())
    #expect(output.beslutspunkter == ["Yttrandet godkänns.", "Paragrafen justeras omedelbart."])
  }

  @Test(
    "What is empty or contradicts itself is refused",
    arguments: [
      ([("yttrande", " ")], "Yttrandet är tomt.", "Skriv texten och spara igen.", "yttrande"),
      (
        [("ärendebeskrivning", "")], "Ärendebeskrivningen är tom.", "Skriv texten och spara igen.", "ärendebeskrivning"
      ),
      (
        [("beslutspunkter", [" "])], "Det finns inget förslag till beslut.",
        "Skriv minst en punkt som nämnden kan besluta om.", "beslutspunkter"
      ),
      (
        [("omedelbar", false), ("beslutspunkter", ["A.", "Paragrafen justeras omedelbart."])],
        "En beslutspunkt säger att paragrafen justeras omedelbart, men rutan för omedelbar justering är inte förbockad.",
        "Bocka för omedelbar justering, eller ta bort punkten.", "omedelbar"
      ),
    ] as [([(String, Value)], String, String, String)])
  func refusals(changes: [(String, Value)], message: String, hint: String, field: String) throws {
    let readings = try FakeReadings()
    let refusal = try refusal { _ = try write(answer(changes), readings: readings) }
    #expect(refusal.message == message)
    #expect(refusal.hint == hint)
    #expect(Array(refusal.fields.keys) == [field])
    #expect(readings.lastNumber == 2, "inget nummer tas av ett nekat kommando")
  }
}
