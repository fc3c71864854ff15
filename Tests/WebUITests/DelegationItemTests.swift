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

  @Test("is found on the draft's page without unfolding anything")
  func found() async throws {
    try await edit { browser, name, _ in
      let page = try await browser.get(DelegationPaths.revision(name)).text
      let chosen = try #require(page.firstRange(of: "action=\"/delegation/punkt\" class=\"row\""))
      #expect(page[chosen.upperBound...].contains("<option value=\"12.4\">12.4 "))
      #expect(page.contains("<details open><summary>Visa alla punkter</summary>"))
      #expect(page.contains(">Ändra punkt 12.4</a>"))
      #expect(!(try await browser.get(DelegationPaths.revision(Browser.inForce)).text.contains("Ändra i utkastet")))
    }
  }

  @Test("is added to a draft: what is missing is told all at once, and the rest is filled in on its own page")
  func added() async throws {
    try await edit { browser, name, _ in
      let page = try await browser.get(DelegationPaths.newItem(name))
      func add(_ fields: [(String, String)]) async throws -> Browser.Page {
        try await browser.post(
          "/delegation/ny-punkt",
          [("_token", page.hidden("_token")), ("_namn", name), ("_version", page.hidden("_version"))] + fields)
      }
      let refused = try await add([("arende", "<b>Nytt</b>"), ("nr", "12.4")])
      #expect(refused.status == .unprocessableContent)
      for box in ["avsnitt", "nr", "delegat", "beslutstyp"] {
        #expect(refused.text.contains("<a href=\"#\(box)\">") && refused.text.contains("id=\"\(box)-fel\""), "\(box)")
      }
      #expect(refused.text.contains("Välj minst en delegat.</p>"))
      #expect(refused.text.contains("Numret 12.4 finns redan.") && refused.text.contains("&lt;b&gt;Nytt&lt;/b&gt;"))
      let added = try await add([
        ("avsnitt", "0"), ("nr", "99.1"), ("arende", "Något nytt"), ("delegat", "HL"),
        ("beslutstyp", "remiss.yttrande"),
      ])
      #expect(added.status == .seeOther && added.headers[.location] == DelegationPaths.item(name, "99.1"))
      let item = try await browser.get(DelegationPaths.item(name, "99.1")).text
      #expect(item.contains("Punkt 99.1 är tillagd i utkastet.") && item.contains("Något nytt"))
      #expect(try await browser.get(DelegationPaths.revision(name)).text.contains("Ändra punkt 99.1"))
      // It was written in what was read, and another has been written since.
      #expect(
        try await add([
          ("avsnitt", "0"), ("nr", "99.2"), ("arende", "Ä"), ("delegat", "HL"),
          ("beslutstyp", "remiss.yttrande"),
        ]).status == .conflict)
    }
  }

  @Test("goes with its draft where that is discarded, which has to be meant and is never done to what is laid forward")
  func discarded() async throws {
    try await edit { browser, name, item in
      let unsure = try await browser.revise(.discard, on: name)
      #expect(unsure.status == .unprocessableContent && unsure.text.contains("Inget har ändrats."))
      let adopted = try await browser.revise(.discard, on: Browser.inForce, [(RevisionAction.sure, "ja")])
      #expect(adopted.status == .unprocessableContent && adopted.text.contains("Revisionen är antagen av nämnden."))
      let gone = try await browser.revise(.discard, on: name, [(RevisionAction.sure, "ja")])
      #expect(gone.status == .seeOther)
      let order = try await browser.get(try #require(gone.headers[.location])).text
      #expect(order.contains("Utkastet är kastat.") && !order.contains(name.replacing("/", with: "%2F")))
      #expect(try await browser.get(DelegationPaths.revision(name)).status == .notFound)
      #expect(try await browser.saveItem(item, of: name).status == .notFound)
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
