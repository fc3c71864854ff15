import Foundation
import Testing

@Suite("Verification of a changed data folder", .enabled(if: LineProgram.canRun(importing: "sqlite3")))
struct VerifyTests {
  private func change(_ sql: String, in workspace: Workspace) throws {
    let database = workspace.folder.appending(path: "data/ordning.sqlite").path
    #expect(try LineProgram("change_database.py", [database, sql]).nextLine() == "changed")
  }

  @Test("A data folder whose clocks are gone is not whole, nor is one restored from its backup")
  func findsMissingClocks() throws {
    let workspace = try Workspace.withCase()
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
    try change("DELETE FROM clock", in: workspace)
    let says = """
      Datamappen är inte hel: 1 problem.
        SOCN/2018:1: bevakningen clock:svarstid saknas
        Återställ en säkerhetskopia till en ny mapp (ordning restore), och anmäl felet.
      """
    let outcome = try workspace.run("verify")
    #expect(outcome.err == says)
    #expect(outcome.status == 1)
    try workspace.must("backup kopia.sqlite")
    let restored = try workspace.run("restore kopia.sqlite --data r")
    #expect(restored.err == says)
    #expect(restored.status == 1)
  }

  @Test("A changed organisation gives nobody a right")
  func refusesChangedOrganisation() throws {
    let workspace = try Workspace.withCase()
    try change("UPDATE config SET bytes = CAST(bytes || ' ' AS BLOB) WHERE name = 'organisation'", in: workspace)
    let outcome = try workspace.run("case annul SOCN/2018:1 --reason fel --as registrator1 --now 2018-02-14")
    #expect(outcome.status == 1)
    #expect(
      outcome.err == """
        Databasen är skadad: organisationen är ändrad; den stämmer inte med sin kontrollsumma. \
        Kör ordning verify och återställ från säkerhetskopia.
        """)
  }
}
