import FEEL
import HTTPTypes
import Testing
import WorkflowEngine
import WorkflowKit

@testable import WebUI
@testable import ordning

@Suite("What a case's page tells")
struct CaseContentTests {
  @Test("who decides, by what, and by when the matter must be handed in")
  func decides() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/arenden/\(id)")
      #expect(page.text.contains("<h2 id=\"vem\">Vem beslutar</h2>"))
      #expect(page.text.contains("<strong>Socialnämnden</strong>"))
      #expect(page.text.contains("Nästa sammanträde att hinna till är ons 21 mars 2018."))
      #expect(page.text.contains("Manusstopp är mån 5 mars, 19 dagar kvar."))
      #expect(page.text.contains("Uppgiften görs av registrator."))
    }
    try await fixture.bringToMeeting(id)
    try await fixture.decide(id)
    try await fixture.browse(later: 36 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/arenden/\(id)")
      #expect(page.text.contains("Beslutat ons 21 mars 2018: bifall."))
      #expect(!page.text.contains("Nästa sammanträde att hinna till"))
    }
  }

  @Test("what the program has written is read as a page in words, and fetched as a file")
  func words() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.browse(later: 9 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/arenden/\(id)").text
      let link = try #require(page.firstMatch(of: /href="([^"]*\/handlingar\/\d+)\/text">Försättsblad</)?.1)
      let words = try await browser.get("\(link)/text")
      #expect(words.status == .ok && words.text.contains("<h3>Beslutet skickas till</h3>"))
      #expect(words.text.contains("<nav aria-label=\"Huvudmeny\">"))
      #expect(words.text.contains("href=\"\(link)\">Hämta som HTML-fil</a>"))
      #expect(try await browser.get(String(link)).headers[.contentType] == "application/octet-stream")
      #expect(!page.contains("webbsida"))
    }
  }

  @Test("where the case is, as a list, a picture and words; the picture has no style of its own")
  func place() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse(renderer: { try Graphviz().layout(of: $0) }) { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(id)")
      #expect(page.text.contains("aria-current=\"step\"><span aria-hidden=\"true\">◉</span> Registrera och fördela"))
      for _ in 0..<2 {
        let picture = try await browser.get("/arenden/\(id)/bild")
        #expect(picture.text.matches(of: /id="har-ar-arendet"/).count == 1)
        #expect(try await browser.get("/arenden/\(id)").text.contains("/bild#har-ar-arendet\""))
        #expect(picture.text.contains("<svg ") && picture.text.contains("Här nu"))
        #expect(!picture.text.contains("<style") && !picture.text.contains("style="))
        #expect(!picture.text.contains("bedöm.förslag") && !picture.text.contains("ordning workflows"))
        #expect(picture.text.contains("1. Registrera och fördela (registrator)  ← här är ärendet nu"))
      }
      #expect(try await browser.get("/stil.css").text.contains(".ordning-diagram .step > rect"))
    }
    try await fixture.browse(renderer: { _ in throw Refusal("dot saknas") }) {
      (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let words = try await browser.get("/arenden/\(id)/bild")
      #expect(words.text.contains("kan inte visas som bild") && words.text.contains("← här är ärendet nu"))
    }
  }

  @Test("what the steps have come to stands on a page to print")
  func basis() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let task = try #require(try await fixture.session.engine.view(of: id).tasks.first)
    _ = try await fixture.session.engine.perform(
      .completeTask(task.id, values: Context([("handläggare", "hl1")])), on: id, by: "registrator1",
      at: fixture.session.now)
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      #expect(try await browser.get("/arenden/\(id)").text.contains(">Att göra 1<"))
      let page = try await browser.get("/arenden/\(id)/underlag")
      #expect(page.text.contains("<h2>Räkna ut vad som hinns före svarstiden</h2>"))
      #expect(page.text.contains("Nämnden hinner inte besluta före svarstidens slut"))
    }
  }

  @Test("who decides stands in the basis by name, not by what files call it")
  func deciderInBasis() async throws {
    let fixture = try await WebFixture(accounts: ["hl1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.browse(later: 8 * 86_400) { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1", later: 8 * 86_400))
      let page = try await browser.get("/arenden/\(id)/underlag").text
      #expect(page.contains("<dt>Organ</dt><dd class=\"lines\">Socialnämnden</dd>"))
      #expect(!page.contains(">socialnämnden<") && !page.contains("revision "))
    }
  }

  @Test("what was typed into a task that somebody else has done meanwhile is shown, to be kept")
  func gone() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(id)")
      _ = try await fixture.session.engine.perform(
        .completeTask(page.hidden("_uppgift"), values: Context([("handläggare", "hl1")])), on: id, by: "registrator2",
        at: fixture.session.now)
      let late = try await browser.post(
        "/arenden/\(id)/uppgift",
        page.identity + [
          ("_uppgift", page.hidden("_uppgift")), ("anteckning", "Ring <b>avsändaren</b>"),
          ("mottagare.0.e_post", "post@exempel.example"), ("antal_ledamöter", "11"),
        ])
      #expect(late.status == .conflict && late.text.contains("<h1>Uppgiften är redan gjord</h1>"))
      // By whom, and what is next.
      #expect(late.text.contains("<p>Registrator 2 gjorde uppgiften "))
      #expect(late.text.contains("Nu väntar ärendet på Handläggare 1: Bedöm remissen."))
      // By what the forms call them, though nobody knows which form it was.
      #expect(late.text.contains("<dt>E-post</dt>") && late.text.contains("<dt>Antal tjänstgörande ledamöter</dt>"))
      #expect(late.text.contains("Ring &lt;b&gt;avsändaren&lt;/b&gt;"))
      #expect(late.text.contains("Registrator 2: Uppgiften &quot;Registrera och fördela&quot; gjordes</li>"))
      // Reloaded as a page, its address is the case.
      #expect(try await browser.get("/arenden/\(id)/uppgift").headers[.location] == "/arenden/\(id)")
    }
  }

  @Test("a refused task names each wrong field and links to it, and says nothing of the command line")
  func problems() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(id)")
      let refused = try await browser.post(
        "/arenden/\(id)/uppgift", page.identity + [("_uppgift", page.hidden("_uppgift"))])
      let start = try #require(refused.text.firstRange(of: "<li><a href=\"#")).upperBound
      let target = refused.text[start...].prefix { $0 != "\"" }
      #expect(refused.text.contains("id=\"\(target)\"") && refused.text.contains("id=\"\(target)-fel\""))
    }
    let hints = [
      ("Omfördela den först om hon är borta (ordning task reassign).", "Omfördela den först om hon är borta."),
      ("Se ordning incident list --case X.", nil),
      (
        "Lämna ärendet till delegationsordningens nämnd.",
        "Lämna ärendet till delegationsordningens nämnd."
      ),
      ("Rätta felet. Kör ordning init sedan.", "Rätta felet."),
    ]
    for (hint, shown) in hints { #expect(Refusal("Nej.", hint: hint).pageHint == shown) }
  }
}
