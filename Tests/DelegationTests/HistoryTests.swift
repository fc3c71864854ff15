import CivilTime
import Delegation
import SourceDiagnostics
import Testing

@Suite("The revisions of an order")
struct HistoryTests {
  private static let item = """
    - nr: "1"
      ärende: Tillstånd
      delegat: HL
      beslutstyper: [prov.avgift]
    """

  private static func header(_ adopted: String, _ from: String) -> String {
    """
    läge: antagen
    antagen: {dag: \(adopted), paragraf: 1}
    gäller_från: \(from)
    """
  }

  private func history(_ headers: [String]) throws -> DelegationHistory {
    let orders = try headers.map { try SmallHouse.order(Self.item, header: $0) }
    return try DelegationHistory(orders, catalogue: SmallHouse.catalogue(), terms: SmallHouse.terms)
  }

  @Test("each day has the revision that was in force on it")
  func days() throws {
    let history = try history([
      Self.header("2021-09-28", "2021-10-01"), Self.header("2019-06-11", "2019-07-01"), "läge: utkast",
    ])
    #expect(history.revisions.count == 2)
    #expect(history.revision(on: try day("2019-06-30")) == nil)
    #expect(try history.revision(on: day("2019-07-01"))?.order.hash == history.revisions[0].order.hash)
    #expect(try history.revision(on: day("2021-09-30"))?.order.hash == history.revisions[0].order.hash)
    #expect(try history.revision(on: day("2021-10-01"))?.order.hash == history.revisions[1].order.hash)
    #expect(history.lastDay(of: 0) == (try day("2021-09-30")))
    #expect(history.lastDay(of: 1) == nil)
  }

  @Test("before the first revision the nämnd decides everything")
  func beforeTheFirst() throws {
    let history = try history([Self.header("2019-06-11", "2019-07-01")])
    let matter = try SmallHouse.catalogue().matter("prov.avgift")
    let answer = history.explain(matter, on: try day("2019-06-30"))
    #expect(answer.answer == history.lookup(matter, on: try day("2019-06-30")))
    #expect(answer.answer.basis == .noRevision)
    #expect(
      answer.explanation == [
        "Ingen delegationsordning för Provnämnden gäller 2019-06-30. Därför beslutar Provnämnden själv."
      ])
    #expect(try history.lookup(matter, on: day("2019-07-01")).level == .delegate)
  }

  @Test("two revisions from one day are refused, with both places")
  func sameDay() throws {
    let error = #expect(throws: DiagnosticError.self) {
      try history([Self.header("2019-06-11", "2019-07-01"), Self.header("2019-06-12", "2019-07-01")])
    }
    #expect(
      rendered(error?.diagnostics ?? []) == """
        ordning.yaml:5:14: fel: två antagna revisioner gäller från samma dag, 2019-07-01
           5 | gäller_från: 2019-07-01
             |              ^^^^^^^^^^
          rätta gäller_från i den ena, eller ta bort den som inte gäller
        ordning.yaml:5:14: jfr: den andra revisionen
           5 | gäller_från: 2019-07-01
             |              ^^^^^^^^^^
        """)
  }

  @Test("a revision that is adopted later but dated before the one it replaces is refused")
  func datedBefore() throws {
    let error = #expect(throws: DiagnosticError.self) {
      try history([Self.header("2019-06-11", "2021-07-01"), Self.header("2021-01-12", "2021-02-01")])
    }
    #expect(
      rendered(error?.diagnostics ?? []) == """
        ordning.yaml:5:14: fel: revisionen antogs 2021-01-12 men gäller från 2021-02-01, före den som den ersätter
           5 | gäller_från: 2021-02-01
             |              ^^^^^^^^^^
          rätta gäller_från: den ska ligga efter 2021-07-01
        ordning.yaml:5:14: jfr: den revision som ersätts
           5 | gäller_från: 2021-07-01
             |              ^^^^^^^^^^
        """)
  }
}
