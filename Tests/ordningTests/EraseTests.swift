import Foundation
import Testing

/// Weeding a case, with the letters that were printed for it.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/weasyprint"), "skipped: needs weasyprint"))
struct EraseTests {
  private static let process = """
    workflow: brev
    title: Brev
    steps:
      - id: skicka
        uses: expediering.skicka
        title: Skicka
        role: nämndsekreterare
        with:
          mottagare: [{namn: Käranden, roll: part, kanal: brev, adress: "Exempelvägen 1\\n123 45 Exempelstad"}]
          handlingar: []
          ämne: Svar
          kräver_justering: false

    """

  /// A closed case, SOCN/2018:1, whose letter lies in the folder.
  private static func workspace(letters folder: String) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("Workflows/brev.yaml", process)
    try workspace.write(
      "config/organisation.yaml",
      Fixture.organisation.replacingOccurrences(of: "erase: []", with: "erase: [nämndsekreterare]"))
    try FileManager.default.copyItem(
      at: Workspace.repository.appending(path: "config/mallar"), to: workspace.folder.appending(path: "config/mallar"))
    try workspace.must("init --example")
    try workspace.must("case start brev --input - --as sekr1 --now 2018-02-14", input: "{}")
    try workspace.must("worker run --once --output \(folder) --now 2018-02-14")
    try workspace.must("task complete SOCN/2018:1 --input - --as sekr1 --now 2018-02-14", input: "postat: 2018-02-14")
    return workspace
  }

  private static func files(_ workspace: Workspace, _ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: workspace.folder.appending(path: folder).path).sorted()
  }

  private static let erase = "case erase SOCN/2018:1 --reason gallras --as sekr1 --now 2018-03-14"

  @Test("the letters of a weeded case are removed from the folder they were written to, and no other's")
  func removesLetters() throws {
    let workspace = try Self.workspace(letters: "data/utskick")
    let letter = try #require(try Self.files(workspace, "data/utskick").first)
    try workspace.write("data/utskick/.\(letter).1.tmp", "ett avbrutet försök")
    try workspace.write("data/utskick/socn-2018-10-1-abc.pdf", "ett annat ärendes")
    #expect(
      try workspace.must(Self.erase) == """
        SOCN/2018:1 är gallrat.
        Borttaget ur data/utskick: .\(letter).1.tmp, \(letter).
        """)
    #expect(try Self.files(workspace, "data/utskick") == ["socn-2018-10-1-abc.pdf"])
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("a letter that lies in another folder is named, and removed when that folder is given")
  func namesLetters() throws {
    let workspace = try Self.workspace(letters: "utskrift")
    let letter = try #require(try Self.files(workspace, "utskrift").first)
    #expect(
      try workspace.must(Self.erase) == """
        SOCN/2018:1 är gallrat.
        Fanns inte i data/utskick: \(letter). Ligger det någon annanstans: ta bort det där.
        """)
    #expect(
      try workspace.must(Self.erase + " --output utskrift") == """
        SOCN/2018:1 är gallrat.
        Borttaget ur utskrift: \(letter).
        """)
    #expect(try Self.files(workspace, "utskrift") == [])
  }
}
