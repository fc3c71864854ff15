import HTTPTypes
import Testing

@testable import WebUI
@testable import ordning

@Suite("An item of a draft in the browser")
struct DelegationItemTests {
  /// Runs with a draft, its name and the form of item 12.4.
  private func edit(
    _ body: @Sendable (Browser, String, Browser.Page) async throws -> Void
  ) async throws {
    let fixture = try await WebFixture(day: "2021-10-05", accounts: ["namndsekr1", "namndsekr2"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      #expect(try await browser.get(DelegationPaths.item(Browser.inForce, "12.4")).status == .forbidden)
      let name = try await browser.draft()
      try await body(browser, name, try await browser.get(DelegationPaths.item(name, "12.4")))
    }
  }

  @Test("is saved, and stands in the comparison")
  func saved() async throws {
    try await edit { browser, name, item in
      let saved = try await browser.saveItem(item, of: name, ["anteckning": ["Ny anteckning"]])
      #expect(saved.status == .seeOther)
      let location = try #require(saved.headers[.location])
      #expect(try await browser.get(location).text.contains("Punkten är sparad i utkastet."))
      let compared = try await browser.get(DelegationPaths.revision(name))
      #expect(compared.text.contains("<ins><span class=\"word\">nytt: </span>Ny anteckning</ins>"))
    }
  }

  @Test(
    "tells what is wrong beside each field with a link from above, keeps what was typed and changes nothing",
    arguments: [
      ("villkor", ["antal_gäster >"], "Villkor", "value=\"antal_gäster &gt;\""),
      ("nr", [" "], "Nr", "Skriv punktens nummer, till exempel 12.4."),
      ("arende", [], "Ärende", "Skriv vad punkten handlar om."),
      ("delegat", [], "Delegat", "Välj minst en delegat, eller svara att punkten inte ingår i revisionen."),
      ("delegat", ["HL", "SNMX"], "Delegat", "SNMX"),
    ])
  func wrong(_ box: String, _ values: [String], _ title: String, _ words: String) async throws {
    try await edit { browser, name, item in
      let refused = try await browser.saveItem(item, of: name, [box: values, "anteckning": ["<b>Min</b>"]])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("<strong>Punkten är inte sparad.</strong>"))
      #expect(refused.text.contains("<a href=\"#\(box)\">\(title)</a>: "))
      #expect(refused.text.contains("<p class=\"problem\" id=\"\(box)-fel\">"))
      #expect(refused.text.contains("id=\"\(box)\""))
      #expect(refused.text.contains(words))
      #expect(refused.text.contains("&lt;b&gt;Min&lt;/b&gt;"))
      #expect(try await browser.get(DelegationPaths.item(name, "12.4")).hidden("_version") == item.hidden("_version"))
    }
  }

  @Test("tells all that is wrong at once, in the order of the form")
  func several() async throws {
    try await edit { browser, name, item in
      let refused = try await browser.saveItem(item, of: name, ["arende": [""], "villkor": ["1 +"], "delegat": []])
      let places = ["Ärende", "Delegat", "Villkor"].compactMap {
        refused.text.firstRange(of: "\">\($0)</a>: ")?.lowerBound
      }
      #expect(places.count == 3 && places == places.sorted())
    }
  }

  @Test("needs no delegate where it goes out of the revision")
  func out() async throws {
    try await edit { browser, name, item in
      let saved = try await browser.saveItem(item, of: name, ["delegat": [], "ingar": ["nej"]])
      #expect(saved.status == .seeOther)
    }
  }

  @Test("is never written over what has been changed meanwhile, and says by whom it was")
  func stale() async throws {
    try await edit { browser, name, item in
      #expect(try await browser.saveItem(item, of: name, ["anteckning": ["Ny anteckning"]]).status == .seeOther)
      let own = try await browser.saveItem(item, of: name, ["anteckning": ["Min anteckning"]])
      #expect(own.status == .conflict)
      #expect(own.text.contains("Du har själv ändrat revisionen sedan du öppnade sidan, kanske i en annan flik."))
      #expect(own.text.contains("Min anteckning") && own.text.contains("Anteckning: Ny anteckning"))
      #expect(!(try await browser.get(DelegationPaths.revision(name)).text.contains("Min anteckning")))

      let other = browser.another()
      try await other.logIn("namndsekr2")
      let theirs = try await other.get(DelegationPaths.item(name, "12.4"))
      #expect(try await other.saveItem(theirs, of: name, ["anteckning": ["Deras anteckning"]]).status == .seeOther)
      let refused = try await browser.saveItem(item, of: name, ["anteckning": ["Min anteckning"]])
      #expect(refused.text.contains("Nämndsekreterare 2 har ändrat revisionen sedan du öppnade sidan (tis 5 okt 2021"))
      let revision = try await browser.post(
        "/delegation/lagg-fram",
        [("_token", item.hidden("_token")), ("_namn", name), ("_version", item.hidden("_version"))])
      #expect(revision.status == .conflict && revision.text.contains("Nämndsekreterare 2 har ändrat revisionen"))
    }
  }
}
