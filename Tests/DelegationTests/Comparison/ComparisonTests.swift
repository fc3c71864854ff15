import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import Testing

@Suite("Two revisions compared")
struct ComparisonTests {
  private struct Compared {
    let before: DelegationOrder
    let after: DelegationOrder
    let catalogue: DecisionCatalogue
    let day: CivilDate

    init() throws {
      let draft = try DraftDocument.document()
      catalogue = draft.catalogue
      before = draft.order
      day = try CivilDate.parse("2021-09-15")
      after = try draft.setting(.isIncluded, of: "4.1 (2)", to: ["false"])
        .setting(.condition, of: "4.1 (1)", to: [])
        .setting(.matter, of: "4.1 (1)", to: ["Beslut om alla tillfälliga tillstånd"])
        .setting(.delegates, of: "4.2", to: ["HL"])
        .setting(.number, of: "5.1", to: ["5.2"]).order
    }

    var comparison: OrderComparison { OrderComparison(before, after, catalogue: catalogue) }

    func effects(trying matters: TriedMatters? = nil) -> ComparisonEffects {
      ComparisonEffects(
        from: before, to: after, catalogue: catalogue, terms: DraftDocument.terms, on: day, trying: matters)
    }
  }

  @Test("Words that go and come are marked within their cell")
  func words() {
    let difference = WordDifference("Beslut om tillstånd längre än tre dagar", "Beslut om alla tillstånd")
    #expect(
      difference.runs.map { "\($0.fate) \($0.text)" } == [
        "kept Beslut om", "added alla", "kept tillstånd", "removed längre än tre dagar",
      ])
    #expect(WordDifference("", "").runs.isEmpty)
    #expect(!WordDifference("a  b", "a b").isChange)
  }

  @Test("A row with another number and other words, alone with its decision types, is one changed row")
  func renumbered() throws {
    let house = try Herrljunga.get()
    let rows = OrderComparison(house.before, house.proposed, catalogue: house.catalogue).rows
    let changed = try #require(rows.first { $0.after?.reference == "12.25" })
    #expect(changed.before?.reference == "12.26")
    #expect(changed.fate == .changed)
    #expect(changed[.lagrum].runs.map { "\($0.fate) \($0.text)" } == ["removed 29", "added 48", "kept § FL"])
    #expect(!rows.contains { $0.after == nil && $0.before?.reference == "12.26" })
    let places = rows.compactMap { $0.after?.reference }
    #expect(places.firstIndex(of: "12.25").map { places[$0 - 1] } == "12.24")
  }

  @Test("An unclear item that goes is unclear until somebody has confirmed that it goes, and not after that")
  func struck() throws {
    let draft = try DraftDocument.document()
    let struck = try draft.setting(.isIncluded, of: "4.1 (2)", to: ["false"])
    let confirmed = try struck.confirming("4.1 (2)", by: "Nämndsekreterare", on: CivilDate.parse("2021-09-15"))
    for (after, isUnconfirmed) in [(struck.order, true), (confirmed.order, false)] {
      let rows = OrderComparison(draft.order, after, catalogue: draft.catalogue).rows
      let row = try #require(rows.first { $0.after == nil && $0.before?.reference == "4.1 (2)" })
      #expect(row.isUnconfirmed == isUnconfirmed)
    }
  }

  @Test("As text, with what changes")
  func text() throws {
    let compared = try Compared()
    let document = ComparisonDocument(compared.comparison, effects: compared.effects())
    let text = document.text
    #expect(
      text == """
        Delegationsordning: jämförelse
        Från: Provnämndens delegationsordning, utkast som inte är framlagt (revision 55fbe6f6).
        Till: Provnämndens delegationsordning, utkast som inte är framlagt (revision 8c1104ae).
        Struket står inom [- -], nytt inom {+ +}.

        Tillstånd
        ~ 4.1  Beslut om [-tillfälligt-] {+alla tillfälliga+} tillstånd
            Regler: omfattar tillfälligt tillstånd [-· när antal dagar är högst 3-]
        - [-4.1-]  [-Beslut om tillfälligt tillstånd längre än tre dagar-]  (inte bekräftad)
            Delegat: [-PU-]
            Regler: [-omfattar tillfälligt tillstånd · när antal dagar är mer än 3-]
        ~ 4.2  Varning  (inte bekräftad)
            Delegat: [-PU-] {+HL+}

        Avgifter
        ~ [-5.1-] {+5.2+}  Nedsättning

        Vem som beslutar vad
        – Tillfälligt tillstånd, när antal dagar är mer än 3: Provutskottet enligt punkt 4.1 (2), när den är bekräftad → Handläggare enligt punkt 4.1 (1), när punkt 4.1 (2) är bekräftad
        – Varning: Provutskottet enligt punkt 4.2, när den är bekräftad → Handläggare enligt punkt 4.2, när den är bekräftad
        – Tills en oklar punkt är bekräftad beslutar nämnden.
        """)
  }

  @Test("As Markdown")
  func markdown() throws {
    let compared = try Compared()
    let text = ComparisonDocument(compared.comparison, effects: nil).markdown
    #expect(
      text == """
        # Delegationsordning: jämförelse

        - Från: Provnämndens delegationsordning, utkast som inte är framlagt (revision 55fbe6f6).
        - Till: Provnämndens delegationsordning, utkast som inte är framlagt (revision 8c1104ae).

        Struket är ~~överstruket~~, nytt är **fetstilt**.

        ## Tillstånd

        | Nr | Ärende | Lagrum | Delegat | Anteckning | Regler |
        |---|---|---|---|---|---|
        | 4.1 | Beslut om ~~tillfälligt~~ **alla tillfälliga** tillstånd |  | HL |  | omfattar tillfälligt tillstånd ~~· när antal dagar är högst 3~~ |
        | ~~4.1~~ (inte bekräftad) | ~~Beslut om tillfälligt tillstånd längre än tre dagar~~ |  | ~~PU~~ |  | ~~omfattar tillfälligt tillstånd · när antal dagar är mer än 3~~ |
        | 4.2 (inte bekräftad) | Varning |  | ~~PU~~ **HL** |  | omfattar varning |

        ## Avgifter

        | Nr | Ärende | Lagrum | Delegat | Anteckning | Regler |
        |---|---|---|---|---|---|
        | ~~5.1~~ **5.2** | Nedsättning | 23 § | HL |  | omfattar nedsättning av avgift |
        """)
  }

  @Test("As HTML, with a word beside every colour")
  func html() throws {
    let compared = try Compared()
    let text = ComparisonDocument(compared.comparison, effects: nil).htmlParts.joined(separator: "\n")
    #expect(
      text == """
        <ul>
        <li>Från: Provnämndens delegationsordning, utkast som inte är framlagt (revision 55fbe6f6).</li>
        <li>Till: Provnämndens delegationsordning, utkast som inte är framlagt (revision 8c1104ae).</li>
        </ul>
        <p>Det som är struket är <del>överstruket</del>, det som är nytt är <ins>understruket</ins>.</p>
        <table>
        <caption>Tillstånd</caption>
        <thead><tr><th scope="col">Nr</th><th scope="col">Ärende</th><th scope="col">Lagrum</th><th scope="col">Delegat</th><th scope="col">Anteckning</th><th scope="col">Regler</th></tr></thead>
        <tbody>
        <tr><th scope="row">4.1</th><td>Beslut om <del><span class="ord">struket: </span>tillfälligt</del> <ins><span class="ord">nytt: </span>alla tillfälliga</ins> tillstånd</td><td></td><td>HL</td><td></td><td>omfattar tillfälligt tillstånd <del><span class="ord">struket: </span>· när antal dagar är högst 3</del></td></tr>
        <tr><th scope="row"><del><span class="ord">struket: </span>4.1</del> <em>inte bekräftad</em></th><td><del><span class="ord">struket: </span>Beslut om tillfälligt tillstånd längre än tre dagar</del></td><td></td><td><del><span class="ord">struket: </span>PU</del></td><td></td><td><del><span class="ord">struket: </span>omfattar tillfälligt tillstånd · när antal dagar är mer än 3</del></td></tr>
        <tr><th scope="row">4.2 <em>inte bekräftad</em></th><td>Varning</td><td></td><td><del><span class="ord">struket: </span>PU</del> <ins><span class="ord">nytt: </span>HL</ins></td><td></td><td>omfattar varning</td></tr>
        </tbody>
        </table>
        <table>
        <caption>Avgifter</caption>
        <thead><tr><th scope="col">Nr</th><th scope="col">Ärende</th><th scope="col">Lagrum</th><th scope="col">Delegat</th><th scope="col">Anteckning</th><th scope="col">Regler</th></tr></thead>
        <tbody>
        <tr><th scope="row"><del><span class="ord">struket: </span>5.1</del> <ins><span class="ord">nytt: </span>5.2</ins></th><td>Nedsättning</td><td>23 §</td><td>HL</td><td></td><td>omfattar nedsättning av avgift</td></tr>
        </tbody>
        </table>
        """)
  }

  @Test("Two revisions alike have no rows to show, and all of them where asked for")
  func same() throws {
    let order = try DraftDocument.document().order
    let comparison = OrderComparison(order, order, catalogue: try MadeUpTable.catalogue())
    #expect(ComparisonDocument(comparison, effects: nil).text.hasSuffix("\n\nInga punkter skiljer sig."))
    #expect(comparison.rows.map(\.fate) == [.kept, .kept, .kept, .kept])
    let all = ComparisonDocument(comparison, effects: nil, showsAll: true)
    #expect(all.text.contains("\n  4.2  Varning  (inte bekräftad)\n"))
  }

  @Test("What changes above the items is shown too: it changes what they mean")
  func headings() throws {
    let before = try DraftDocument.document()
    let text = before.text.replacing("dagar: tidsrymd", with: "dagar: serveringsdagar")
      .replacing("{roll: handläggare}", with: "{roll: enhetschef}")
    let comparison = OrderComparison(
      before.order, try DraftDocument.document(text).order, catalogue: try MadeUpTable.catalogue())
    let document = ComparisonDocument(comparison, effects: nil)
    #expect(
      document.text.split(separator: "\n").dropFirst(4).joined(separator: "\n") == """
        Gemensamt för punkterna
        ~ Dagar: Dagar räknas som [-en tidsrymd: alla dagar från den första till den sista räknas.-] {+serveringsdagar: \
        varje dag med servering räknas, dagarna emellan inte.+}
        ~ Förkortningen HL: rollen [-handläggare-] {+enhetschef+}
        Inga punkter skiljer sig.
        """)
    #expect(document.markdown.contains("- Förkortningen HL: rollen ~~handläggare~~ **enhetschef**"))
    #expect(
      document.html.contains(
        "<li>Förkortningen HL: rollen <del><span class=\"ord\">struket: </span>handläggare</del> "
          + "<ins><span class=\"ord\">nytt: </span>enhetschef</ins></li>"))
  }

  @Test("Between the two shipped revisions eight kinds of decision get another delegate, and nothing is left undecided")
  func shipped() throws {
    let house = try Herrljunga.get()
    let effects = ComparisonEffects(
      from: house.before, to: house.proposed, catalogue: house.catalogue, terms: house.terms, on: house.day)
    #expect(effects.undecided == [])
    #expect(
      effects.types.map { "\($0.before.item ?? "-") \($0.before.level.rawValue) → \($0.after.level.rawValue)" } == [
        "12.2 utskott → delegat", "12.8 utskott → delegat", "12.19 utskott → delegat", "12.18 utskott → delegat",
        "13.5 utskott → delegat", "13.9 utskott → delegat", "13.11 utskott → delegat", "15.1 delegat → utskott",
      ])
    #expect(effects.types[1].when?.feel == "antal_dagar > 3")
  }

  @Test("Days are whole: a limit written in another way changes nothing, and leaves no case between")
  func wholeDays() throws {
    let draft = try DraftDocument.document()
    let after = try draft.setting(.condition, of: "4.1 (2)", to: ["antal_dagar >= 4"])
    let effects = ComparisonEffects(
      from: draft.order, to: after.order, catalogue: draft.catalogue, terms: DraftDocument.terms,
      on: try day("2021-09-15"))
    #expect(effects.types == [])
    #expect(effects.undecided == [])
  }

  @Test("Open cases and last year's decisions are tried against both")
  func matters() throws {
    let compared = try Compared()
    let catalogue = compared.catalogue
    let matters = TriedMatters(
      open: [
        TriedMatter(
          reference: "PROV/2021:7", title: "Festen",
          matter: try catalogue.matter("prov.tillfälligt", facts: Context([("antal_dagar", 5)]))),
        TriedMatter(
          reference: "PROV/2021:8", title: "Kalaset",
          matter: try catalogue.matter("prov.tillfälligt", facts: Context([("antal_dagar", 2)]))),
      ],
      decided: [
        TriedMatter(
          reference: "PROV/2021:1 beslut 1", title: "Avgiften", matter: try catalogue.matter("prov.avgift"),
          decided: try day("2021-02-03"), decider: "Handläggare 1"),
        TriedMatter(
          reference: "PROV/2021:2 beslut 1", title: "Varningen", matter: try catalogue.matter("prov.varning"),
          decided: try day("2021-03-04"), decider: "Provnämnden"),
      ], untried: [TriedMatters.Untried(reference: "PROV/2020:9 beslut 1", reason: "uppgifterna är gallrade")])
    let effects = compared.effects(trying: matters)
    #expect(
      effects.open?.map(\.swedish) == [
        "PROV/2021:7 Festen: Provutskottet enligt punkt 4.1 (2), när den är bekräftad → "
          + "Handläggare enligt punkt 4.1 (1), när punkt 4.1 (2) är bekräftad"
      ])
    #expect(
      effects.lastYear?.map(\.swedish) == [
        "PROV/2021:2 beslut 1 Varningen, beslutat 2021-03-04 av Provnämnden: Provutskottet enligt punkt 4.2, när den är "
          + "bekräftad → Handläggare enligt punkt 4.2, när den är bekräftad"
      ])
    let document = ComparisonDocument(compared.comparison, effects: effects)
    for text in [document.text, document.markdown, document.html] {
      #expect(text.contains("Öppna ärenden"))
      #expect(text.contains("Beslut det senaste året"))
      #expect(text.contains("PROV/2020:9 beslut 1: uppgifterna är gallrade"))
    }
  }

  @Test("The last year is 365 days, the day itself among them")
  func year() throws {
    let year = try TriedMatters.year(through: day("2021-09-15"))
    #expect(year == (try day("2020-09-16")...day("2021-09-15")))
    #expect(year.lowerBound.days(until: year.upperBound) == 364)
  }
}
