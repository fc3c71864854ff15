import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import Arende

struct CloseStepTests {
  private func config(_ values: Value) throws -> CloseStep.Config {
    try ValueDecoder().decode(CloseStep.Config.self, from: values)
  }

  @Test(
    "Whether the answer went out in time is told where both days are known",
    arguments: [
      ("2018-03-08", "2018-03-09", true), ("2018-03-09", "2018-03-09", true), ("2018-03-21", "2018-03-09", false),
      (nil, "2018-03-09", nil), ("2018-03-09", nil, nil),
    ] as [(String?, String?, Bool?)])
  func inTime(sent: String?, due: String?, expected: Bool?) throws {
    var values = Context()
    values["utfall"] = "besvarad"
    if let sent { values["skickat"] = .string(sent) }
    if let due { values["svarstid"] = .string(due) }
    let config = try config(.context(values))
    let begun = try waiting(CloseStep.begin(config, in: context()))
    let result = try done(
      CloseStep.resume(
        begun.state, config, on: filled("avsluta", ["handlingar_registrerade": true, "utkast_rensade": true]),
        in: context(on: "2018-04-03")))
    #expect(result.output.iTid == expected)
    #expect(result.output.avslutad == (try day("2018-04-03")))
    #expect(result.output.utfall == "besvarad")
  }

  @Test("An automatic closing asks nobody")
  func automatic() throws {
    let result = try done(
      CloseStep.begin(config(["utfall": "återkallad", "automatiskt": true]), in: context()))
    #expect(
      try ValueEncoder().encode(result.output)
        == ["utfall": "återkallad", "avslutad": .date(try day("2018-02-14"))])
  }

  @Test("A case with unregistered handlingar and drafts is refused, naming both")
  func bothMissing() throws {
    let refusal = try refusal {
      _ = try CloseStep.resume(
        OneTask(), config(["utfall": "besvarad"]),
        on: filled("avsluta", ["handlingar_registrerade": false, "utkast_rensade": false]), in: context())
    }
    #expect(
      refusal
        == Refusal(
          "Ärendet SOCN/2018:23 kan inte avslutas än: alla handlingar är inte registrerade och utkasten är inte rensade.",
          code: "arende.not-ready",
          hint: "Registrera de handlingar som saknas. Rensa utkast och arbetsmaterial. Bocka sedan för det och avsluta "
            + "igen.",
          fields: ["handlingar_registrerade": "är inte förbockat", "utkast_rensade": "är inte förbockat"],
          lagrum: ["OSL 5:1"]))
  }

  @Test("A case with drafts is refused, naming them only")
  func draftsLeft() throws {
    let refusal = try refusal {
      _ = try CloseStep.resume(
        OneTask(), config(["utfall": "besvarad"]),
        on: filled("avsluta", ["handlingar_registrerade": true, "utkast_rensade": false]), in: context())
    }
    #expect(refusal.message == "Ärendet SOCN/2018:23 kan inte avslutas än: utkasten är inte rensade.")
    #expect(refusal.fields == ["utkast_rensade": "är inte förbockat"])
    #expect(refusal.lagrum == [])
  }
}
