import Foundation
import Testing

/// Looking up who decides, and examining orders, with the repository's example municipality.
struct DelegationTests {
  private static let config = Workspace.repository.appending(path: "config").path

  private func run(_ arguments: String...) throws -> Outcome {
    try Workspace().run(["delegation"] + arguments + ["--config", Self.config])
  }

  @Test("the answer is the level, the roles, the item, the revision, the lagrum and why")
  func lookup() throws {
    let outcome = try run(
      "lookup", "--order", "socialnämnden", "--decision-type", "alkohol.återkallelse", "--fact", "grund=egen begäran",
      "--date", "2021-09-15", "--actor", "hl1", "--json")
    let json = try JSON(outcome.out)
    #expect(json["level"].text == "delegat")
    #expect(json["roles"][0].text == "handläggare")
    #expect(json["item"].text == "12.21")
    #expect(json["revision"].text?.count == 64)
    #expect(json["lagrum"].text == "9 kap. 18 § alkohollagen (2010:1622)")
    #expect(json["explanation"].count == 5)
    #expect(json["explanation"][4].text == "Handläggare beslutar enligt punkt 12.21.")
    #expect(json["reason"].text == "Handläggare 1 har rollen Handläggare.")
  }

  @Test("somebody who may not decide is told why")
  func refused() throws {
    let outcome = try run(
      "lookup", "--order", "socialnämnden", "--decision-type", "alkohol.varning", "--date", "2021-09-15", "--actor",
      "hl1")
    #expect(outcome.status == 0)
    #expect(
      outcome.out.split(separator: "\n").suffix(2).joined(separator: "\n") == """
        Socialnämndens myndighetsutskott beslutar vid sammanträde enligt punkt 12.17.
        hl1 får inte besluta: Socialnämndens myndighetsutskott beslutar i ärendet, och det vid sammanträde. Lämna \
        ärendet till Socialnämndens myndighetsutskott, som beslutar vid sammanträde.
        """)
  }

  @Test("a proposal answers as if it held, and says that it does not")
  func proposal() throws {
    let file = Self.config + "/delegationsordningar/socialnamnden/2021-09-10-forslag.yaml"
    let json = try JSON(try run("lookup", "--order", file, "--nr", "12.1", "--json").out)
    #expect(json["level"].text == "utskott")
    #expect(json["explanation"][0].text?.contains("förslag som inte är antaget") == true)
    let asked = ["lookup", "--order", file, "--decision-type", "alkohol.erinran", "--actor"]
    func told(_ actor: String) throws -> String {
      let out = try Workspace().run(["delegation"] + asked + [actor, "--config", Self.config]).out
      return out.split(separator: "\n").suffix(2).joined(separator: "\n")
    }
    let notYet = "Revisionen är ett förslag, så den ger ingen rätt förrän nämnden har antagit den."
    #expect(try told("hl1") == "hl1 skulle få besluta i ärendet.\n\(notYet)")
    #expect(try told("registrator1").hasPrefix("registrator1 skulle inte få besluta: Registrator 1 kan inte besluta"))
    let right = try JSON(
      try Workspace().run(["delegation"] + asked + ["hl1", "--config", Self.config, "--json"]).out)
    #expect(right["allowed"].truth == false)
    #expect(right["code"].text == "delegation.not-in-force")
    #expect(right["reason"].text == "\(notYet) Om den gällde: hl1 skulle få besluta i ärendet.")
  }

  @Test(
    "an item that covers one decision type tells whether somebody may decide under it, and one unconfirmed is named")
  func byNumber() throws {
    let json = try JSON(
      try run(
        "lookup", "--order", "socialnämnden", "--nr", "12.16", "--actor", "hl1", "--date", "2021-09-15", "--json"
      ).out)
    #expect(json["actor"].text == "hl1")
    #expect(json["reason"].text == "Handläggare 1 har rollen Handläggare.")
    let several = try run(
      "lookup", "--order", "socialnämnden", "--nr", "12.1", "--actor", "hl1", "--date", "2021-09-15")
    #expect(several.status == 1)
    #expect(several.err.hasPrefix("Punkt 12.1 omfattar inte precis en beslutstyp"))
    let weighty = try JSON(
      try run(
        "lookup", "--order", "socialnämnden", "--nr", "12.4", "--weighty", "--date", "2021-09-15", "--json"
      ).out)
    #expect(weighty["level"].text == "nämnd")
    #expect(weighty["item"].text == nil)
    let stray = try run(
      "lookup", "--order", "socialnämnden", "--nr", "12.4", "--fact", "påhitt=1", "--date", "2021-09-15")
    #expect(stray.err.hasPrefix("Beslutstypen alkohol.ändring har inget faktum som heter \"påhitt\"."), "\(stray.err)")
    let unclear = try JSON(
      try run(
        "lookup", "--order", "socialnämnden", "--decision-type", "alkohol.tillfälligt.allmänheten", "--fact",
        "antal_dagar=5", "--date", "2021-09-15", "--json"
      ).out)
    #expect(unclear["unconfirmed"].text == "12.8")
  }

  @Test("no revision in force, a double number, a wrong fact and an unknown nämnd are refused in words")
  func refusals() throws {
    let cases: [([String], String)] = [
      (
        ["--order", "socialnämnden", "--nr", "12.1", "--date", "2019-06-30"],
        """
        Ingen delegationsordning gäller 2019-06-30.
          Ange en annan dag med --date.
        """
      ),
      (
        ["--order", "socialnämnden", "--nr", "12.9"],
        """
        Numret 12.9 är tryckt 2 gånger.
          Ange "12.9 (1)" eller "12.9 (2)".
        """
      ),
      (
        ["--order", "socialnämnden", "--decision-type", "remiss.yttrande", "--fact", "till_fullmäktige=kanske"],
        """
        till_fullmäktige ska vara true eller false, men är "kanske".
          till_fullmäktige betyder: Yttrandet lämnas till fullmäktige.
        """
      ),
      (
        [
          "--order", "socialnämnden", "--decision-type", "alkohol.tillfälligt.slutet", "--fact", "antal_dagar=3",
          "--fact",
          "antal_dagar=5",
        ],
        """
        antal_dagar är angivet flera gånger.
          Ange det en gång: svaret kan hänga på vilket som gäller.
        """
      ),
      (
        ["--order", "socialnämnden", "--decision-type", "alkohol.tillfälligt.slutet", "--fact", "antal_dagar=0"],
        """
        antal_dagar ska vara ett antal dagar, minst 1, men är "0".
          antal_dagar betyder: Antal dagar.
        """
      ),
      (
        ["--order", "skolnämnden", "--decision-type", "remiss.yttrande"],
        """
        "skolnämnden" är varken en fil eller en nämnd med delegationsordning.
          Nämnder med delegationsordning: socialnämnden.
        """
      ),
    ]
    for (arguments, says) in cases {
      let outcome = try Workspace().run(["delegation", "lookup"] + arguments + ["--config", Self.config])
      #expect(outcome.status == 1)
      #expect(outcome.err == says)
    }
  }

  @Test("the shipped orders have doubts but no errors")
  func validates() throws {
    let outcome = try run("validate", "--date", "2026-11-21")
    #expect(outcome.status == 0)
    #expect(outcome.err.hasSuffix("\n47 varningar"))
  }

  @Test("the table is text, CSV and a page")
  func matrix() throws {
    let text = try run("matrix", "--order", "socialnämnden", "--date", "2021-09-15")
    #expect(
      text.out.contains(
        "\nErinran till den som har serveringstillstånd (alkohol.erinran)\n    Handläggare: 12.16\n"))
    let csv = try run("matrix", "--order", "socialnämnden", "--format", "csv")
    #expect(csv.out.hasPrefix("Beslutstyp,Beslut,Förvaltningschef,Handläggare,"))
    let html = try run("matrix", "--order", "socialnämnden", "--format", "html")
    #expect(html.out.contains("<table>"))
  }
}
