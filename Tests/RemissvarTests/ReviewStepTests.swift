import FEEL
import Testing
import WorkflowKit

@testable import Remissvar

struct ReviewStepTests {
  @Test("The task names the documents to read")
  func title() throws {
    let begun = try waiting(ReviewStep.begin(decoded(["underlag": [3, 4]]), in: context()))
    #expect(try task(begun.waits, "granskning").title == "Granska förslaget: handling 3 och 4")
    let bare = try waiting(ReviewStep.begin(decoded([:]), in: context()))
    #expect(try task(bare.waits, "granskning").title == nil)
  }

  @Test(
    "A review ends with its outcome and comment",
    arguments: [
      (["utfall": "godkänn", "kommentar": ""], ["utfall": "godkänn"]),
      (["utfall": "åter", "kommentar": "Belys kostnaderna."], ["utfall": "åter", "kommentar": "Belys kostnaderna."]),
    ] as [(Value, Value)])
  func outcomes(answer: Value, output: Value) throws {
    let result = try done(
      ReviewStep.resume(ReviewStep.State(), decoded([:]), on: filled("granskning", answer), in: context()))
    #expect(try ValueEncoder().encode(result.output) == output)
  }

  @Test("The outcome tells which documents were reviewed")
  func reviewed() throws {
    let result = try done(
      ReviewStep.resume(
        ReviewStep.State(), decoded(["underlag": [3, 4]]), on: filled("granskning", ["utfall": "godkänn"]),
        in: context()))
    #expect(result.output.underlag == [3, 4])
  }

  @Test("Sending back without a comment is refused")
  func noComment() throws {
    let refusal = try refusal {
      _ = try ReviewStep.resume(
        ReviewStep.State(), decoded([:]), on: filled("granskning", ["utfall": "åter"]), in: context())
    }
    #expect(
      refusal
        == Refusal(
          "Förslaget kan inte skickas tillbaka utan kommentar.", code: "remiss.no-comment",
          hint: "Skriv vad som ska ändras, så att handläggaren vet vad som behöver göras.",
          fields: ["kommentar": "måste fyllas i"]))
  }
}
