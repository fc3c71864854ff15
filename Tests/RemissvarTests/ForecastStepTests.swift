import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import Remissvar

struct ForecastStepTests {
  private func forecast(
    _ values: Value = ["svarstid": "2018-03-09"], in context: StepContext
  ) throws -> (output: ForecastStep.Output, actions: [Action]) {
    try done(ForecastStep.begin(decoded(values), in: context))
  }

  @Test("A remiss received 14 February with svarstid 9 March cannot be decided at the meeting of 21 March")
  func realDates() throws {
    let (output, actions) = try forecast(["svarstid": "2018-03-09", "tillfrågad": "nämnden"], in: context())
    #expect(
      try ValueEncoder().encode(output) == [
        "sammanträde": .date(try day("2018-03-21")), "manusstopp": .date(try day("2018-03-05")),
        "omedelbar_klar": .date(try day("2018-03-21")), "ordinarie_klar": .date(try day("2018-04-04")),
        "hinner_omedelbart": false, "hinner_ordinarie": false, "föreslå_omedelbar": true,
        "text": .string(
          "Nämnden hinner inte besluta före svarstidens slut: nästa sammanträde är ons 21 mars 2018, manusstopp mån 5 "
            + "mars 2018, och svarstiden går ut fre 9 mars 2018."),
        "alternativ": [
          "Delegationsbeslut går inte: ingen delegationsordning gäller. Därför beslutar nämnden.",
          "Ordförandebeslut går inte: nämnden har inte gett ordföranden i uppgift att besluta i brådskande ärenden (KL 6:39).",
          "Extra sammanträde: senast fre 9 mars 2018, med omedelbar justering.",
          "Anstånd: begär längre svarstid senast fre 9 mars 2018.",
          "Förvaltningens eget svar: om avsändaren tar emot det.",
          "Förslaget först: när förslaget till yttrande är skrivet, granskat och godkänt kan det skickas senast fre 9 mars 2018, och protokollet efter sammanträdet.",
          "Avstå: meddela den som frågar, med skäl, senast fre 9 mars 2018.",
        ],
      ])
    guard case .notify(["handläggare"], output.text) = actions.first else {
      Issue.record("handläggaren får inte veta: \(actions)")
      return
    }
  }

  @Test(
    "The forecast follows the svarstid day by day",
    arguments: [
      ("2018-03-20", false, false), ("2018-03-21", true, false), ("2018-04-03", true, false),
      ("2018-04-04", true, true),
    ])
  func borders(svarstid: String, immediate: Bool, ordinary: Bool) throws {
    let (output, actions) = try forecast(["svarstid": .string(svarstid)], in: context())
    #expect(output.immediateInTime == immediate)
    #expect(output.ordinaryInTime == ordinary)
    #expect(output.proposesImmediate == !ordinary)
    #expect(output.alternativ.isEmpty == ordinary)
    #expect(actions.isEmpty == immediate)
  }

  @Test("Where only omedelbar justering makes it, the text says so and it is the first way")
  func onlyImmediate() throws {
    let (output, _) = try forecast(["svarstid": "2018-03-28"], in: context())
    #expect(
      output.text
        == "Nämnden hinner bara om paragrafen justeras omedelbart: nästa sammanträde är ons 21 mars 2018, manusstopp mån "
        + "5 mars 2018, ordinarie justering kan dröja till ons 4 april 2018 och svarstiden går ut ons 28 mars 2018.")
    #expect(
      output.alternativ.first
        == "Omedelbar justering: paragrafen justeras vid sammanträdet ons 21 mars 2018 och svaret kan skickas samma dag."
    )
    #expect(!output.alternativ.contains { $0.hasPrefix("Extra sammanträde") })
  }

  @Test("Where the nämnd makes it, the text says by when")
  func inTime() throws {
    let (output, _) = try forecast(["svarstid": "2018-05-02"], in: context())
    #expect(
      output.text
        == "Nämnden hinner besluta före svarstidens slut: nästa sammanträde är ons 21 mars 2018, manusstopp mån 5 mars "
        + "2018, protokollet justeras senast ons 4 april 2018 och svarstiden går ut ons 2 maj 2018.")
  }

  @Test("Without a meeting to hand in to, nothing is promised and the calendar is asked for")
  func noMeetings() throws {
    let (output, actions) = try forecast(in: context(meetings: []))
    #expect(
      output.text
        == "Det går inte att säga om nämnden hinner besluta: inget kommande sammanträde som går att lämna in till finns i "
        + "kalendern. Lägg till sammanträden i organisation.yaml. Svarstiden går ut fre 9 mars 2018.")
    #expect(output.meeting == nil && output.cutoff == nil && output.ordinaryReady == nil)
    #expect(!output.immediateInTime && output.proposesImmediate)
    #expect(texts(actions) == [output.text])
  }

  @Test("A meeting whose manusstopp has passed is not counted on, but is offered as a question")
  func missedCutoff() throws {
    let meetings = [
      try meeting("2018-02-21", cutoff: "2018-02-05"), try meeting("2018-03-21", cutoff: "2018-03-05"),
    ]
    let (output, _) = try forecast(in: context(meetings: meetings))
    #expect(output.meeting == (try day("2018-03-21")))
    #expect(
      output.alternativ.contains(
        "Sammanträdet ons 21 feb 2018 hålls före svarstidens slut men manusstopp var mån 5 feb 2018: fråga "
          + "nämndsekreteraren om ärendet kan tas upp ändå."))
  }

  @Test("A delegate, a chair with the task and a förvaltning that was asked are offered as ways")
  func openDoors() throws {
    let readings = try FakeReadings()
    readings.answer = AuthorityAnswer(
      level: .delegat, organ: nil, role: "förvaltningschef", item: "2.4", revision: nil, explanation: [])
    let (output, _) = try forecast(
      ["svarstid": "2018-03-09", "tillfrågad": "förvaltningen"],
      in: context(chairDecidesUrgent: true, readings: readings))
    #expect(output.alternativ.contains("Delegationsbeslut: förvaltningschef får besluta (punkt 2.4)."))
    #expect(
      output.alternativ.contains(
        "Ordförandebeslut: ordföranden får besluta om nämndens beslut inte kan avvaktas (KL 6:39). Processen har inget "
          + "steg för det: lägg in beslutet som en handling i ärendet och anmäl det vid nästa sammanträde."))
    #expect(
      output.alternativ.contains(
        "Förvaltningens eget svar: remissen är ställd till förvaltningen, som kan svara själv."))
    // What the delegate decides goes as it is.
    #expect(!output.alternativ.contains { $0.hasPrefix("Förslaget först") })
    #expect(readings.asked.map(\.type) == ["remiss.yttrande"])
    #expect(
      readings.asked.map(\.facts) == [
        ["till_fullmäktige": false, "rör_mål_eller_inriktning": false, "medborgarförslag": false]
      ])
  }

  @Test("An order that has no item for the yttrande is another thing than no order")
  func noItem() throws {
    let readings = try FakeReadings()
    readings.answer = AuthorityAnswer(
      level: .nämnd, organ: "socialnämnden", role: nil, item: nil, revision: "a1", explanation: [])
    let (output, _) = try forecast(in: context(readings: readings))
    #expect(
      output.alternativ.first == "Delegationsbeslut går inte: ingen punkt i delegationsordningen omfattar yttrandet.")
  }

  @Test("A yttrande to fullmäktige is said to be beyond delegation")
  func toFullmaktige() throws {
    let (output, _) = try forecast(["svarstid": "2018-03-09", "till_fullmäktige": true], in: context())
    #expect(
      output.alternativ.first
        == "Delegationsbeslut går inte: ett yttrande till fullmäktige får inte delegeras (KL 6:38 p 2).")
  }

  @Test("When the svarstid is over, anstånd is no longer offered")
  func over() throws {
    let (output, _) = try forecast(
      in: context(on: "2018-03-12", meetings: [meeting("2018-04-25", cutoff: "2018-04-09")]))
    #expect(output.text.hasSuffix("och svarstiden gick ut fre 9 mars 2018."))
    #expect(
      output.alternativ.contains(
        "Anstånd går inte att begära längre: svarstiden gick ut fre 9 mars 2018. Kom överens med den som frågar."))
    #expect(!output.alternativ.contains { $0.hasPrefix("Extra sammanträde") })
  }

  private func recalculated(
    _ values: Value, from begun: StepContext, in context: StepContext
  ) throws -> ForecastStep.Output {
    try ForecastStep.recalculate(forecast(values, in: begun).output, decoded(values), in: context)
  }

  private func calendar() throws -> [Meeting] {
    [try meeting("2018-03-21", cutoff: "2018-03-05"), try meeting("2018-04-25", cutoff: "2018-04-09")]
  }

  @Test("Reckoned anew before it is handed in, the next meeting is the one that can still be handed in to")
  func recalculates() throws {
    let output = try recalculated(
      ["svarstid": "2018-03-23"], from: context(meetings: calendar()),
      in: context(on: "2018-03-06", meetings: calendar()))
    #expect(output.meeting == (try day("2018-04-25")))
    #expect(!output.immediateInTime)
  }

  @Test("Once handed in, the meeting is settled, and its manusstopp is no matter any more")
  func handedIn() throws {
    let output = try recalculated(
      ["svarstid": "2018-03-09", "anmäls": true], from: context(on: "2018-03-05", meetings: calendar()),
      in: context(on: "2018-03-06", meetings: calendar()))
    #expect(
      output.text
        == "Nämnden hinner inte besluta före svarstidens slut: ärendet är anmält till sammanträdet ons 21 mars 2018, och "
        + "svarstiden går ut fre 9 mars 2018.")
    #expect(!output.alternativ.contains { $0.hasPrefix("Sammanträdet ons 21 mars") })
    #expect(
      output.alternativ.contains(
        "Förslaget först: skicka förvaltningens förslag till yttrande senast fre 9 mars 2018 och protokollet efter "
          + "sammanträdet."))
    #expect(
      output.alternativ.contains(
        "Anstånd: begär längre svarstid senast fre 9 mars 2018. Lägg in brevet som en handling, och rätta svarstiden i "
          + "ärendet när beskedet kommer."))
  }

  @Test("After a bordläggning the next meeting is reckoned with, whatever its manusstopp")
  func afterPostponement() throws {
    let (output, actions) = try forecast(
      ["svarstid": "2018-04-20", "anmäls": true, "efter": "2018-03-21"],
      in: context(on: "2018-03-21", meetings: calendar()))
    #expect(output.meeting == (try day("2018-04-25")))
    #expect(texts(actions) == [output.text])
    #expect(!output.alternativ.contains { $0.hasPrefix("Sammanträdet ons 21 mars") })
  }

  @Test("What has been told is not told once more")
  func toldOnce() throws {
    let first = try forecast(in: context())
    let second = try forecast(["svarstid": "2018-03-09", "tidigare": .string(first.output.text)], in: context())
    #expect(second.output.text == first.output.text)
    #expect(second.actions.isEmpty)
  }
}
