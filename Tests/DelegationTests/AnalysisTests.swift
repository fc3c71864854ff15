import CivilTime
import Delegation
import SourceDiagnostics
import Testing

@Suite("What is doubtful in an order")
struct AnalysisTests {
  @Test("items that apply to the same cases and name different delegates are found by their conditions")
  func overlap() throws {
    let found = try SmallHouse.findings(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: antal_dagar <= 3}
      - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.tillstånd], villkor: antal_dagar >= 3}
      """)
    #expect(
      found == """
        ordning.yaml:17:84: varning: punkterna 1 och 2 gäller båda prov.tillstånd till exempel när antal_dagar = 3, men har olika \
        delegater
          17 |       - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.tillstånd], villkor: antal_dagar >= 3}
             |                                                                                    ^^^^^^^^^^^^^^^^
          då beslutar nämnden; skriv villkor som skiljer dem åt
        ordning.yaml:16:84: jfr: punkt 1
          16 |       - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: antal_dagar <= 3}
             |                                                                                    ^^^^^^^^^^^^^^^^
        """)
  }

  @Test("a text in a condition that no fact can be is found, with what it can be")
  func unknownChoice() throws {
    let found = try SmallHouse.findings(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: krets = "allmänhet"}
      - {nr: "2", ärende: B, delegat: HL, beslutstyper: [prov.tillstånd], villkor: krets = "slutet sällskap" or krets = "allmänheten"}
      - {nr: "3", ärende: C, delegat: HL, beslutstyper: [prov.tillstånd], villkor: 'contains(krets, "slutet") or krets in ("allmänheten")'}
      """)
    #expect(
      found == """
        ordning.yaml:16:84: varning: villkoret i punkt 1 nämner "allmänhet", som inget faktum kan vara
          16 |       - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: krets = "allmänhet"}
             |                                                                                    ^^^^^^^^^^^^^^^^^^^
          menade du "allmänheten"?
          krets kan vara allmänheten, slutet sällskap
        """)
  }

  @Test("an ersättare who is the delegate, and an employee named together with a förtroendevald, are found")
  func names() throws {
    let text = SmallHouse.text(
      """
      - {nr: "1", ärende: A, delegat: [HL, OF], beslutstyper: [prov.avgift]}
      - {nr: "2", ärende: B, delegat: HL, ersättare: [FC, HL], beslutstyper: [prov.inhibition]}
      - {nr: "3", ärende: C, delegat: [HL, FC], ersättare: EC, beslutstyper: [prov.spel]}
      """
    ).replacing("  EC: {roll: enhetschef}", with: "  EC: {roll: enhetschef}\n  OF: {ledamot: chef}")
    let order = try require(SmallHouse.read(text))
    let found = OrderAnalysis.findings(
      in: order, catalogue: try SmallHouse.catalogue(), terms: SmallHouse.terms, on: try day("2020-06-01"))
    let names = found.filter { ["delegation.mixed-delegates", "delegation.same-substitute"].contains($0.code) }
    #expect(
      lines(names) == """
        17:40: varning: punkt 1 har både en anställd och en förtroendevald som delegat
        18:59: varning: "HL" är både delegat och ersättare i punkt 2
        """)
  }

  @Test("an utskott beside somebody who decides alone, and a role that only förtroendevalda hold, are told")
  func mixture() throws {
    let order = try SmallHouse.order(
      """
      - {nr: "1", ärende: A, delegat: [HL, PU], beslutstyper: [prov.avgift]}
      - {nr: "2", ärende: B, delegat: [HL, EC], beslutstyper: [prov.inhibition]}
      - {nr: "3", ärende: C, delegat: PU, ersättare: HL, beslutstyper: [prov.spel]}
      """)
    let terms = OrderTerms(
      board: "provnämnden", boardName: "Provnämnden", committees: SmallHouse.terms.committees,
      roles: SmallHouse.terms.roles, chiefRoles: ["chef"], electedRoles: ["enhetschef"])
    let found = OrderAnalysis.findings(
      in: order, catalogue: try SmallHouse.catalogue(), terms: terms, on: try day("2020-06-01"))
    #expect(
      lines(found.filter { $0.code == "delegation.mixed-delegates" }) == """
        16:40: varning: punkt 1 har både Provutskottet, som beslutar vid sammanträde, och Handläggare som delegat
        17:40: varning: punkt 2 har både en anställd och en förtroendevald som delegat
        """)
  }

  @Test("a condition that hangs on the day of today is told, once, though the item covers several types")
  func today() throws {
    let found = try SmallHouse.diagnostics(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.avgift, prov.spel], villkor: 'today() > date("2026-01-01")'}
      """)
    #expect(
      lines(found.filter { $0.code == "delegation.condition-day" }) == """
        16:92: varning: villkoret i punkt 1 hänger på dagens datum
        """)
    #expect(found.map(\.message).contains("kan inte avgöras om punkt 1 omfattar alla fall av prov.avgift"))
  }

  @Test("an item without a condition overlaps every other")
  func unconditional() throws {
    let found = try SmallHouse.findings(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.avgift]}
      - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.avgift]}
      """)
    #expect(
      found.contains("varning: punkterna 1 och 2 gäller båda prov.avgift alltid, men har olika delegater"), "\(found)")
  }

  @Test("items that name the same delegate may overlap, and those that share no case may differ")
  func noOverlap() throws {
    let found = try SmallHouse.findings(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: antal_dagar <= 3}
      - {nr: "2", ärende: B, delegat: HL, beslutstyper: [prov.tillstånd], villkor: antal_dagar <= 2}
      - {nr: "3", ärende: C, delegat: PU, beslutstyper: [prov.tillstånd], villkor: antal_dagar > 3}
      """)
    #expect(found == "")
  }

  @Test("a case that no condition holds in is found")
  func gap() throws {
    let found = try SmallHouse.findings(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: antal_dagar < 3}
      - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.tillstånd], villkor: antal_dagar > 3}
      """)
    #expect(
      found == """
        ordning.yaml:16:84: varning: ingen punkt gäller prov.tillstånd, till exempel när antal_dagar = 3
          16 |       - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: antal_dagar < 3}
             |                                                                                    ^^^^^^^^^^^^^^^
          då beslutar nämnden; beslutstypen har punkterna 1, 2
        """)
  }

  @Test("what the law keeps with the nämnd is no gap")
  func barred() throws {
    let house = try Herrljunga.get()
    let text = SmallHouse.text(
      "- {nr: \"1\", ärende: A, delegat: HL, beslutstyper: [remiss.yttrande], villkor: not(till_fullmäktige)}")
    let order = try require(
      DelegationOrderFile.read(SourceFile(name: "ordning.yaml", text: text), catalogue: house.catalogue))
    let found = OrderAnalysis.findings(
      in: order, catalogue: house.catalogue, terms: SmallHouse.terms, on: try day("2020-06-01"))
    #expect(found.filter { $0.code.hasPrefix("delegation.gap") }.isEmpty)
  }

  @Test("what a fact cannot be is no gap")
  func values() throws {
    let found = try SmallHouse.findings(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: krets = "allmänheten"}
      - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.tillstånd], villkor: krets = "slutet sällskap"}
      """)
    #expect(found == "")
  }

  @Test(
    "what is counted is whole: two conditions that meet at neighbouring numbers leave no gap, and have nothing in common",
    arguments: [
      ("antal_dagar <= 4", "antal_dagar >= 5", ""),
      ("antal_dagar < 5", "antal_dagar > 4", ""),
      ("antal_dagar in [0..4]", "antal_dagar > 4.5", ""),
      ("antal_dagar < 4.5", "antal_dagar >= 4.2", ""),
      ("antal_dagar <= 4", "antal_dagar >= 6", "ingen punkt gäller prov.tillstånd, till exempel när antal_dagar = 5"),
      (
        "antal_dagar <= 5", "antal_dagar > 4",
        "punkterna 1 och 2 gäller båda prov.tillstånd till exempel när antal_dagar = 5, men har olika delegater"
      ),
    ])
  func whole(_ first: String, _ second: String, _ expected: String) throws {
    let found = try SmallHouse.diagnostics(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: '\(first)'}
      - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.tillstånd], villkor: '\(second)'}
      """)
    #expect(found.map(\.message).joined(separator: "\n") == expected)
  }

  @Test("what hangs on more than comparisons cannot be told")
  func undecided() throws {
    let found = try SmallHouse.findings(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: string length(krets) > 12}
      - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.tillstånd], villkor: antal_dagar >= 3}
      """)
    #expect(
      found == """
        ordning.yaml:16:84: varning: kan inte avgöras om punkterna 1, 2 omfattar alla fall av prov.tillstånd
          16 |       - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: string length(krets) > 12}
             |                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^
          i de fall som ingen punkt omfattar beslutar nämnden
        ordning.yaml:17:84: varning: kan inte avgöras om punkterna 1 och 2 gäller samma fall av prov.tillstånd
          17 |       - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.tillstånd], villkor: antal_dagar >= 3}
             |                                                                                    ^^^^^^^^^^^^^^^^
          skriv villkoren som jämförelser av ett faktum med ett värde
        ordning.yaml:16:84: jfr: punkt 1
          16 |       - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: string length(krets) > 12}
             |                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^
        """)
  }

  @Test(
    "a lagrum that does not hold on the revision's days is found",
    arguments: [
      (
        "29 § FL", "prov.inhibition",
        "29 § den äldre förvaltningslagen (1986:223) gäller till och med 2018-06-30; "
          + "2026-02-01 vilar beslutet på 48 § förvaltningslagen (2017:900)"
      ), ("48 § FL", "prov.inhibition", ""),
      (
        "5 kap § 7 Spellag", "prov.spel",
        "5 kap. 7 § spellagen (2018:1138) gäller till och med 2025-12-31; "
          + "2026-02-01 vilar beslutet på 5 kap. 3 § spellagen (2018:1138)"
      ),
      (
        "5 kap. 3 § Spellag", "prov.spel",
        "5 kap. 3 § spellagen (2018:1138) gäller från 2026-01-01; "
          + "2020-01-01 vilar beslutet på 5 kap. 7 § spellagen (2018:1138)"
      ), ("8 kap 2 §/4 §", "prov.tillstånd", ""),
      (
        "8 kap 4 §", "prov.tillstånd",
        "\"8 kap 4 §\" är inget lagrum som beslutet vilar på; det gör 8 kap. 2 § alkohollagen (2010:1622)"
      ),
      (
        "8 kap 4 §", "prov.avgift",
        "\"8 kap 4 §\" är inget lagrum som beslutet vilar på; beslutstypen har inget i beslutstyper.yaml; kontrollera om "
          + "det ska stå här"
      ),
      (
        "1 § den äldre alkohollagen", "prov.tillstånd",
        "den äldre alkohollagen (1994:1738) gäller inte 2020-01-01; den upphörde 2010-12-31"
      ),
      ("1 § skollagen", "prov.tillstånd", "lagen i \"1 § skollagen\" är inte känd; lagarna står i beslutstyper.yaml"),
      (
        "enligt lag", "prov.tillstånd",
        "lagrummet \"enligt lag\" kan inte tydas; skriv till exempel 8 kap 2 § eller 45 § FL"
      ),
    ])
  func lagrum(_ lagrum: String, _ type: String, _ expected: String) throws {
    let order = try SmallHouse.order(
      "- {nr: \"1\", ärende: A, delegat: HL, beslutstyper: [\(type)], lagrum: \(lagrum)}")
    let found = OrderAnalysis.findings(
      in: order, catalogue: try SmallHouse.catalogue(), terms: SmallHouse.terms, on: try day("2026-02-01"))
    let texts = found.filter { $0.place == order.items.first?.lagrum?.place }.map { "\($0.message); \($0.hint ?? "")" }
    #expect(texts.joined(separator: "\n") == expected)
  }

  @Test("a revision that has been replaced is looked at for its own days only")
  func replaced() throws {
    let order = try SmallHouse.order(
      "- {nr: \"1\", ärende: A, delegat: HL, beslutstyper: [prov.spel], lagrum: 5 kap 7 § Spellag}")
    let found = OrderAnalysis.findings(
      in: order, catalogue: try SmallHouse.catalogue(), terms: SmallHouse.terms, on: try day("2026-02-01"),
      lastDay: try day("2025-12-31"))
    #expect(found.filter { $0.code == "delegation.lagrum-days" }.isEmpty)
  }

  @Test("what cannot be delegated is an error; a double number, no type and no report are told")
  func items() throws {
    let found = try SmallHouse.findings(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.framställning]}
      - {nr: "2", ärende: B, delegat: HL}
      - {nr: "2", ärende: C, delegat: HL, beslutstyper: [prov.avgift], anmäls: nej}
      - {nr: "3", ärende: D, delegat: PU, beslutstyper: [prov.spel], oklar: {fråga: Vem är delegat?}}
      """)
    #expect(
      found == """
        ordning.yaml:16:58: fel: beslutstypen prov.framställning kan inte delegeras
          16 |       - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.framställning]}
             |                                                          ^^^^^^^^^^^^^^^^^^
          En framställning till fullmäktige får inte delegeras (6 kap. 38 § 2 kommunallagen).
        ordning.yaml:17:9: varning: punkt 2 (1) omfattar ingen känd beslutstyp
          17 |       - {nr: "2", ärende: B, delegat: HL}
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till beslutstyper; utan dem beslutar nämnden
        ordning.yaml:18:14: varning: numret 2 står två gånger
          18 |       - {nr: "2", ärende: C, delegat: HL, beslutstyper: [prov.avgift], anmäls: nej}
             |              ^^^
          punkterna kallas 2 (1) och 2 (2) tills den ena har fått ett annat nummer
        ordning.yaml:17:14: jfr: första gången
          17 |       - {nr: "2", ärende: B, delegat: HL}
             |              ^^^
        ordning.yaml:18:58: varning: beslut enligt punkt 2 (2) anmäls inte, men kan laglighetsprövas (prov.avgift)
          18 |       - {nr: "2", ärende: C, delegat: HL, beslutstyper: [prov.avgift], anmäls: nej}
             |                                                          ^^^^^^^^^^^
          varje sådant beslut behöver ett eget protokoll och ett eget tillkännagivande på anslagstavlan (8 kap. 10 § 3 \
        kommunallagen)
        ordning.yaml:19:14: varning: punkt 3 är inte bekräftad: Vem är delegat?
          19 |       - {nr: "3", ärende: D, delegat: PU, beslutstyper: [prov.spel], oklar: {fråga: Vem är delegat?}}
             |              ^^^
          tills någon har bekräftat den beslutar nämnden
        """)
  }

  @Test("a delegate that the organisation lacks, and passing on by others than the förvaltningschef, are errors")
  func delegates() throws {
    let text = SmallHouse.text("- {nr: \"1\", ärende: A, delegat: HL, beslutstyper: [prov.avgift]}")
      .replacing("roll: enhetschef", with: "roll: enhetschef, vidaredelegering: true")
      .replacing("utskott: utskottet", with: "utskott: utskotet")
    let order = try require(SmallHouse.read(text))
    let found = OrderAnalysis.findings(
      in: order, catalogue: try SmallHouse.catalogue(), terms: SmallHouse.terms, on: try day("2020-06-01"))
    let text2 = rendered(found.filter { $0.severity == .error })
    #expect(
      text2 == """
        ordning.yaml:10:3: fel: "EC" får inte ge sin beslutanderätt vidare
          10 |   EC: {roll: enhetschef, vidaredelegering: true}
             |   ^^
          bara en förvaltningschef får det, och bara i ett led (7 kap. 6 § kommunallagen)
        ordning.yaml:11:3: fel: utskottet "utskotet", som "PU" står för, finns inte i organisationen
          11 |   PU: {utskott: utskotet}
             |   ^^
          menade du "utskottet"?
        """)
  }

  @Test("what no item covers is told with the order's name")
  func uncovered() throws {
    let order = try SmallHouse.order(
      "- {nr: \"1\", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd, prov.spel, prov.inhibition]}")
    let found = OrderAnalysis.findings(
      in: order, catalogue: try SmallHouse.catalogue(), terms: SmallHouse.terms, on: try day("2020-06-01"))
    #expect(
      rendered(found) == """
        ordning.yaml:1:21: varning: ingen punkt omfattar prov.avgift
           1 | delegationsordning: Provnämndens delegationsordning
             |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          då beslutar Provnämnden
        """)
  }

  @Test("the shipped orders have no errors, and what is doubtful in them is known")
  func shipped() throws {
    let house = try Herrljunga.get()
    for order in [house.before, house.proposed] {
      let findings = OrderAnalysis.findings(
        in: order, catalogue: house.catalogue, terms: house.terms, on: try day("2026-11-21"))
      #expect(!findings.contains { $0.severity == .error })
      #expect(findings.count { $0.code == "delegation.unconfirmed" } == 16)
      #expect(findings.count { $0.code == "delegation.not-covered" } == 1)
      let rest = findings.filter { !["delegation.unconfirmed", "delegation.not-covered"].contains($0.code) }
      #expect(lines(rest) == (order.state == .adopted ? Self.doubtsBefore : Self.doubtsProposed))
    }
  }

  private static let doubtsBefore = """
    88:13: varning: numret 12.9 står två gånger
    100:17: varning: "8 kap 2 §" är inget lagrum som beslutet vilar på
    173:18: varning: ingen punkt gäller alkohol.återkallelse, till exempel när grund = "gemensamt serveringsutrymme"
    187:17: varning: "8 kap 2 §" är inget lagrum som beslutet vilar på
    207:17: varning: 29 § den äldre förvaltningslagen (1986:223) gäller till och med 2018-06-30
    226:17: varning: "9 kap 8 §" är inget lagrum som beslutet vilar på
    391:17: varning: 5 kap. 7 § spellagen (2018:1138) gäller till och med 2025-12-31
    """

  private static let doubtsProposed = """
    84:13: varning: numret 12.9 står två gånger
    96:17: varning: "8 kap 2 §" är inget lagrum som beslutet vilar på
    169:18: varning: ingen punkt gäller alkohol.återkallelse, till exempel när grund = "gemensamt serveringsutrymme"
    183:17: varning: "8 kap 2 §" är inget lagrum som beslutet vilar på
    222:17: varning: "9 kap 8 §" är inget lagrum som beslutet vilar på
    387:17: varning: 5 kap. 7 § spellagen (2018:1138) gäller till och med 2025-12-31
    """

  @Test("13.6 as it is printed overlaps 13.7")
  func printedOverlap() throws {
    let house = try Herrljunga.get()
    let condition = """
              villkor: grund in ("krav uppfylls inte", "brottslig verksamhet", "varning utan rättelse")\n
      """
    let text = String(decoding: house.before.file.bytes, as: UTF8.self)
    #expect(text.contains(condition))
    let file = SourceFile(name: "ordning.yaml", text: text.replacing(condition, with: ""))
    let order = try require(DelegationOrderFile.read(file, catalogue: house.catalogue))
    let overlaps = OrderAnalysis.findings(
      in: order, catalogue: house.catalogue, terms: house.terms, on: house.day
    ).filter { $0.code == "delegation.overlap" }
    #expect(
      overlaps.map(\.message) == [
        "punkterna 13.6 och 13.7 gäller båda tobak.återkallelse till exempel när grund = \"egen begäran\", men har olika delegater"
      ])
  }
}
