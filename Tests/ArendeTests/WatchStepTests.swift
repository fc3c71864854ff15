import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import Arende

struct WatchStepTests {
  @Test("A watch asks what and when, waits for the day, and asks for a follow-up that is due that day")
  func wholeLife() throws {
    let asking = try waiting(WatchStep.begin(NoConfig(), in: context()))
    #expect(try task(asking.waits).form == "bevakning")
    let watching = try waiting(
      WatchStep.resume(
        asking.state, NoConfig(), on: filled("bevakning", ["till": "2018-03-01", "text": "Kom bilagan?"]),
        in: context()))
    let until = try day("2018-03-01")
    guard case .day(until, title: "Kom bilagan?")? = watching.waits.first?.kind, watching.waits.count == 1 else {
      Issue.record("väntar inte på dagen: \(watching.waits)")
      return
    }
    let stored = try ValueDecoder().decode(
      WatchStep.State.self, from: ValueEncoder().encode(watching.state))
    let following = try waiting(
      WatchStep.resume(
        stored, NoConfig(), on: Signal(key: "dag", event: .day(until)), in: context(on: "2018-03-01")))
    let request = try task(following.waits)
    #expect(request.form == "uppföljning")
    #expect(request.title == "Följ upp: Kom bilagan?")
    #expect(request.due == until)
    let result = try done(
      WatchStep.resume(
        following.state, NoConfig(), on: filled("uppföljning", ["klart": true, "anteckning": "Ja."]),
        in: context(on: "2018-03-02")))
    #expect(
      try ValueEncoder().encode(result.output)
        == ["text": "Kom bilagan?", "till": .date(until), "anteckning": "Ja."])
  }

  @Test("A watch for today or earlier is refused", arguments: ["2018-02-14", "2018-02-13"])
  func past(till: String) throws {
    let refusal = try refusal {
      _ = try WatchStep.resume(
        .asking, NoConfig(), on: filled("bevakning", ["till": .string(till), "text": "X"]), in: context())
    }
    #expect(
      refusal.message
        == "Det går inte att bevaka till \(try day(till).swedish): i dag är det redan ons 14 feb 2018.")
    #expect(refusal.hint == "Välj en dag från och med i morgon.")
    #expect(refusal.fields == ["till": "måste vara efter i dag"])
  }

  @Test("A watch for nothing is refused")
  func empty() throws {
    let refusal = try refusal {
      _ = try WatchStep.resume(
        .asking, NoConfig(), on: filled("bevakning", ["till": "2018-03-01", "text": " "]), in: context())
    }
    #expect(refusal.message == "Det står inte vad som ska bevakas.")
  }

  @Test("A follow-up that is not done stays")
  func notDone() throws {
    let watch = WatchStep.Watch(till: try day("2018-03-01"), text: "X")
    let refusal = try refusal {
      _ = try WatchStep.resume(
        .following(watch), NoConfig(), on: filled("uppföljning", ["klart": false]), in: context(on: "2018-03-01"))
    }
    #expect(
      refusal
        == Refusal(
          "Bevakningen kan inte avslutas: det bevakade är inte klart.", code: "arende.watch-not-done",
          hint:
            "Låt uppgiften ligga kvar tills det är klart. Ska det följas upp en annan dag: bocka för att det är klart "
            + "och starta en ny bevakning.",
          fields: ["klart": "är inte förbockat"]))
  }
}
