import Foundation
import Testing

@Suite(
  "The command line while another program is writing", .enabled(if: LineProgram.canRun(importing: "sqlite3")))
struct OtherProgramTests {
  @Test("A command waits its time, then says in Swedish why; nothing of it is kept, and it goes through afterwards")
  func busy() throws {
    let workspace = try Workspace.withCase()
    let database = workspace.folder.appending(path: "data/ordning.sqlite").path
    var other: LineProgram? = try LineProgram("hold_database.py", [database])
    #expect(other?.nextLine() == "held")
    let begun = ContinuousClock.now
    let note = "case add-note SOCN/2018:1 rad --as registrator1 --now 2018-02-14"
    let refused = try workspace.run(note)
    #expect(ContinuousClock.now - begun >= .seconds(5))
    #expect(refused.status != 0)
    #expect(refused.out == "")
    #expect(
      refused.err == "Databasen är upptagen av ett annat program. Ingenting sparades. Försök igen om en stund.")
    #expect(try !workspace.must("case history SOCN/2018:1").contains("rad"))
    other = nil
    try workspace.must(note)
    #expect(try workspace.must("case history SOCN/2018:1").contains("Anteckning: rad"))
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }
}
