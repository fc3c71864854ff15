import FEEL
import Testing
import WorkflowEngine
import WorkflowKit

@testable import WebUI

@Suite("What is written for all, as it stands on a page")
struct PageWordsTests {
  @Test(
    "days are told as people say them, and files and hashes not at all",
    arguments: [
      ("måste vara tidigast 2026-11-23", "måste vara tidigast mån 23 nov 2026"),
      (
        "gäller från 2019-07-01 (dagen är ett antagande; revision f042cc5d).",
        "gäller från mån 1 juli 2019 (dagen är ett antagande)."
      ),
      ("förslag som inte är antaget (revision 839bca9b).", "förslag som inte är antaget."),
      (
        "Rätta dagen, eller lägg till sammanträdet i organisation.yaml.",
        "Rätta dagen, eller lägg till sammanträdet under Sammanträden."
      ),
      (
        "Lägg till ett sammanträde för Nämnden i organisation.yaml och försök igen.",
        "Lägg till ett sammanträde för Nämnden under Sammanträden och försök igen."
      ),
      (
        "Ge en roll rätten under rights: annul: i organisation.yaml.",
        "Ge en roll rätten i organisationen, som systemförvaltaren ändrar."
      ),
      ("Beslutstyperna står i beslutstyper.yaml.", "Beslutstyperna står i förteckningen över beslutstyper."),
      (
        "Det kom fel svar. Rätta epost i config/installation.yaml (server).",
        "Det kom fel svar. Rätta e-postens inställningar, som systemförvaltaren ändrar, (server)."
      ),
      ("rätta gäller_från", "rätta första dagen"),
      // What somebody has typed, a pattern to write by, and what only looks like a day.
      ("\"2026-11-23\" finns inte", "\"2026-11-23\" finns inte"),
      ("ska vara ett datum, till exempel 2026-03-09", "ska vara ett datum, till exempel 2026-03-09"),
      ("SOCN-2026-11-23 och 2026-13-45", "SOCN-2026-11-23 och 2026-13-45"),
    ])
  func plain(_ text: String, _ expected: String) { #expect(PageWords.plain(text) == expected) }

  @Test("a refusal's message, fields and hint are told so, and what it says of the command line is not")
  func refusal() {
    let refusal = Refusal(
      "Dagen är 2026-11-23.", hint: "Skriv en dag efter 2026-11-24. Kör ordning config apply.",
      fields: ["dag": "efter 2026-11-24"])
    #expect(refusal.pageMessage == "Dagen är mån 23 nov 2026.")
    #expect(refusal.pageFields == ["dag": "efter tis 24 nov 2026"])
    #expect(refusal.pageHint == "Skriv en dag efter tis 24 nov 2026.")
  }

  @Test("whoever is refused is told what to do, and how it was found only when they ask why")
  func reasons() throws {
    var form = TypedForm(name: "beslut")
    form.refuse(
      Refusal(
        "Du kan inte besluta i det här ärendet.", hint: "Lämna ärendet till Socialnämnden.", lagrum: ["KL 6:37"],
        reasons: ["Ordningen gäller från 2019-07-01.", "Punkt 12.8 är inte bekräftad."]))
    let view = TypedForm.view(form, of: [], prefix: "")
    #expect(view["refusal"] as? String == "Du kan inte besluta i det här ärendet. (KL 6:37)")
    #expect(view["hint"] as? String == "Lämna ärendet till Socialnämnden.")
    #expect(
      view["refusal_reasons"] as? [String] == [
        "Ordningen gäller från mån 1 juli 2019.", "Punkt 12.8 är inte bekräftad.",
      ])
    #expect(view["has_refusal_reasons"] as? Bool == true)
    #expect(TypedForm.view(nil, of: [], prefix: "")["has_refusal_reasons"] as? Bool == false)
  }

  @Test("a part of a field is told by its title")
  func parts() {
    let party = FieldType.record(.party)
    #expect(FieldWords.problem("e_post: måste fyllas i", with: party) == "E-post: måste fyllas i")
    #expect(FieldWords.problem("nr 2: e_post: saknas", with: .list(party)) == "rad 2: E-post: saknas")
    #expect(FieldWords.problem("måste fyllas i", with: party) == "måste fyllas i")
    #expect(FieldWords.problem("namn: för kort", with: .text) == "namn: för kort")
  }

  @Test("what is wrong with a part of a field stands beside that part")
  func beside() async throws {
    let box = FieldBox(
      organisation: try await WebFixture().organisation(), documents: [],
      problems: ["mottagare": "nr 2: e_post: @ saknas", "part": "namn: måste fyllas i"], growing: [])
    let party = FieldType.record(.party)
    let two = Value.list([.context(Context([("namn", "A")])), .context(Context([("namn", "B")]))])
    let views = box.views(
      [Field("mottagare", .list(party), title: "Mottagare"), Field("part", party, title: "Part")],
      Context([("mottagare", two)]))
    let rows = try #require(views[0]["rows"] as? [View])
    func problems(_ view: View) -> [String] {
      ((view["children"] as? [View]) ?? []).filter { $0["has_problem"] as? Bool == true }
        .compactMap { ($0["path"] as? String).map { path in "\(path) \(view["problem"] as? String ?? "")" } }
    }
    #expect(problems(rows[0]) == [] && problems(rows[1]) == ["mottagare.1.e_post E-post: @ saknas"])
    #expect(problems(views[1]) == ["part.namn Namn: måste fyllas i"])
    #expect(views[0]["problem"] as? String == "rad 2: E-post: @ saknas")
  }

  @Test("what the program writes is read in words, by headings, lists and lines, and runs nothing")
  func html() {
    let page = """
      <!DOCTYPE html><html><head><title>T</title><style>p{color:red}</style></head><body>
      <div><strong>Kommunen</strong>Nämnden</div><h1>Yttrande &amp; svar</h1>
      <dl><div><dt>Ärende</dt><dd>SOCN/2018:23</dd></div></dl>
      <p>Första raden
      andra raden<br>tredje &lt;b&gt; &#246;</p><!-- <p>dolt</p> -->
      <h2>Förslag</h2>
      <ol><li>Ett</li>
        <li>Två</li></ol>
      <table><tr><th>Nr</th><th>Vem</th></tr><tr><td>1</td>
      <td>Akten</td></tr></table><script>alert(1)</script></body></html>
      """
    #expect(
      HTMLWords.blocks(page).map(\.texts) == [
        ["Kommunen · Nämnden"], ["Yttrande & svar"], ["Ärende: SOCN/2018:23"], ["Första raden"], ["andra raden"],
        ["tredje <b> ö"], ["Förslag"], ["Ett", "Två"], ["Nr · Vem"], ["1 · Akten"],
      ])
    let kinds = HTMLWords.blocks(page).map(\.kind)
    #expect(kinds[1] == .heading && kinds[6] == .subheading && kinds[7] == .list)
    #expect(kinds.count { $0 == .paragraph } == 7)
    #expect(HTMLWords.blocks("<p>\u{E001}</p><ul></ul><h2> </h2>").isEmpty)
  }
}
