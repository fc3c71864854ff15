import CivilTime
import FEEL
import Testing
import WorkflowKit

@Suite("Document templates")
struct TemplateLibraryTests {
  private func text(_ template: String, _ values: Value, parts: [String: String] = [:]) throws -> String {
    let library = try TemplateLibrary(parts.merging(["brev": template]) { $1 })
    return String(decoding: try library.render("brev", with: values), as: UTF8.self)
  }

  @Test("every value is escaped")
  func escaping() throws {
    #expect(
      try text("<p title=\"{{a}}\">{{a}}</p>", ["a": "<b>\"Å\" & 'Ö'</b>"])
        == "<p title=\"&lt;b&gt;&quot;Å&quot; &amp; &#39;Ö&#39;&lt;/b&gt;\">"
        + "&lt;b&gt;&quot;Å&quot; &amp; &#39;Ö&#39;&lt;/b&gt;</p>")
    // With an accent behind it the mark is another character in Swift, and the same byte to whoever reads the document.
    #expect(try text("<p title=\"{{a}}\">", ["a": "\"\u{301} x="]) == "<p title=\"&quot;\u{301} x=\">")
  }

  @Test("values of every kind, sections and lists")
  func kinds() throws {
    let values: Value = [
      "antal": .number(3), "dag": .date(try day("2018-03-21")), "ja": .boolean(true), "nej": .boolean(false),
      "inget": .null, "poster": .list([["namn": "a"], ["namn": "b"]]), "tomt": .list([]),
    ]
    #expect(
      try text(
        "{{antal}} {{dag}}{{#ja}} ja{{/ja}}{{#nej}} nej{{/nej}}{{#inget}} inget{{/inget}}{{#poster}} {{namn}}{{/poster}}"
          + "{{^tomt}} tomt{{/tomt}}", values) == "3 2018-03-21 ja a b tomt")
  }

  @Test("a template may use another one")
  func parts() throws {
    #expect(try text("{{> huvud}}!", ["namn": "Nämnden"], parts: ["huvud": "<h1>{{namn}}</h1>"]) == "<h1>Nämnden</h1>!")
  }

  @Test("an unknown template is told with those there are")
  func unknown() throws {
    let library = try TemplateLibrary(["brev": "", "bevis": ""])
    #expect(library.names == ["bevis", "brev"])
    #expect(throws: TemplateProblem("mallen berv finns inte; de som finns är bevis, brev")) {
      try library.render("berv", with: [:])
    }
    #expect(throws: TemplateProblem("mallen brev finns inte; det finns inga mallar")) {
      try TemplateLibrary([:]).render("brev", with: [:])
    }
  }

  static let faulty: [(String, String)] = [
    (
      "a\n{{#x}}b{{/y}}",
      "mallen brev, rad 2: avsnittet stängs under ett annat namn än det öppnades; varje {{#namn}} ska ha ett {{/namn}}"
    ), ("a\n{{#x}}b", "mallen brev, rad 2: ett avsnitt stängs aldrig; varje {{#namn}} ska ha ett {{/namn}}"),
    ("{{namn", "mallen brev, rad 1: mallens märken {{ }} går inte att läsa; kontrollera att alla är avslutade"),
    ("a\n{{{namn}}}", "mallen brev, rad 2: värdet skulle sättas in utan skydd mot HTML-tecken; skriv {{namn}}"),
    ("{{&namn}}", "mallen brev, rad 1: värdet skulle sättas in utan skydd mot HTML-tecken; skriv {{namn}}"),
    ("{{> fot}}", "mallen brev, rad 1: delen \"fot\" finns inte; lägg den bland mallarna eller ta bort märket"),
    ("<p>\n\n{{> brv }}</p>", "mallen brev, rad 3: delen \"brv\" finns inte; menade du \"brev\"?"),
    ("{{> *del}}", "mallen brev, rad 1: vilken del som tas in kan inte vara ett värde; skriv delens namn"),
    ("{{<bas}}{{/bas}}", "mallen brev, rad 1: en mall kan inte ärva av en annan; ta in en del med {{> namn}}"),
    (
      "{{% CONTENT_TYPE: TEXT}}",
      "mallen brev, rad 1: en mall kan inte byta innehållstyp, som slår av skyddet mot HTML-tecken; ta bort {{% }}"
    ),
    (
      "{{=<% }}",
      "mallen brev, rad 1: andra märken än {{ }} kan inte användas; ta bort {{= =}}\nmallen brev, rad 1: mallens märken {{ }} går inte att läsa; kontrollera att alla är avslutade"
    ),
  ]

  @Test("a broken template is told with its line and the mend", arguments: 0..<faulty.count)
  func broken(_ index: Int) {
    let (text, message) = Self.faulty[index]
    #expect(throws: TemplateProblem(message)) { try TemplateLibrary(["brev": text]) }
  }

  static let circles: [([String: String], String)] = [
    (
      ["a": "<p>\n{{> a}}"],
      "mallen a, rad 2: mallen tar in sig själv (a → a); ta bort märket eller ett av de andra"
    ),
    (
      ["a": "\n{{> b}}", "b": "{{x}}\n\n{{> c}}", "c": "{{> a}}", "d": "{{> a}}"],
      "mallen a, rad 2: mallen tar in sig själv (a → b → c → a); ta bort märket eller ett av de andra"
    ),
  ]

  @Test("a template that takes itself in is refused with the whole way round", arguments: 0..<circles.count)
  func circle(_ index: Int) {
    let (texts, message) = Self.circles[index]
    #expect(throws: TemplateProblem(message)) { try TemplateLibrary(texts) }
  }

  @Test("a part may be taken in by several templates, and several times")
  func shared() throws {
    #expect(try text("{{> b}}{{> c}}{{> c}}", [:], parts: ["b": "b{{> c}}", "c": "c"]) == "bccc")
  }

  @Test("a part on a line of its own keeps the line's indentation")
  func indentation() throws {
    #expect(try text("<ul>\n  {{> b}}\n</ul>", [:], parts: ["b": "<li>\n</li>\n"]) == "<ul>\n  <li>\n  </li>\n</ul>")
  }

  @Test("every broken template is told at once")
  func allAtOnce() {
    #expect(
      throws: TemplateProblem(
        "mallen a, rad 1: värdet skulle sättas in utan skydd mot HTML-tecken; skriv {{x}}\nmallen b, rad 1: delen \"c\" finns inte; lägg den bland mallarna eller ta bort märket\nmallen b, rad 2: värdet skulle sättas in utan skydd mot HTML-tecken; skriv {{y}}"
      )
    ) { try TemplateLibrary(["a": "{{{x}}}", "b": "{{> c}}\n{{&y}}"]) }
  }
}
