import CivilTime
import Delegation
import FEEL
import Testing

/// The table of source 2021-09-10, row by row: a matter, and the item and delegate that answer before and as proposed.
@Suite("Herrljunga's 59 rows")
struct HerrljungaTests {
  static let rows = """
    12.1 | alkohol.stadigvarande.allmänheten |  | 12.1 SNMU | 12.1 SNMU |
    12.2 | alkohol.stadigvarande.paustillstånd |  | 12.2 SNMU | 12.2 HL | oklar
    12.3 | alkohol.catering.lokal |  | 12.3 HL | 12.3 HL |
    12.4 | alkohol.ändring | avser="drycker" | 12.4 HL | 12.4 HL |
    12.5 | alkohol.stadigvarande.provsmakning |  | 12.5 SNMU | 12.5 SNMU |
    12.6 | alkohol.bolagsändring |  | 12.6 HL | 12.6 HL |
    12.7 | alkohol.stadigvarande.gemensamt_utrymme |  | 12.7 HL | 12.7 HL |
    12.8 | alkohol.tillfälligt.allmänheten | antal_dagar=5 | 12.8 SNMU | 12.8 HL | oklar
    12.9 (1) | alkohol.tillfälligt.allmänheten | antal_dagar=3 | 12.9 (1) HL | 12.8 HL | oklar
    12.9 (2) | alkohol.tillfälligt.slutet | antal_dagar=2 | 12.9 (2) HL | 12.9 (2) HL |
    12.10 | alkohol.tillfälligt.paustillstånd |  | 12.10 HL | 12.10 HL |
    12.11 | alkohol.tillfälligt.gemensamt_utrymme |  | 12.11 HL | 12.11 HL |
    12.12 | alkohol.tillfälligt.provsmakning |  | 12.12 HL | 12.12 HL |
    12.13 | alkohol.konkursbo |  | 12.13 HL | 12.13 HL |
    12.14 | alkohol.tillsyn.inleda |  | 12.14 HL | 12.14 HL |
    12.15 | alkohol.tillsyn.avsluta |  | 12.15 HL | 12.15 HL |
    12.16 | alkohol.erinran |  | 12.16 HL | 12.16 HL |
    12.17 | alkohol.varning |  | 12.17 SNMU | 12.17 SNMU |
    12.18 | folköl.varning |  | 12.18 SNMU | 12.18 HL | oklar
    12.19 | alkohol.förbud_tillfälle |  | 12.19 SNMU | 12.19 HL | oklar
    12.20 | alkohol.överklaga |  | 12.20 SNMU | 12.20 SNMU | oklar
    12.21 | alkohol.återkallelse | grund="egen begäran" | 12.21 HL | 12.21 HL |
    12.22 | alkohol.återkallelse | grund="överträdelse" | 12.22 SNMU | 12.22 SNMU |
    12.23 | alkohol.överklagande.avvisning |  | 12.23 HL | 12.23 HL |
    12.24 | ansökan.avvisning |  | 12.24 HL | 12.24 HL | oklar
    12.25 | alkohol.inhibition |  | 12.26 HL | 12.25 HL | oklar
    12.26 | alkohol.inhibition |  | 12.26 HL | 12.25 HL | oklar
    12.27 | alkohol.omprövning |  | 12.27 SNMU | 12.27 SNMU |
    12.28 | alkohol.polisbiträde |  | 12.28 HL | 12.28 HL |
    12.29 | alkohol.polisanmälan |  | 12.29 HL | 12.29 HL |
    12.30 | alkohol.lämna_uppgifter |  | 12.30 HL | 12.30 HL |
    12.31 | alkohol.inhämta_yttrande |  | 12.31 HL | 12.31 HL |
    13.1 | tobak.stadigvarande | handel="partihandel" | 13.1 SNMU | 13.1 SNMU |
    13.2 | tobak.tillfälligt | handel="detaljhandel" | 13.2 HL | 13.2 HL |
    13.3 | tobak.konkursbo |  | 13.3 HL | 13.3 HL |
    13.4 | tobak.tillsyn.inleda |  | 13.4 HL | 13.4 HL |
    13.5 | tobak.föreläggande |  | 13.5 SNMU | 13.5 HL | oklar
    13.6 | tobak.återkallelse | grund="krav uppfylls inte" | 13.6 SNMU | 13.6 SNMU | oklar
    13.7 | tobak.återkallelse | grund="används inte" | 13.7 HL | 13.7 HL |
    13.8 | tobak.varning |  | 13.8 SNMU | 13.8 SNMU |
    13.9 | ecigarett.föreläggande |  | 13.9 SNMU | 13.9 HL | oklar
    13.10 | ecigarett.varning_förbud |  | 13.10 SNMU | 13.10 SNMU |
    13.11 | ecigarett.vite |  | 13.11 SNMU | 13.11 FC | oklar
    13.12 | tobak.begära_upplysningar |  | 13.12 HL | 13.12 HL |
    13.13 | tobak.tillträde |  | 13.13 HL | 13.13 HL |
    13.14 | tobak.tillsyn.avsluta |  | 13.14 HL | 13.14 HL |
    13.15 | tobak.handräckning |  | 13.15 HL | 13.15 HL |
    13.16 | tobak.överklaga |  | 13.16 SNMU | 13.16 SNMU |
    13.17 | tobak.överklagande.avvisning |  | 13.17 HL | 13.17 HL |
    13.18 | tobak.inhibition |  | 13.18 HL | 13.18 HL |
    13.19 | tobak.omprövning |  | 13.19 HL | 13.19 HL | oklar
    13.20 | tobak.inhämta_yttrande |  | 13.20 HL | 13.20 HL |
    14.1 | spel.yttrande.automatspel |  | 14.1 HL | 14.1 HL | oklar
    14.2 | spel.yttrande.kasinospel |  | 14.2 HL | 14.2 HL |
    14.3 | spel.yttrande.värdeautomatspel |  | 14.3 HL | 14.3 HL |
    15.1 | läkemedel.avgift.nedsättning |  | 15.1 VC | 15.1 SNMU | oklar
    15.2 | läkemedel.kontroll |  | 15.2 HL | 15.2 HL |
    15.3 | läkemedel.begära_uppgifter |  | 15.3 HL | 15.3 HL |
    15.4 | läkemedel.rapport_brist |  | 15.4 HL | 15.4 HL |
    """.split(separator: "\n").map(Row.init)

