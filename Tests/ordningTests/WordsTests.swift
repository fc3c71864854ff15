import Foundation
import Testing

/// What people are told where it once was unclear.
struct WordsTests {
  @Test("a nämnd's new code is told as what it changes: the numbers of cases to come")
  func tellsNewCode() throws {
    let workspace = try Workspace()
    try workspace.must("init --example")
    try workspace.write(
      "config/organisation.yaml",
      Fixture.organisation.replacingOccurrences(of: "code: SOCN", with: "code: SN")
        .replacingOccurrences(of: "name: Socialnämnden", with: "name: Sociala nämnden"))
    #expect(
      try workspace.must("config diff") == """
        ~ namnet på socialnämnden: Socialnämnden → Sociala nämnden
        ~ koden i nya ärendenummer i socialnämnden: SOCN → SN
        """)
  }

  @Test("a case is found by the reference that stands on its letters, and by no other case's code")
  func findsByReference() throws {
    let workspace = try Workspace()
    try workspace.write(
      "config/organisation.yaml",
      Fixture.organisation.replacingOccurrences(
        of: "    rights:\n", with: "    reference_format: \"{dnr} - {diarieplan}\"\n    rights:\n"))
    try workspace.write(
      "Workflows/prov.yaml",
      Fixture.trial.replacingOccurrences(
        of: "  party: = part.namn", with: "  party: = part.namn\n  plan_code: = \"759\""))
    try workspace.must("init --example")
    try workspace.must("case start prov --input in.yaml --as registrator1 --now 2018-02-14")
    let shown = try workspace.run(["case", "show", "SOCN/2018:1 - 759", "--now", "2018-02-14"])
    #expect(shown.out.hasPrefix("SOCN/2018:1 - 759  Prov: Fördelning"))
    for other in ["SOCN/2018:1 - 760", "SOCN/2018:1 SOCN/2018:2", "SOCN/2018:1 759 2"] {
      let outcome = try workspace.run(["case", "show", other, "--now", "2018-02-14"])
      #expect(outcome.err.hasPrefix("Ärendet \(other) finns inte."))
    }
  }

  @Test("a backup to a folder that is not there names the folder")
  func namesMissingFolder() throws {
    let workspace = try Workspace.withCase()
    #expect(
      try workspace.run("backup saknas/kopia.sqlite").err
        == "MAPP/saknas: mappen finns inte. Skapa den först, eller välj en annan.")
  }

  @Test("a copy that is broken is called a copy, in Swedish")
  func tellsBrokenCopy() throws {
    let workspace = try Workspace.withCase()
    try workspace.must("backup kopia.sqlite")
    let file = workspace.folder.appending(path: "kopia.sqlite")
    var bytes = try Data(contentsOf: file)
    bytes.replaceSubrange(4096..., with: Data(repeating: 0xFF, count: bytes.count - 4096))
    try bytes.write(to: file)
    let outcome = try workspace.run("restore kopia.sqlite --data r")
    #expect(outcome.status == 1)
    #expect(outcome.err.hasPrefix("Säkerhetskopian kopia.sqlite är skadad och återställs inte: "))
    #expect(outcome.err.hasSuffix(" Återställ en annan säkerhetskopia."))
    #expect(!outcome.err.contains("malformed"))
  }

  @Test("what an optional step waits for is not told in the process's own language")
  func tellsNoExpression() throws {
    let workspace = try Workspace()
    try workspace.write(
      "Workflows/prov.yaml",
      Fixture.trial.replacingOccurrences(
        of: "title: Bevaka, role: handläggare}", with: "title: Bevaka, role: handläggare, when: antal != null}"))
    try workspace.must("init --example")
    try workspace.must("case start prov --input in.yaml --as registrator1 --now 2018-02-14")
    #expect(
      try workspace.run("case start-step SOCN/2018:1 bevaka --as hl1 --now 2018-02-14").err == """
        "Bevaka" går inte att starta nu.
          Det beror på hur långt ärendet har kommit: läget visas med ordning case show SOCN/2018:1.
        """)
  }
}
