import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import Arende

struct RegisterStepTests {
  @Test("A new case asks for its handläggare, and offers the one it already has")
  func asks() throws {
    let fresh = try waiting(RegisterStep.begin(NoConfig(), in: context()))
    #expect(fresh.waits.map(\.key) == ["fördela"])
    #expect(try task(fresh.waits).form == "fördela")
    #expect(try task(fresh.waits).prefill == [:])
    let again = try waiting(RegisterStep.begin(NoConfig(), in: context(assignments: ["handläggare": "hl1"])))
    #expect(try task(again.waits).prefill == ["handläggare": "hl1"])
  }

  @Test("The case goes to the handläggare with the note", arguments: ["hl1", "vik"])
  func assigns(account: String) throws {
    let signal = filled("fördela", ["handläggare": .string(account), "anteckning": "Läs bilaga 2."])
    let result = try done(RegisterStep.resume(OneTask(), NoConfig(), on: signal, in: context(on: "2018-02-15")))
    #expect(
      try ValueEncoder().encode(result.output)
        == ["handläggare": .string(account), "registrerad": .date(try day("2018-02-14"))])
    guard case .assign("handläggare", account) = result.actions[0], case .note("Läs bilaga 2.") = result.actions[1]
    else {
      Issue.record("fel åtgärder: \(result.actions)")
      return
    }
  }

  @Test("An account without the role in the nämnd is refused with the ones that have it")
  func wrongRole() throws {
    let refusal = try refusal {
      _ = try RegisterStep.resume(
        OneTask(), NoConfig(), on: filled("fördela", ["handläggare": "reg1"]), in: context())
    }
    #expect(
      refusal
        == Refusal(
          "Ärendet SOCN/2018:23 kan inte fördelas till Registrator 1: kontot har inte rollen handläggare i "
            + "Socialnämnden ons 14 feb 2018.",
          code: "arende.not-handlaggare",
          hint: "Välj Handläggare 1 (hl1), Handläggare 3 (hl3), eller ge kontot rollen i organisation.yaml.",
          fields: ["handläggare": "har inte rollen handläggare"]))
  }

  @Test("A substitute is refused when the one away is back")
  func substituteAfterwards() throws {
    let refusal = try refusal {
      _ = try RegisterStep.resume(
        OneTask(), NoConfig(), on: filled("fördela", ["handläggare": "vik"]), in: context(on: "2018-03-01"))
    }
    #expect(refusal.code == "arende.not-handlaggare")
  }

  @Test("An account that does not exist is refused by its name")
  func unknownAccount() throws {
    let refusal = try refusal {
      _ = try RegisterStep.resume(
        OneTask(), NoConfig(), on: filled("fördela", ["handläggare": "hl9"]), in: context())
    }
    #expect(refusal.message == "Ärendet SOCN/2018:23 kan inte fördelas till \"hl9\": kontot finns inte.")
  }
}
