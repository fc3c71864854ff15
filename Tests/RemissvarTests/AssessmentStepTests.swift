import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import Remissvar

struct AssessmentStepTests {
  private func assess(_ values: Value, on today: String = "2018-02-15") throws -> AssessmentStep.Output {
    let signal = filled("bedömning", values)
    return try done(
      AssessmentStep.resume(
        AssessmentStep.State(), decoded(["svarstid": "2018-03-09"]), on: signal, in: context(on: today))
    ).output
  }

  @Test("The forecast and the ways out stand above the form")
  func advice() throws {
    let config: AssessmentStep.Config = try decoded([
      "svarstid": "2018-03-09", "prognos": "Nämnden hinner inte besluta.", "alternativ": ["Anstånd: begär.", " "],
    ])
    let begun = try waiting(AssessmentStep.begin(config, in: context()))
    let request = try task(begun.waits, "bedömning")
    #expect(request.form == "bedömning")
    #expect(request.title == nil)
    #expect(request.advice == ["Nämnden hinner inte besluta.", "Anstånd: begär."])
    let bare = try waiting(AssessmentStep.begin(decoded(["svarstid": "2018-03-09"]), in: context()))
    #expect(try task(bare.waits, "bedömning").advice == [])
  }

  @Test("When the case is corrected the new forecast takes the place of the old")
  func followsCorrection() throws {
    let config: AssessmentStep.Config = try decoded(["svarstid": "2018-03-09", "prognos": "Nämnden hinner inte."])
    let revised = try #require(try AssessmentStep.revise(AssessmentStep.State(), config, in: context()))
    #expect(try task(waiting(revised).waits, "bedömning").advice == ["Nämnden hinner inte."])
  }

  @Test("An answer with consultations keeps them, and nothing else")
  func answer() throws {
    let output = try assess([
      "förslag": "svara", "motivering": " ", "samråd": [["enhet": "Ekonomienheten", "svarstid": "2018-03-09"]],
      "anstånd_till": "2018-04-01",
    ])
    #expect(
      try ValueEncoder().encode(output) == [
        "förslag": "svara", "samråd": [["enhet": "Ekonomienheten", "svarstid": .date(try day("2018-03-09"))]],
      ])
  }

  @Test("Anstånd can be asked for on the last day")
  func lastDay() throws {
    let output = try assess(
      ["förslag": "begär anstånd", "motivering": "Nämnden möts senare.", "anstånd_till": "2018-03-23"],
      on: "2018-03-09")
    #expect(output.anstandTill == (try day("2018-03-23")))
    #expect(output.samrad == [])
  }

  @Test(
    "What does not fit is refused, with why and what to do",
    arguments: [
      (
        ["förslag": "avstå"], "2018-02-15", "Det står inte varför nämnden avstår från att yttra sig.",
        "Skriv skälet. Den som frågar ska få veta det senast fre 9 mars 2018.", "motivering"
      ),
      (
        ["förslag": "begär anstånd", "motivering": "X", "anstånd_till": "2018-03-23"], "2018-03-10",
        "Det går inte att begära anstånd: svarstiden gick ut fre 9 mars 2018.",
        "Kontakta den som frågar och kom överens om när svaret kan lämnas, eller välj ett annat förslag.", "förslag"
      ),
      (
        ["förslag": "begär anstånd", "motivering": "X"], "2018-02-15",
        "Det står inte hur långt anstånd som ska begäras.", "Ange en ny svarstid efter fre 9 mars 2018.",
        "anstånd_till"
      ),
      (
        ["förslag": "begär anstånd", "motivering": "X", "anstånd_till": "2018-03-09"], "2018-02-15",
        "Anstånd till fre 9 mars 2018 ger inte mer tid: svarstiden är fre 9 mars 2018.",
        "Ange en dag efter svarstiden.", "anstånd_till"
      ),
      (
        ["förslag": "begär anstånd", "anstånd_till": "2018-03-23"], "2018-02-15",
        "Det står inte varför mer tid behövs.", "Skriv skälet. Det kommer med i begäran om anstånd.", "motivering"
      ),
      (
        ["förslag": "svara", "samråd": [["enhet": "Ekonomienheten", "svarstid": "2018-03-12"]]], "2018-02-15",
        "Samrådet med Ekonomienheten har svarstid mån 12 mars 2018, men remissens svarstid går ut fre 9 mars 2018.",
        "Ge enheten en svarstid senast fre 9 mars 2018.", "samråd"
      ),
      (
        ["förslag": "svara", "samråd": [["enhet": "Ekonomienheten", "svarstid": "2018-02-14"]]], "2018-02-15",
        "Samrådet med Ekonomienheten har svarstid ons 14 feb 2018, som redan har passerat.",
        "Ge enheten en svarstid från och med i dag, eller ta bort raden.", "samråd"
      ),
      (
        [
          "förslag": "svara",
          "samråd": [
            ["enhet": "Ekonomienheten", "svarstid": "2018-03-01"],
            ["enhet": "Ekonomienheten", "svarstid": "2018-03-02"],
          ],
        ], "2018-02-15", "Ekonomienheten står två gånger bland enheterna som ska höras.", "Ta bort den ena raden.",
        "samråd"
      ),
    ] as [(Value, String, String, String, String)])
  func refusals(values: Value, today: String, message: String, hint: String, field: String) throws {
    let refusal = try refusal { _ = try assess(values, on: today) }
    #expect(refusal.message == message)
    #expect(refusal.hint == hint)
    #expect(Array(refusal.fields.keys) == [field])
  }

  @Test("Everything that is wrong is told at once, beside each field")
  func severalFaults() throws {
    let refusal = try refusal {
      _ = try assess([
        "förslag": "begär anstånd", "anstånd_till": "2018-03-09",
        "samråd": [
          ["enhet": "Ekonomienheten", "svarstid": "2018-03-12"], ["enhet": "Stödenheten", "svarstid": "2018-02-14"],
        ],
      ])
    }
    #expect(refusal.message == "4 saker i bedömningen måste rättas.")
    #expect(
      refusal.fields == [
        "anstånd_till": "måste vara efter svarstiden", "motivering": "måste fyllas i",
        "samråd": "Ekonomienheten: svarstiden är efter remissens; Stödenheten: svarstiden har redan gått ut",
      ])
    #expect(refusal.hint?.split(separator: "\n").count == 4)
    #expect(refusal.hint?.contains("Det står inte varför mer tid behövs. Skriv skälet.") == true)
  }
}
