import HTTPTypes
import Testing

@testable import WebUI

@Suite("The handbook in the browser")
struct HandbookTests {
  @Test("has a chapter for each role, and marks the visitor's own")
  func chapters() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      #expect(try await browser.get("/handbok").status == .seeOther)
      try await browser.logIn("hl1")
      let page = try await browser.get("/handbok")
      #expect(page.text.contains("För handläggaren</a> <strong>(din roll)</strong>"))
      #expect(!page.text.contains("För registratorn</a> <strong>"))
      for (slug, sign) in [
        ("registrator", "Registrera och fördela"), ("handlaggare", "Får jag besluta?"),
        ("namndsekreterare", "Registrera nämndens beslut"), ("systemforvaltare", "ordning account password"),
      ] {
        #expect(page.text.contains("href=\"/handbok/\(slug)\""))
        let chapter = try await browser.get("/handbok/\(slug)")
        #expect(chapter.status == .ok)
        #expect(chapter.text.contains(sign))
      }
      // The proposal of the example has been laid forward with unclear items, which the handbook must not deny.
      let walk = try await browser.get("/handbok/namndsekreterare").text
      #expect(walk.contains("kan vara framlagt med otydliga punkter: ta då tillbaka det till utkast"))
      #expect(walk.contains("lägger till nya eller kastar hela utkastet"))
      #expect(try await browser.get("/handbok/../stil").status == .notFound)
      #expect(try await browser.get("/handbok/ledamot").status == .notFound)
    }
  }
}
