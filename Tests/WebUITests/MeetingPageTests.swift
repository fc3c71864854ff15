import CaseStore
import CivilTime
import FEEL
import Foundation
import HTTPTypes
import Testing
import WorkflowEngine
import WorkflowKit

@testable import WebUI
@testable import ordning

@Suite("Meetings in the browser")
struct MeetingPageTests {
  @Test("shows the meetings ahead with their days, and those of the utskott")
  func list() async throws {
    let fixture = try await WebFixture(day: "2026-01-13")
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/sammantraden")
      #expect(page.text.contains("Socialnämndens myndighetsutskott"))
      #expect(page.text.contains("ons 28 jan 2026"))
      #expect(page.text.contains("passerat"))
      #expect(!page.text.contains("ons 21 feb 2018"))
    }
  }

  @Test("shows a meeting that has been among those ahead for a while only, or as long as decisions are to be recorded")
  func held() async throws {
    let fixture = try await WebFixture(accounts: ["hl1", "namndsekr1"])
    try await fixture.bringToMeeting(try await fixture.openCase())
    let day = "ons 21 mars 2018"
    for (days, isListed) in [(36, true), (56, true)] {
      try await fixture.browse(later: Int64(days) * 86_400) { (browser: Browser) async throws -> Void in
        try await browser.logIn("hl1")
        #expect(try await browser.get("/sammantraden").text.contains(day) == isListed, "\(days)")
      }
    }
    let empty = try await WebFixture()
    for (days, isListed) in [(36, true), (49, true), (50, false)] {
      try await empty.browse(later: Int64(days) * 86_400) { (browser: Browser) async throws -> Void in
        try await browser.logIn("hl1")
        #expect(try await browser.get("/sammantraden").text.contains(day) == isListed, "\(days)")
      }
    }
  }

  @Test("leads from the meeting to the case that is up, for whoever records what was decided")
  func agenda() async throws {
    let fixture = try await WebFixture(accounts: ["hl1", "namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.browse(later: 8 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      #expect(try await browser.get("/sammantraden").text.contains("1 ärende"))
      let page = try await browser.get("/sammantraden/dag?organ=socialn%C3%A4mnden&dag=2018-03-21")
      #expect(page.text.contains("href=\"/arenden/\(id)#uppgift-sammanträde-beslut\""))
      #expect(page.text.contains("Besluten registreras på sammanträdets dag eller senare"))
      try await browser.logIn("hl1")
      let other = try await browser.get("/sammantraden/dag?organ=socialn%C3%A4mnden&dag=2018-03-21")
      #expect(!other.text.contains("href=\"/arenden/\(id)#"))
      #expect(other.text.contains("<a href=\"/arenden/\(id)\">SOCN/2018:23</a>"))
      #expect(other.text.contains("Kallelse ons 14 mars, 20 dagar kvar."))
      #expect(other.text.contains("Det gör Nämndsekreterare."))
    }
  }

  @Test("tells which paragraphs are decided and not yet signed, and leads there whoever sees to it")
  func signings() async throws {
    let fixture = try await WebFixture(accounts: ["hl1", "namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.complete(
      "sammanträde", of: id, by: "namndsekr1", day: 35,
      ["utfall": "bifall", "omedelbar": false, "antal_ledamöter": 11])
    try await fixture.browse(later: 36 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let page = try await browser.get("/sammantraden").text
      #expect(page.contains("Paragrafer att justera") && page.contains("Justera § 20"))
      #expect(page.contains("href=\"/arenden/\(id)#uppgift-justering-justering\""))
      try await browser.logIn("hl1")
      let other = try await browser.get("/sammantraden").text
      #expect(other.contains("Justera § 20") && other.contains("Det gör Nämndsekreterare."))
      #expect(!other.contains("href=\"/arenden/\(id)#"))
      #expect(other.contains("<a href=\"/arenden/\(id)\">SOCN/2018:23</a>"))
    }
  }

  @Test("a meeting that has been lists its paragraphs, to those without right by the cases' public titles")
  func paragraphs() async throws {
    let fixture = try await WebFixture(accounts: ["hl1", "namndsekr1"])
    let open = try await fixture.openCase()
    let secret = try await fixture.openCase(
      Context([
        ("titel", "Vårdnadstvisten"), ("offentlig_titel", "Offentlig rubrik"), ("sekretess", "OSL 26:1"),
      ]))
    for id in [open, secret] {
      try await fixture.bringToMeeting(id)
      try await fixture.decide(id)
    }
    let path = "/sammantraden/dag?organ=socialn%C3%A4mnden&dag=2018-03-21"
    try await fixture.browse(later: 36 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let list = try await browser.get("/sammantraden?visa=tidigare").text
      #expect(list.contains("ons 21 mars 2018") && list.contains("ons 21 feb 2018"))
      #expect(list.contains("2 paragrafer") && list.contains("0 paragrafer"))
      let page = try await browser.get(path).text
      #expect(page.contains("§ 20") && page.contains("§ 21") && page.contains("Yttrande över remiss: bifall"))
      #expect(page.contains("href=\"/arenden/\(secret)#beslut\"") && page.contains("Vårdnadstvisten"))
      #expect(
        try await browser.get("/sammantraden/dag?organ=socialn%C3%A4mnden&dag=2018-02-21").text
          .contains("Inget beslut är registrerat från sammanträdet."))
    }
    try await fixture.browse(later: 36 * 86_400) { (browser: Browser) async throws -> Void in
      // One who has no part in the secret case.
      await browser.take(try await fixture.secret(of: "hl2", later: 36 * 86_400))
      let page = try await browser.get(path).text
      #expect(page.contains("§ 21") && page.contains("Offentlig rubrik") && !page.contains("Vårdnadstvisten"))
      #expect(!page.contains("href=\"/arenden/\(secret)"))
    }
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("why a decision could not await the nämnd is told of a secret case only to those who may read it")
  func urgent() async throws {
    let fixture = try await WebFixture(accounts: ["hl1", "namndsekr1"])
    let open = try await fixture.openCase()
    let secret = try await fixture.openSecretCase(title: "Vårdnadstvisten", party: "Granne")
    let day = try #require(CivilDate("2018-03-20"))
    try await fixture.session.store.write { tx in
      for id in [open, secret] {
        let decision = DelegatedDecision(
          board: "socialnämnden", dnr: try #require(try tx.caseRow(id)).dnr, number: 1, type: "remiss.yttrande",
          title: "Yttrande", outcome: "bifall", day: day, recorded: day,
          authority: AuthorityRecord(
            decider: "ordf1", level: .ordförande, role: "ordförande", item: nil, revision: "abc", isUrgent: true,
            nextMeeting: CivilDate("2018-03-21"), isReported: true, reportedAt: CivilDate("2018-03-21"),
            explanation: []))
        try tx.put(
          RegisterRow(
            register: DelegatedDecision.register, key: "\(id)~1", value: try ValueEncoder().encode(decision),
            version: 1))
      }
    }
    try await fixture.browse(later: 36 * 86_400) { (browser: Browser) async throws -> Void in
      for (account, mayRead) in [("namndsekr1", true), ("hl2", false)] {
        await browser.take(try await fixture.secret(of: account, later: 36 * 86_400))
        let page = try await browser.get("/sammantraden/dag?organ=socialn%C3%A4mnden&dag=2018-03-21").text
        #expect(page.matches(of: /Skäl till brådskan/).count == (mayRead ? 2 : 1), "\(account)")
        #expect(page.contains("<span class=\"small\">Sekretess.</span>") == !mayRead, "\(account)")
        #expect(!page.contains("Urgency("))
      }
    }
  }

  @Test("what is recorded anew before it is signed stands once, as it was recorded last")
  func recordedAnew() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    let day = try #require(CivilDate("2018-03-21"))
    try await fixture.complete(
      "sammanträde", of: id, by: "namndsekr1", day: 35,
      ["utfall": "bifall", "omedelbar": true, "antal_ledamöter": 11])
    let before = try await fixture.session.engine.paragraphs(of: "socialnämnden", at: day)
    #expect(before.map(\.paragraph) == [20] && before.map(\.outcome) == ["bifall"])
    try await fixture.browse(later: 35 * 86_400) { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "namndsekr1", later: 35 * 86_400))
      let page = try await browser.get("/arenden/\(id)")
      let fields = [("åtgärd", "rätta beslutet"), ("skäl", "Nämnden beslutade med ändring.")]
      let sent = try await browser.post(
        "/arenden/\(id)/uppgift", page.identity + [("_uppgift", page.hidden("_uppgift"))] + fields)
      #expect(sent.status == .seeOther)
      let notice = "role=\"status\">Beslutet har gått tillbaka för att rättas i SOCN/2018:23."
      #expect(try await browser.get("/arenden/\(id)").text.contains(notice))
    }
    // What is to be decided again is not decided.
    try await fixture.browse(later: 35 * 86_400) { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "namndsekr1", later: 35 * 86_400))
      let page = try await browser.get("/arenden/\(id)").text
      #expect(page.contains("Registrera nämndens beslut") && !page.contains("Beslutat ons 21 mars 2018"))
    }
    try await fixture.complete(
      "sammanträde", of: id, by: "namndsekr1", day: 35,
      ["utfall": "ändring", "beslut": "Socialnämnden avstår från att svara.", "omedelbar": true, "antal_ledamöter": 11])
    try await fixture.browse(later: 35 * 86_400) { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "namndsekr1", later: 35 * 86_400))
      let page = try await browser.get("/arenden/\(id)").text
      let parts = page.split(separator: "<article class=\"decision\">")
      #expect(parts.map { $0.contains("ersatt av beslutet nedan") } == [false, true, false])
      // Each in words of its own in the timeline.
      let told = ["beslutade § 20: bifall", "rättade sitt beslut § 20 före justeringen: ändring"]
      for text in told { #expect(page.components(separatedBy: "Socialnämnden \(text)").count == 2, "\(text)") }
    }
    let after = try await fixture.session.engine.paragraphs(of: "socialnämnden", at: day)
    #expect(after.map(\.paragraph) == [20] && after.map(\.outcome) == ["ändring"])
    #expect(after.map(\.dnr) == ["SOCN/2018:23"] && after.map(\.number) == [2])
  }

  @Test("there is no page of a day on which nobody meets")
  func missing() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let good = try await browser.get("/sammantraden/dag?organ=socialn%C3%A4mnden&dag=2018-03-21")
      #expect(good.status == .ok)
      #expect(good.text.contains("Inga delegationsbeslut att anmäla"))
      for query in ["organ=socialn%C3%A4mnden&dag=2018-03-22", "organ=x&dag=2018-03-21", "organ=&dag="] {
        #expect(try await browser.get("/sammantraden/dag?\(query)").status == .notFound)
      }
    }
  }
}