  struct Row: Sendable, CustomTestStringConvertible {
    let number: String
    let type: String
    let facts: String
    let before: String
    let proposed: String
    let isUnclear: Bool

    init(_ line: Substring) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      (number, type, facts, before, proposed) = (cells[0], cells[1], cells[2], cells[3], cells[4])
      isUnclear = cells[5] == "oklar"
    }

    var testDescription: String { number }

    func matter(_ catalogue: DecisionCatalogue) throws -> Matter {
      let parts = facts.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return try catalogue.matter(type) }
      let value = try Expression.compile(parts[1]).get().evaluate(in: NoValues())
      return try catalogue.matter(type, facts: Context([(parts[0], value)]))
    }
  }

  @Test("there are 59 of them, and 16 are unclear in both revisions")
  func counts() throws {
    let house = try Herrljunga.get()
    #expect(Self.rows.count == 59)
    #expect(house.before.items.map(\.reference) == Self.rows.map(\.number))
    #expect(house.proposed.items.map(\.reference) == Self.rows.map(\.number))
    #expect(house.before.items.filter(\.isUnconfirmed).count == 16)
    #expect(house.proposed.items.filter(\.isUnconfirmed).count == 16)
  }

  @Test("a row that is unclear answers the nämnd until somebody has confirmed it", arguments: rows)
  func shipped(_ row: Row) throws {
    let house = try Herrljunga.get()
    for (order, expected) in [(house.before, row.before), (house.proposed, row.proposed)] {
      let answer = try house.compiled(order).explain(row.matter(house.catalogue), on: house.day)
      #expect(text(answer) == (row.isUnclear ? "nämnd" : expected))
    }
  }

  @Test("a confirmed row answers its delegate, before and as proposed", arguments: rows)
  func confirmed(_ row: Row) throws {
    let house = try Herrljunga.get()
    for (order, expected) in [(house.confirmedBefore, row.before), (house.confirmedProposed, row.proposed)] {
      let answer = try house.compiled(order).explain(row.matter(house.catalogue), on: house.day)
      #expect(text(answer) == expected)
      let isCommittee = expected.hasSuffix("SNMU")
      #expect(answer.answer.level == (isCommittee ? .committee : .delegate))
    }
  }

  @Test("a row is asked by its number, and one that is out is answered by the item that holds instead", arguments: rows)
  func numbered(_ row: Row) throws {
    let house = try Herrljunga.get()
    for (order, expected) in [(house.confirmedBefore, row.before), (house.confirmedProposed, row.proposed)] {
      let compiled = house.compiled(order)
      let index = try #require(compiled.items(numbered: row.number).first)
      let answer = compiled.explain(item: index, as: [try row.matter(house.catalogue)], on: house.day)
      #expect(text(answer) == expected)
    }
  }

  private func text(_ answer: ExplainedAnswer) -> String {
    guard let item = answer.item else { return answer.answer.level.rawValue }
    return "\(item) \(answer.answer.delegates.map(\.abbreviation).joined(separator: " "))"
  }
}
