import FEEL
import CaseStore
import ArgumentParser
import CivilTime
import Foundation
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("The delegation order in the browser")
struct DelegationPageTests {
  private static let proposal = "socialnamnden/2021-09-10-forslag.yaml"

  private func fixture() async throws -> WebFixture {
    try await WebFixture(day: "2021-10-05", accounts: ["hl1", "namndsekr1", "sysforv1"])
  }

  @Test("shows the order that holds on the day that is asked for, and says where it is unclear")
  func order() async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/delegation")
      #expect(page.status == .ok)
      #expect(page.text.contains("gäller från mån 1 juli 2019"))
      #expect(page.text.contains("id=\"punkt-12.9-2\""))
      #expect(page.text.contains("<strong>⚠ Oklar:</strong> Trycket har två delegater"))
      #expect(page.text.contains("Handläggare (HL)"))
      let before = try await browser.get("/delegation?dag=2019-06-30")
      #expect(before.text.contains("Ingen delegationsordning gällde sön 30 juni 2019."))
      let wrong = try await browser.get("/delegation?dag=i%20g%C3%A5r%3Cb%3E")
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("i går&lt;b&gt; är inget datum."))
      #expect(try await browser.get("/delegation?namnd=finns-inte").status == .notFound)
    }
  }

  @Test("answers who may decide, by which item and why, and says to whoever may not what to do instead")
  func ask() async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let asked = "/delegation/fraga?typ=alkohol.%C3%A4ndring&svar=ja"
      let yes = try await browser.get(asked)
      #expect(yes.text.contains("Ja, du får besluta."))
      #expect(yes.text.contains("#punkt-12.4\">punkt 12.4</a>"))
      let no = try await browser.get(asked + "&vikt=ja")
      #expect(no.text.contains("Nej, du får inte besluta."))
      #expect(no.text.contains("KL 6:38") || no.text.contains("6 kap. 38"))
      let days = "/delegation/fraga?typ=alkohol.tillf%C3%A4lligt.allm%C3%A4nheten"
      let form = try await browser.get(days)
      #expect(form.text.contains("name=\"antal_dagar\""))
      #expect(!form.text.contains("får inte besluta."))
      let wrong = try await browser.get(days + "&svar=ja&antal_dagar=%3Cb%3Em%C3%A5nga")
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("ska vara ett antal dagar"))
      #expect(wrong.text.contains("value=\"&lt;b&gt;många\""))
      let unclear = try await browser.get(days + "&svar=ja&antal_dagar=5")
      #expect(unclear.text.contains("Nej, du får inte besluta."))
      #expect(unclear.text.contains("får inte användas förrän någon har bekräftat den"))
    }
  }

  @Test("says the conditions of items in words, by what their facts are called")
  func conditions() async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      for page in ["/delegation", DelegationPaths.revision(Self.proposal)] {
        let text = try await browser.get(page).text
        #expect(text.contains("när antal dagar är högst 3"), "\(page)")
        #expect(!text.contains("<code>antal_dagar"), "\(page)")
      }
    }
  }

  @Test("shows who decides what as a table")
  func matrix() async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/delegation/roller")
      #expect(page.text.contains("<th scope=\"col\">Socialnämndens myndighetsutskott</th>"))
      #expect(page.text.contains("12.4"))
    }
  }

  @Test("tells by words and marks what a proposal strikes and adds, and what it changes for whom")
  func comparison() async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get(DelegationPaths.revision(Self.proposal))
      #expect(page.text.contains("<del><span class=\"word\">struket: </span>"))
      #expect(page.text.contains("<ins><span class=\"word\">nytt: </span>"))
      #expect(page.text.contains("Bara nämndsekreterare får skriva i delegationsordningen."))
      #expect(!page.text.contains("action=\"/delegation/bekrafta\""))
      let effects = try await browser.get(DelegationPaths.effects(Self.proposal))
      #expect(effects.text.contains("Vem som beslutar vad"))
      #expect(effects.text.contains("<th scope=\"col\">Beslutar nu</th><th scope=\"col\">Beslutar med revisionen</th>"))
      #expect(effects.text.contains(", tills punkt ") && !effects.text.contains(", när den är bekräftad"))
      #expect(!effects.text.contains("data-label=\"Beslutar nu\"></td>"))
      #expect(effects.text.contains("I stället för:"))
      #expect(effects.text.contains("Inget öppet ärende får en annan beslutsfattare."))
      #expect(effects.text.contains("Inget av dem skulle ha fattats av någon annan."))
    }
  }

  @Test(
    "lets only those who may write in the order change anything, not those who may configure",
    arguments: ["hl1", "sysforv1"])
  func rights(_ account: String) async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn(account)
      for action in RevisionAction.allCases {
        let refused = try await browser.revise(action, on: Self.proposal, [("_punkt", "12.2")])
        #expect(refused.status == .forbidden)
        #expect(refused.text.contains("Be Nämndsekreterare 1"))
      }
      #expect(try await browser.get(DelegationPaths.item(Self.proposal, "12.2")).status == .forbidden)
      let page = try await browser.get(DelegationPaths.revision(Self.proposal))
      let refused = try await browser.post(
        "/delegation/punkt", [("_token", page.hidden("_token")), ("_namn", Self.proposal), ("_punkt", "12.2")])
      #expect(refused.status == .forbidden)
      #expect(
        try await browser.get(DelegationPaths.revision(Self.proposal)).hidden("_version") == page.hidden("_version"))
    }
  }

  @Test("an unclear item is confirmed with the account's title and the day")
  func confirm() async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let name = try await browser.draft()
      let confirmed = try await browser.confirm([("12.2", "SNMU")], on: name)
      #expect(confirmed.status == .seeOther)
      let page = try await browser.get(DelegationPaths.revision(name))
      #expect(page.text.contains("Bekräftad tis 5 okt 2021 av Nämndsekreterare 1."))
      let again = try await browser.confirm([("12.2", "SNMU")], on: name)
      #expect(again.status == .unprocessableContent)
      #expect(again.text.contains("Punkt 12.2 är redan bekräftad"))
    }
  }

  @Test("several unclear items are confirmed at once, and where one cannot be none is, and what was ticked stays")
  func confirmSeveral() async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let name = try await browser.draft()
      #expect(try await browser.get(DelegationPaths.revision(name)).text.contains("16 att bekräfta"))
      let unticked = try await browser.revise(
        .confirm, on: name,
        [
          (RevisionAction.ticked, "12.2"), (RevisionAction.delegate(of: "12.2"), "SNMU"),
          (RevisionAction.delegate(of: "12.8"), "HL"),
        ])
      #expect(unticked.status == .unprocessableContent)
      #expect(unticked.text.contains("Punkt 12.8 har en vald delegat men är inte förkryssad."))
      #expect(unticked.text.contains("value=\"12.2\" checked") && unticked.text.contains("value=\"HL\" selected"))
      let nothing = try await browser.confirm([], on: name)
      #expect(nothing.status == .unprocessableContent && nothing.text.contains("Kryssa för minst en punkt"))
      let refused = try await browser.confirm([("12.2", "SNMU"), ("12.8", "XYZ")], on: name)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("Inget har ändrats.") && refused.text.contains("16 att bekräfta"))
      for number in ["12.2", "12.8"] {
        #expect(refused.text.contains("name=\"punkt\" value=\"\(number)\" checked"), "\(number)")
      }
      #expect(refused.text.components(separatedBy: " checked").count == 3)
      #expect(refused.text.contains("id=\"delegat-punkt-12.8-fel\">"))
      #expect(!refused.text.contains("id=\"delegat-punkt-12.2-fel\""))
      let select = try #require(refused.text.firstRange(of: "name=\"delegat-12.2\""))
      #expect(refused.text[select.upperBound...].prefix(400).contains("<option value=\"SNMU\" selected>"))
      #expect(try await browser.confirm([("12.2", "SNMU"), ("12.8", "HL")], on: name).status == .seeOther)
      let page = try await browser.get(DelegationPaths.revision(name))
      #expect(page.text.contains("2 punkter är bekräftade: 12.2 och 12.8."))
      #expect(page.text.contains("14 att bekräfta"))
      #expect(page.text.components(separatedBy: "Bekräftad tis 5 okt 2021 av Nämndsekreterare 1.").count == 3)
      // It is said once.
      #expect(!(try await browser.get(DelegationPaths.revision(name)).text.contains("punkter är bekräftade:")))
    }
  }

  @Test("whoever an item gives a right to decide cannot confirm it, but can confirm that it gives somebody else one")
  func ownGain() async throws {
    let fixture = try await fixture()
    try await fixture.change(
      "organisation.yaml", "delegate_order: [nämndsekreterare]", to: "delegate_order: [nämndsekreterare, handläggare]")
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let name = try await browser.draft()
      let before = try await browser.get(DelegationPaths.revision(name)).hidden("_version")
      let refused = try await browser.confirm([("12.2", "HL")], on: name)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("Handläggare 1 kan inte bekräfta punkt 12.2, för den ger Handläggare 1 rätt"))
      #expect(refused.text.contains("Be Nämndsekreterare 1 eller Nämndsekreterare 2 bekräfta den."))
      #expect(try await browser.get(DelegationPaths.revision(name)).hidden("_version") == before)
      #expect(
        try await browser.confirm([("12.2", "SNMU")], on: name).status == .seeOther)
      try await browser.logIn("namndsekr1")
      #expect(
        try await browser.confirm([("12.8", "HL")], on: name).status == .seeOther)
      try await browser.logIn("hl1")
      let copy = try await browser.revise(.draft, on: name)
      #expect(copy.status == .seeOther)
    }
  }

  @Test("whoever would gain a right by a draft is told so before laying it forward; nobody else is")
  func gains() async throws {
    let fixture = try await fixture()
    try await fixture.change(
      "organisation.yaml", "delegate_order: [nämndsekreterare]", to: "delegate_order: [nämndsekreterare, handläggare]")
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let name = try await browser.draft()
      var unclear: [String] = []
      for match in try await browser.get(DelegationPaths.revision(name)).text.matches(
        of: /name="punkt" value="([^"]+)"/)
      {
        unclear.append(String(match.output.1))
      }
      let all = unclear.map { (reference: $0, delegate: $0 == "12.8" ? "HL" : "SNMU") }
      #expect(try await browser.confirm(all, on: name).status == .seeOther)
      let warning = "Punkt 12.8 ger den som lägger fram förslaget, Handläggare 1, en rätt att besluta"
      let own = try await browser.get(DelegationPaths.revision(name)).text
      #expect(own.contains("Lägg fram för nämnden</button>") && !own.contains("ger den som lägger fram förslaget"))
      try await browser.logIn("hl1")
      let other = try await browser.get(DelegationPaths.revision(name)).text
      #expect(other.contains(warning) && other.contains("Lägg fram för nämnden</button>"))
    }
  }

  @Test("a draft with unclear items is not laid before the nämnd")
  func propose() async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let name = try await browser.draft()
      let refused = try await browser.revise(.propose, on: name)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("Punkt 12.2 är inte bekräftad."))
      #expect(try await browser.get(DelegationPaths.revision(name)).text.contains("Utkastet kan inte läggas fram än"))
    }
  }

  @Test("a proposal is taken back, and adopted under a paragraph, from a day, and then holds")
  func adopt() async throws {
    let fixture = try await fixture()
    try await fixture.session.store.write { tx in
      for (meeting, paragraph, dnr) in [("2021-09-06", 80, "SOCN/2021:6"), ("2021-10-04", 86, "SOCN/2021:7")] {
        let listed: Value = [
          "organ": "socialnämnden", "sammanträde": .string(meeting), "paragraf": .number(Number(paragraph)),
          "dnr": .string(dnr), "nummer": 1, "rubrik": "Yttrande", "utfall": "bifall",
        ]
        try tx.put(
          RegisterRow(
            register: "paragrafer socialnämnden 2021", key: "0000\(paragraph) \(dnr)", value: listed, version: 1))
      }
    }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let before = try await browser.get(DelegationPaths.revision(Self.proposal)).text
      #expect(before.contains("id=\"att-bekrafta\"") && !before.contains("action=\"/delegation/bekrafta\""))
      #expect(before.contains("Ta tillbaka förslaget till utkast</a> för att bekräfta punkter."))
      #expect(!before.contains("Det du bekräftar skrivs in"))
      #expect(try await browser.revise(.withdraw, on: Self.proposal).status == .seeOther)
      let page = try await browser.get(DelegationPaths.revision(Self.proposal))
      #expect(page.text.contains("action=\"/delegation/bekrafta\"") && page.text.contains("Det du bekräftar skrivs in"))
      #expect(!page.text.contains("för att bekräfta punkter."))
      for row in page.text.split(separator: "name=\"punkt\" value=\"").dropFirst() {
        let number = String(row.prefix { $0 != "\"" })
        let done = try await browser.confirm([(number, "HL")], on: Self.proposal)
        #expect(done.status == .seeOther)
      }
      #expect(try await browser.revise(.propose, on: Self.proposal).status == .seeOther)
      let refused = try await browser.revise(
        .adopt, on: Self.proposal, [("dag", "2021-10-04"), ("paragraf", "åtta"), ("fran", "2021-11-01")])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("value=\"åtta\""))
      for field in ["dag", "paragraf", "fran"] {
        let wrong = ["dag", "paragraf", "fran"].map {
          ($0, $0 == field ? "åtta" : $0 == "paragraf" ? "87" : "2021-10-04")
        }
        let beside = try await browser.revise(.adopt, on: Self.proposal, wrong).text
        #expect(beside.contains("id=\"anta-\(field)-fel\">ska vara "), "\(field)")
        #expect(beside.components(separatedBy: "-fel\">ska vara ").count == 2, "\(field)")
      }
      let ahead = try await browser.revise(
        .adopt, on: Self.proposal, [("dag", "2021-10-06"), ("paragraf", "87"), ("fran", "2021-11-01")])
      #expect(ahead.status == .unprocessableContent)
      #expect(ahead.text.contains("som ligger i framtiden") && ahead.text.contains("id=\"anta-dag-fel\""))
      let early = try await browser.revise(
        .adopt, on: Self.proposal, [("dag", "2021-10-04"), ("paragraf", "87"), ("fran", "2019-07-01")])
      #expect(early.text.contains("id=\"anta-fran-fel\""))
      // A paragraph is written once in a year.
      let other = try await browser.revise(
        .adopt, on: Self.proposal, [("dag", "2021-10-04"), ("paragraf", "80"), ("fran", "2021-11-01")])
      #expect(other.text.contains("id=\"anta-paragraf-fel\">§ 80 mån 6 sept 2021 står redan i SOCN/2021:6</p>"))
      let taken = try await browser.revise(
        .adopt, on: Self.proposal, [("dag", "2021-10-04"), ("paragraf", "86"), ("fran", "2021-11-01")])
      #expect(taken.status == .unprocessableContent)
      #expect(taken.text.contains("id=\"anta-paragraf-fel\">§ 86 mån 4 okt 2021 står redan i SOCN/2021:7</p>"))
      let adopted = try await browser.revise(
        .adopt, on: Self.proposal, [("dag", "2021-10-04"), ("paragraf", "§ 87"), ("fran", "2021-11-01")])
      #expect(adopted.status == .seeOther)
      let day = try await browser.get("/delegation?dag=2021-11-01")
      #expect(day.text.contains("antagen mån 4 okt 2021 § 87, gäller från mån 1 nov 2021"))
      #expect(try await browser.get("/delegation").text.contains("gäller från mån 1 juli 2019"))
      #expect(try await browser.revise(.withdraw, on: Self.proposal).status == .unprocessableContent)
    }
  }
}

extension WebFixture {
  /// Lays in the shipped files with a text in one of them changed.
  fileprivate func change(_ file: String, _ text: String, to other: String) async throws {
    let config = FileManager.default.temporaryDirectory.appending(path: "ordning-config-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: config) }
    let shipped = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "config")
    try FileManager.default.copyItem(at: shipped, to: config)
    let path = config.appending(path: file)
    let before = try String(contentsOf: path, encoding: .utf8)
    #expect(before.contains(text))
    try Data(before.replacing(text, with: other).utf8).write(to: path)
    let apply = try ConfigApply.parse([
      "--data", folder.path, "--config", config.path, "--as", "sysforv1", "--now", try day.description, "--json",
    ])
    try await apply.run()
  }
}
