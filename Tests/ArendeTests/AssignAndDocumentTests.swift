import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import Arende

struct AssignAndDocumentTests {
  @Test("A case goes over to another handläggare, who must have the role")
  func assigns() throws {
    let asked = try waiting(AssignStep.begin(NoConfig(), in: context(assignments: ["handläggare": "hl1"])))
    #expect(try task(asked.waits).prefill == ["handläggare": "hl1"])
    let result = try done(
      AssignStep.resume(OneTask(), NoConfig(), on: filled("fördela", ["handläggare": "hl3"]), in: context()))
    guard case .assign("handläggare", "hl3") = try #require(result.actions.first) else {
      Issue.record("fel åtgärder: \(result.actions)")
      return
    }
    let refusal = try refusal {
      _ = try AssignStep.resume(
        OneTask(), NoConfig(), on: filled("fördela", ["handläggare": "reg1"]), in: context())
    }
    #expect(refusal.code == "arende.not-handlaggare")
  }

  @Test("A document of text gets the next number, with its day and its secrecy mark")
  func writesDocument() throws {
    let answer: Value = [
      "titel": "Tjänsteanteckning", "riktning": "in", "dag": .date(try day("2018-02-13")), "motpart": "Remittenten",
      "sekretess": "OSL 26:1", "offentlig_titel": "Anteckning", "text": "Ringde.",
    ]
    var untitled = answer.context ?? Context()
    untitled["offentlig_titel"] = nil
    let refused = try refusal {
      _ = try DocumentStep.resume(OneTask(), NoConfig(), on: filled("handling", .context(untitled)), in: context())
    }
    #expect(refused.code == "arende.no-public-title" && refused.fields.keys.sorted() == ["offentlig_titel"])
    let result = try done(DocumentStep.resume(OneTask(), NoConfig(), on: filled("handling", answer), in: context()))
    guard case .document(let document) = try #require(result.actions.first) else {
      Issue.record("fel åtgärder: \(result.actions)")
      return
    }
    #expect(document.direction == .incoming && document.secrecy == "OSL 26:1" && document.counterpart == "Remittenten")
    #expect(document.content == Array("Ringde.".utf8))
    #expect(document.publicTitle == "Anteckning")
    // What everybody reads of the step names it so.
    #expect(result.output.nummer == document.number && result.output.titel == "Anteckning")
  }

  @Test(
    "A document from a day to come, or without text, is refused",
    arguments: [
      ("2018-02-15", "Ringde.", "tors 15 feb 2018 ligger i framtiden."), ("2018-02-14", "  ", "Handlingen är tom."),
    ])
  func refusesDocument(dag: String, text: String, message: String) throws {
    let answer: Value = [
      "titel": "Tjänsteanteckning", "riktning": "upprättad", "dag": .date(try day(dag)), "text": .string(text),
    ]
    let refusal = try refusal {
      _ = try DocumentStep.resume(OneTask(), NoConfig(), on: filled("handling", answer), in: context())
    }
    #expect(refusal.message == message)
  }
}
