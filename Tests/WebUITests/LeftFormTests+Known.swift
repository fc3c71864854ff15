import CaseStore
import CivilTime
import HTTPTypes
import Testing
import WorkflowEngine
import WorkflowKit

@testable import WebUI
@testable import ordning

extension LeftFormTests {
  private struct Row: Sendable {
    let path: String
    let fields: [(String, String)]
    /// What it is called; nil where no page knows it.
    let title: String?
    var canBeShown = true
    /// What is told of what was typed.
    let told: [String]
  }

  private static let order = "socialnamnden/2019-07-01.yaml"
  private static let proposal = "socialnamnden/2021-09-10-forslag.yaml"
  private static let rows = [
    Row(
      path: "/delegation/anta", fields: [("_namn", proposal), ("dag", "2021-10-04"), ("paragraf", "87")],
      title: "Skriv in att Socialnämnden har antagit revisionen",
      told: ["Sammanträdets dag: mån 4 okt 2021", "Protokollets paragraf (§): 87"]),
    // It has been adopted already, and has no such form.
    Row(
      path: "/delegation/anta", fields: [("_namn", order), ("paragraf", "87")],
      title: "Skriv in att Socialnämnden har antagit revisionen", canBeShown: false,
      told: ["Protokollets paragraf (§): 87"]),
    Row(path: "/delegation/anta", fields: [("_namn", "finns-inte.yaml"), ("paragraf", "87")], title: nil, told: []),
    Row(
      path: "/delegation/bekrafta", fields: [("_namn", proposal), ("punkt", "12.2"), ("delegat-12.2", "HL")],
      title: "Bekräfta punkt 12.2 i utkastet för Socialnämnden", canBeShown: false, told: ["Delegat i punkt 12.2: HL"]),
    Row(
      path: "/delegation/punkt", fields: [("_namn", order), ("_punkt", "12.4"), ("anteckning", "Se över")],
      title: "Punkt 12.4 i utkastet för Socialnämnden", told: ["Anteckning: Se över"]),
    Row(
      path: "/delegation/punkt",
      fields: [("_namn", order), ("_punkt", "12.4"), ("delegat", "HL"), ("delegat", " "), ("delegat", "SN")],
      title: "Punkt 12.4 i utkastet för Socialnämnden", told: ["Delegat: HL, SN"]),
    Row(path: "/delegation/punkt", fields: [("_namn", order), ("_punkt", "99"), ("nr", "99")], title: nil, told: []),
    Row(path: "/expediering/stopp", fields: [("_stopp", "finns-inte"), ("skal", "Ringt")], title: nil, told: []),
    Row(
      path: "/expediering/postat", fields: [("uppgift", "x"), ("postat", "2021-10-04")],
      title: "Bekräfta som postade: brev som inte väntar längre", canBeShown: false,
      told: ["Postat den: mån 4 okt 2021"]),
    Row(path: "/administration/stopp", fields: [("_stopp", "finns-inte"), ("skal", "Ringt")], title: nil, told: []),
    Row(
      path: "/post-in", fields: [("titel", "Brev"), ("dag", "i går")], title: "Ta in post",
      told: ["Vad handlingen är: Brev", "Kom in den: i går"]),
    Row(path: "/post-in/finns-inte/fordela", fields: [("till", "x")], title: nil, told: []),
    Row(path: "/nytt-arende/finns-inte", fields: [("titel", "x")], title: nil, told: []),
    Row(path: "/arenden/finns-inte/gor/anteckna", fields: [("text", "x")], title: nil, told: []),
    Row(path: "/arenden/finns-inte/uppgift", fields: [("_uppgift", "x"), ("text", "x")], title: nil, told: []),
    Row(path: "/annat", fields: [("text", "x")], title: nil, told: []),
  ]

  @Test("each form is told by the page that it was sent to", arguments: rows.indices)
  func known(_ index: Int) async throws {
    let row = Self.rows[index]
    let fixture = try await WebFixture(day: "2021-10-05", accounts: [])
    let engine = fixture.session.engine
    let organisation = try await fixture.session.store.read { try engine.organisation($0) }
    let visitor = Visitor(
      account: try #require(organisation.accounts["namndsekr1"]), organisation: organisation,
      now: fixture.session.now, today: try fixture.day, secret: SessionSecret())
    var form = FormBody()
    for (name, text) in row.fields { try form.add(name, text) }
    let left = try #require(LeftForm(form, to: row.path, at: fixture.session.now))
    let known = try await WebPages.known(left, for: visitor, of: fixture.site)
    #expect(known?.title == row.title)
    if let known {
      #expect(known.canBeShown == row.canBeShown)
      let told = known.typed(left.body, in: organisation).map {
        "\($0["typed_name"] as? String ?? ""): \($0["typed_text"] as? String ?? "")"
      }
      #expect(told == row.told)
    }
  }

  @Test("the adoption of a revision is only shown again")
  func adoption() async throws {
    let fixture = try await WebFixture(day: "2021-10-05", accounts: ["namndsekr1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let proposal = Self.proposal
      let before = try await fixture.session.store.read { try $0.lastLogNumber() }
      let shown = try await browser.revise(.adopt, on: proposal, [("paragraf", "87 <b>"), (LeftForm.mark, "x")])
      #expect(shown.status == .ok && shown.text.contains("Inget är skickat än."))
      #expect(shown.text.contains("value=\"87 &lt;b&gt;\""))
      // It is no alert, and says from which form it is.
      #expect(!shown.text.contains("role=\"alert\""))
      #expect(shown.text.contains("name=\"_ur_kvar\" value=\"x\""))
      #expect(try await fixture.session.store.read { try $0.lastLogNumber() } == before)
      // What has been changed meanwhile is told before it is sent.
      let page = try await browser.get(DelegationPaths.revision(proposal))
      let stale = try await browser.post(
        "/delegation/anta",
        [
          ("_token", page.hidden("_token")), ("_namn", proposal), ("_version", "x"), ("paragraf", "87"),
          (LeftForm.mark, "x"),
        ])
      #expect(stale.text.contains("har ändrats sedan du öppnade sidan"))
      #expect(stale.text.contains("value=\"87\""))
    }
  }
}
