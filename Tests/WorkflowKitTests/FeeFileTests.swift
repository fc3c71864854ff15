import CivilTime
import SourceDiagnostics
import Testing
import WorkflowKit

@Suite("The fees that fullmäktige has decided")
struct FeeFileTests {
  private static let right = """
    taxor:
      - nyckel: lov.litet
        titel: Litet lov
        belopp:
          - {från: 2024-01-01, kronor: 0, beslutad: 2023-11-27}
          - {från: 2025-01-01, kronor: 1200, beslutad: 2024-11-25}
    """

  private func read(_ text: String) -> (schedule: FeeSchedule?, diagnostics: [Diagnostic]) {
    FeeFile.read(SourceFile(name: "taxor.yaml", text: text))
  }

  @Test(
    "have the amount that holds on the day",
    arguments: [("2024-01-01", 0), ("2024-12-31", 0), ("2025-01-01", 1200), ("2030-06-01", 1200)])
  func amount(_ day: String, _ kronor: Int) throws {
    let schedule = try #require(read(Self.right).schedule)
    #expect(try schedule.kronor("lov.litet", on: CivilDate.parse(day)) == kronor)
  }

  @Test(
    "say why there is none",
    arguments: [
      ("lov.litet", "Taxan \"lov.litet\" har inget belopp som gäller 2023-12-31 (taxor.yaml)."),
      ("lov.stort", "Taxan \"lov.stort\" finns inte bland kommunens taxor (taxor.yaml)."),
    ])
  func none(_ key: String, _ reason: String) throws {
    let schedule = try #require(read(Self.right).schedule)
    #expect(throws: StepFault(reason)) { try schedule.kronor(key, on: CivilDate.parse("2023-12-31")) }
  }

  @Test("are told in exactly these words what is wrong with them")
  func wrong() {
    let (schedule, diagnostics) = read(
      """
      taxor:
        - {nyckel: Lov, titel: Lov, belopp: []}
        - nyckel: lov.litet
          titel: Litet lov
          belopp:
            - {från: 2025-01-01, kronor: 1200, beslutad: 2024-11-25}
            - {från: 2024-01-01, kronor: -1, beslutad: 2023-11-27}
        - {nyckel: lov.litet, titel: Samma, belopp: [{från: 2024-01-01, kronor: 1, beslutat: 2023-11-27}]}
      """)
    #expect(schedule == nil)
    #expect(
      DiagnosticRenderer.sorted(diagnostics).map { DiagnosticRenderer().render($0) }.joined(separator: "\n") == """
        taxor.yaml:2:14: fel: "Lov" duger inte som taxans nyckel
           2 |   - {nyckel: Lov, titel: Lov, belopp: []}
             |              ^^^
          använd små bokstäver, siffror, _ och punkt, till exempel serveringstillstånd.tillfälligt
        taxor.yaml:2:39: fel: taxan har inget belopp
           2 |   - {nyckel: Lov, titel: Lov, belopp: []}
             |                                       ^^
          lägg till ett belopp: {från: …, kronor: …, beslutad: …}
        taxor.yaml:7:16: fel: beloppet gäller från 2024-01-01, men det ovanför från 2025-01-01
           7 |       - {från: 2024-01-01, kronor: -1, beslutad: 2023-11-27}
             |                ^^^^^^^^^^
          skriv beloppen i ordning, det äldsta först, med var sin första dag
        taxor.yaml:7:36: fel: en avgift kan inte vara mindre än 0 kronor
           7 |       - {från: 2024-01-01, kronor: -1, beslutad: 2023-11-27}
             |                                    ^^
          skriv 0 om det inte kostar något
        taxor.yaml:8:14: fel: taxan "lov.litet" finns två gånger
           8 |   - {nyckel: lov.litet, titel: Samma, belopp: [{från: 2024-01-01, kronor: 1, beslutat: 2023-11-27}]}
             |              ^^^^^^^^^
          ge den ena en annan nyckel, eller skriv båda beloppen under samma
        taxor.yaml:3:13: jfr: den första
           3 |   - nyckel: lov.litet
             |             ^^^^^^^^^
        taxor.yaml:8:78: fel: okänd nyckel "beslutat" i beloppet
           8 |   - {nyckel: lov.litet, titel: Samma, belopp: [{från: 2024-01-01, kronor: 1, beslutat: 2023-11-27}]}
             |                                                                              ^^^^^^^^
          menade du "beslutad"?
          möjliga nycklar: från, kronor, beslutad
        """)
  }
}
