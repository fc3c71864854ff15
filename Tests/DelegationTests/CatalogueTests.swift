import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import Testing

@Suite("The catalogue of decision types")
struct CatalogueTests {
  private func problems(_ types: String) -> String {
    let text = """
      lagar:
        - {sfs: "2010:1622", namn: alkohollagen}
      beslutstyper:
      \(types)
      """
    return rendered(DecisionCatalogueFile.read(SourceFile(name: "beslutstyper.yaml", text: text)).1)
  }

  @Test("a key without a value is told, but not in what is laid in already")
  func empty() {
    let text = """
      lagar:
        - {sfs: "2010:1622", namn: alkohollagen}
      beslutstyper:
        - nyckel: a.b
          titel: A
          slag: beslut
          överklagas: {hur: laglighetsprövning}
          kopia:
          delegeras_inte:
      #      - {skäl: S}
      """
    let file = SourceFile(name: "beslutstyper.yaml", text: text)
    #expect(
      rendered(DecisionCatalogueFile.read(file).1) == """
        beslutstyper.yaml:8:5: fel: kopia står utan värde
           8 |     kopia:
             |     ^^^^^
          skriv värdet efter kopia, eller ta bort kopia om det inte används
        beslutstyper.yaml:9:5: fel: delegeras_inte står utan värde; raderna under börjar med # och läses inte
           9 |     delegeras_inte:
             |     ^^^^^^^^^^^^^^
          skriv värdet efter delegeras_inte, eller ta bort delegeras_inte om det inte används
        """)
    #expect(rendered(DecisionCatalogueFile.read(file, isLaidIn: true).1) == "")
  }

  @Test("the shipped one has what the law knows and the table lacks")
  func shipped() throws {
    let catalogue = try Herrljunga.get().catalogue
    for key in [
      "folköl.förbud", "tobak.vite", "alkohol.förlängd_handläggningstid", "tobak.förlängd_handläggningstid",
      "ansökan.avvisning", "ansökan.avskrivning", "beslut.rättelse", "gårdsförsäljning.tillstånd",
      "nikotin.föreläggande", "folköl.anmälan", "ecigarett.anmälan", "nikotin.anmälan", "remiss.yttrande",
      "yttrande.till_domstol",
      "handling.utlämnande.avslag", "sammanträde.återremiss",
    ] {
      #expect(catalogue.entry(key) != nil, "\(key)")
    }
    #expect(catalogue.entry("handling.utlämnande.avslag")?.appeal != .legality)
  }

  @Test(
    "a lagrum is that of the day",
    arguments: [
      ("spel.yttrande.värdeautomatspel", "2025-12-31", ["5 kap. 7 § spellagen (2018:1138)"]),
      ("spel.yttrande.värdeautomatspel", "2026-01-01", ["5 kap. 3 § spellagen (2018:1138)"]),
      ("alkohol.inhibition", "2018-06-30", ["29 § den äldre förvaltningslagen (1986:223)"]),
      ("alkohol.inhibition", "2018-07-01", ["48 § förvaltningslagen (2017:900)"]),
      ("gårdsförsäljning.tillstånd", "2025-05-31", []),
      ("gårdsförsäljning.tillstånd", "2025-06-01", ["5 a kap. alkohollagen (2010:1622)"]),
      ("nikotin.anmälan", "2022-08-01", ["lagen om tobaksfria nikotinprodukter (2022:1257)"]),
      (
        "alkohol.stadigvarande.paustillstånd", "2026-05-31",
        ["8 kap. 2 § alkohollagen (2010:1622)", "8 kap. 15 § alkohollagen (2010:1622)"]
      ),
      ("alkohol.stadigvarande.paustillstånd", "2026-06-01", ["8 kap. 2 § alkohollagen (2010:1622)"]),
      (
        "alkohol.stadigvarande.gemensamt_utrymme", "2021-01-01",
        ["8 kap. 14 § andra stycket alkohollagen (2010:1622)"]
      ),
    ])
  func dated(_ key: String, _ date: String, _ expected: [String]) throws {
    let catalogue = try Herrljunga.get().catalogue
    let number = try #require(catalogue.number(of: key))
    #expect(try catalogue.lagrum(of: number, on: day(date)) == expected)
  }

  @Test("a lagrum in words is told with how it is written, and what an alias repeats is told once")
  func looseLagrum() {
    func tobacco(_ lagrum: String, _ kind: String = "sant_falskt") -> String {
      problems(
        """
          - nyckel: alkohol.varning
            titel: V
            slag: beslut
            lagrum: \(lagrum)
            fakta: &fakta
              - {namn: upprepad, titel: U, typ: \(kind)}
            överklagas: {hur: laglighetsprövning}
          - {nyckel: alkohol.erinran, titel: E, slag: beslut, fakta: *fakta, överklagas: {hur: laglighetsprövning}}
        """)
    }
    #expect(
      tobacco("AL 9:17") == """
        beslutstyper.yaml:7:13: fel: lagrum skrivs med lagens nummer, men här står "AL 9:17"
           7 |     lagrum: AL 9:17
             |             ^^^^^^^
          skriv [{lag: "2010:1622", kap: 9, par: 17}], med numret som lagen har under lagar
        """)
    #expect(tobacco("[{lag: \"2010:1622\", kap: 9, par: 17}]") == "")
    #expect(
      tobacco("[{lag: \"2010:1622\"}]", "ja/nej") == """
        beslutstyper.yaml:9:41: fel: "ja/nej" är inte ett tillåtet värde
           9 |       - {namn: upprepad, titel: U, typ: ja/nej}
             |                                         ^^^^^^
          tillåtna värden: text, tal, heltal, dagar, sant_falskt, datum, val
        """)
  }

  @Test("what the law keeps with the nämnd must stand in the catalogue, as it is or stricter")
  func statutory() {
    func jav(_ bars: String) -> String {
      problems("  - {nyckel: nämnd.jäv, titel: J, slag: beslut, överklagas: {hur: laglighetsprövning}\(bars)}")
    }
    #expect(
      jav("") == """
        beslutstyper.yaml:4:14: fel: nämnd.jäv får inte delegeras, men regeln saknas
           4 |   - {nyckel: nämnd.jäv, titel: J, slag: beslut, överklagas: {hur: laglighetsprövning}}
             |              ^^^^^^^^^
          skriv under delegeras_inte: - skäl: … (6 kap. 30 § kommunallagen)
          lagen ställer upp regeln, så den kan inte tas bort
        """)
    #expect(jav(", delegeras_inte: [{skäl: S}]") == "")
    func remiss(_ bars: String) -> [String] {
      problems(
        """
          - nyckel: remiss.yttrande
            titel: Y
            slag: yttrande
            överklagas: {hur: laglighetsprövning}
            fakta:
              - {namn: till_fullmäktige, titel: F, typ: sant_falskt}
              - {namn: rör_mål_eller_inriktning, titel: M, typ: sant_falskt}
              - {namn: medborgarförslag, titel: B, typ: sant_falskt}
            delegeras_inte: [\(bars)]
        """
      ).split(separator: "\n").filter { $0.contains("fel:") }.map(String.init)
    }
    #expect(
      remiss("{när: till_fullmäktige, skäl: S}, {när: not(medborgarförslag), skäl: S}") == [
        "beslutstyper.yaml:12:21: fel: remiss.yttrande får inte delegeras när rör_mål_eller_inriktning, men regeln saknas",
        "beslutstyper.yaml:12:21: fel: remiss.yttrande får inte delegeras när medborgarförslag, men regeln saknas",
      ])
    #expect(remiss("{skäl: S}") == [])
  }

  @Test("what was laid in before a rule was known is read with the rule and its fact, and says so")
  func statutoryAdded() throws {
    let (read, found) = DecisionCatalogueFile.read(
      SourceFile(
        name: "beslutstyper.yaml",
        text: """
          lagar:
            - {sfs: "2010:1622", namn: alkohollagen}
          beslutstyper:
            - nyckel: remiss.yttrande
              titel: Y
              slag: yttrande
              överklagas: {hur: laglighetsprövning}
              fakta: [{namn: till_fullmäktige, titel: F, typ: text}]
            - {nyckel: nämnd.jäv, titel: J, slag: beslut, överklagas: {hur: laglighetsprövning}}
          """), isLaidIn: true)
    let catalogue = try #require(read)
    #expect(found.map(\.severity) == [.warning, .warning, .warning, .warning])
    #expect(found.last?.message == "nämnd.jäv får inte delegeras, men regeln saknas; den gäller ändå")
    let opinion = try #require(catalogue.entry("remiss.yttrande"))
    #expect(opinion.facts.map(\.name) == ["till_fullmäktige", "rör_mål_eller_inriktning", "medborgarförslag"])
    // The catalogue's own fact is of another kind, so the rule over it holds always.
    #expect(opinion.bars.map { $0.condition?.source } == [nil, "rör_mål_eller_inriktning", "medborgarförslag"])
    #expect(
      opinion.bars.last?.reason
        == "Ett ärende som har väckts genom ett medborgarförslag får inte delegeras (6 kap. 38 § 4 kommunallagen).")
    #expect(catalogue.entry("nämnd.jäv")?.isNeverDelegated == true)
  }

  @Test("what rests on the parts of förvaltningslagen that hold in no matter of laglighetsprövning follows the matter")
  func follows() throws {
    let catalogue = try Herrljunga.get().catalogue
    #expect(
      catalogue.entries.filter(\.followsMain).map(\.key) == [
        "ansökan.avvisning", "ansökan.avskrivning", "ansökan.dröjsmål", "beslut.rättelse",
      ])
    #expect(
      catalogue.entry("alkohol.tillfälligt.allmänheten")?.facts.map(\.name)
        == ["antal_dagar", "efter_klockan_ett", "utomhus"])
  }

  @Test("everything that is wrong is told at once, with its place")
  func wrong() {
    let found = problems(
      """
        - nyckel: Fel nyckel
          titel: " "
          slag: dom
          lagrum: [{lag: "2010:1623", kap: 8, par: 2}]
          överklagas: {hur: förvaltningsbesvär}
          fakta:
            - {namn: dagar, titel: Dagar, typ: dag}
            - {namn: a, titel: A, typ: val}
        - {nyckel: a.b, titel: B, slag: beslut, överklagas: {hur: laglighetsprövning}, delegeras_inte: [{när: x > 3, skäl: S}]}
        - {nyckel: a.b, titel: B, slag: beslut, överklagas: {hur: laglighetsprövning}, fakta: [{namn: x, titel: X, typ: tal}, {namn: x, titel: X, typ: tal}]}
      """)
    #expect(
      found == """
        beslutstyper.yaml:4:13: fel: "Fel nyckel" duger inte som nyckel
           4 |   - nyckel: Fel nyckel
             |             ^^^^^^^^^^
          skriv område.beslut med små bokstäver, siffror och _, till exempel alkohol.varning
        beslutstyper.yaml:5:12: fel: titel säger ingenting
           5 |     titel: " "
             |            ^^^
          skriv en text
        beslutstyper.yaml:6:11: fel: "dom" är inte ett tillåtet värde
           6 |     slag: dom
             |           ^^^
          tillåtna värden: beslut, yttrande, verkställighet
        beslutstyper.yaml:7:20: fel: lagen "2010:1623" finns inte under lagar
           7 |     lagrum: [{lag: "2010:1623", kap: 8, par: 2}]
             |                    ^^^^^^^^^^^
          menade du "2010:1622"?
        beslutstyper.yaml:8:17: fel: överklagas saknar nyckeln "enligt"
           8 |     överklagas: {hur: förvaltningsbesvär}
             |                 ^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till "enligt: …"
        beslutstyper.yaml:10:42: fel: "dag" är inte ett tillåtet värde
          10 |       - {namn: dagar, titel: Dagar, typ: dag}
             |                                          ^^^
          tillåtna värden: text, tal, heltal, dagar, sant_falskt, datum, val
        beslutstyper.yaml:11:9: fel: faktumet saknar nyckeln "värden"
          11 |       - {namn: a, titel: A, typ: val}
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till "värden: …"
        beslutstyper.yaml:12:105: fel: namnet "x" finns inte
          12 |   - {nyckel: a.b, titel: B, slag: beslut, överklagas: {hur: laglighetsprövning}, delegeras_inte: [{när: x > 3, skäl: S}]}
             |                                                                                                         ^
          skriv namnet som det står där det ges, eller lägg till det
        beslutstyper.yaml:13:14: fel: beslutstypen "a.b" står två gånger
          13 |   - {nyckel: a.b, titel: B, slag: beslut, överklagas: {hur: laglighetsprövning}, fakta: [{namn: x, titel: X, typ: tal}, {namn: x, titel: X, typ: tal}]}
             |              ^^^
          ta bort den ena eller byt namn på den
        beslutstyper.yaml:12:14: jfr: första gången
          12 |   - {nyckel: a.b, titel: B, slag: beslut, överklagas: {hur: laglighetsprövning}, delegeras_inte: [{när: x > 3, skäl: S}]}
             |              ^^^
        beslutstyper.yaml:13:89: fel: faktumet "x" står två gånger
          13 |   - {nyckel: a.b, titel: B, slag: beslut, överklagas: {hur: laglighetsprövning}, fakta: [{namn: x, titel: X, typ: tal}, {namn: x, titel: X, typ: tal}]}
             |                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ta bort det ena eller byt namn på det
        """)
  }
}
