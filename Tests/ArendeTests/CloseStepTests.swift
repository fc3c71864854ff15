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
        begun.state, config,
        on: filled(
          "avsluta", ["handlingar_registrerade": true, "utkast_rensade": true, "anteckning": "Inget svar behövs."]),
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
          hint: "Registrera de handlingar som saknas. Rensa utkast och arbetsmaterial. Svara ja när det är gjort och "
            + "avsluta igen.",
          fields: ["handlingar_registrerade": "svaret är inte ja", "utkast_rensade": "svaret är inte ja"],
          lagrum: ["OSL 5:1"]))
  }

  @Test("A case with something going on beside the process is refused, naming it")
  func unfinished() throws {
    let readings = FakeReadings()
    readings.sidework = ["Bevaka till datum", "Skriv en anteckning"]
    let refusal = try refusal {
      _ = try CloseStep.resume(
        OneTask(), config(["utfall": "besvarad"]),
        on: filled("avsluta", ["handlingar_registrerade": true, "utkast_rensade": true]),
        in: context(readings: readings))
    }
    #expect(
      refusal
        == Refusal(
          "Ärendet SOCN/2018:23 kan inte avslutas än: det här är inte klart: \"Bevaka till datum\", "
            + "\"Skriv en anteckning\".",
          code: "arende.unfinished", hint: "Gör klart det som pågår, och avsluta sedan igen."))
    let result = try done(
      CloseStep.begin(
        config(["utfall": "återkallad", "automatiskt": true, "svarstid": "2018-03-09"]),
        in: context(readings: readings)))
    #expect(result.output.utfall == "återkallad")
  }

  @Test(
    "A case with a svarstid and no answer sent is refused, unless the note says why", arguments: [nil, " "] as [Value])
  func notAnswered(note: Value) throws {
    let config = try config(["utfall": "svara", "svarstid": "2018-03-09"])
    let values = Context([("handlingar_registrerade", true), ("utkast_rensade", true), ("anteckning", note)])
    let refusal = try refusal {
      _ = try CloseStep.resume(OneTask(), config, on: filled("avsluta", .context(values)), in: context())
    }
    #expect(
      refusal.message
        == "Ärendet SOCN/2018:23 kan inte avslutas än: inget svar har skickats. Svarstiden är fre 9 mars 2018.")
    #expect(refusal.fields == ["anteckning": "måste fyllas i"])
  }

  @Test("A case with drafts is refused, naming them only")
  func draftsLeft() throws {
    let refusal = try refusal {
      _ = try CloseStep.resume(
        OneTask(), config(["utfall": "besvarad"]),
        on: filled("avsluta", ["handlingar_registrerade": true, "utkast_rensade": false]), in: context())
    }
    #expect(refusal.message == "Ärendet SOCN/2018:23 kan inte avslutas än: utkasten är inte rensade.")
    #expect(refusal.fields == ["utkast_rensade": "svaret är inte ja"])
    #expect(refusal.lagrum == [])
  }
}
