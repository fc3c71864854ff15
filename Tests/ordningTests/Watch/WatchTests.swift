import Foundation
import Testing

@testable import ordning

@Suite("Watching files")
struct WatchTests {
  static let right = """
    workflow: ny
    title: Ny
    steps:
      - {id: registrera, uses: arende.registrera, title: Registrera, role: registrator}

    """

  static let fault = [
    "Kl. TID", "Workflows/ny.yaml:4:28: fel: ingen insticksmodul har steget \"arende.registera\"",
    "   4 |   - {id: registrera, uses: arende.registera, title: Registrera, role: registrator}",
    "     |                            ^^^^^^^^^^^^^^^^", "  menade du \"arende.registrera\"?", "1 fel",
    "Läs mer: ordning explain workflow.unknown-use",
  ]

  @Test("a validation is done again for a file that is changed, made, replaced and taken away, and ends at Ctrl-C")
  func validates() throws {
    let workspace = try Workspace()
    let program = try WatchingProgram(["validate", "Workflows", "config", "--watch"], in: workspace)
    #expect(try program.untilItWaits() == ["Kl. TID", "2 filer i Workflows och 2 filer i config, inga fel."])
    try workspace.write("Workflows/ny.yaml", Self.right)
    #expect(try program.untilItWaits() == ["Kl. TID", "3 filer i Workflows och 2 filer i config, inga fel."])
    let wrong = Self.right.replacingOccurrences(of: "arende.registrera", with: "arende.registera")
    try workspace.write("Workflows/ny.yaml", wrong)
    #expect(try program.untilItWaits() == Self.fault)
    // As editors save: a new file is put in the old one's place.
    try workspace.write("Workflows/.ny.yaml.tmp", Self.right)
    #expect(
      rename(
        workspace.folder.appending(path: "Workflows/.ny.yaml.tmp").path,
        workspace.folder.appending(path: "Workflows/ny.yaml").path) == 0)
    #expect(try program.untilItWaits() == ["Kl. TID", "3 filer i Workflows och 2 filer i config, inga fel."])
    try workspace.remove("Workflows/ny.yaml")
    #expect(try program.untilItWaits() == ["Kl. TID", "2 filer i Workflows och 2 filer i config, inga fel."])
    #expect(program.stop() == 0)
  }

  @Test("a new folder is watched too, and a file that is missing is told of until it is back")
  func folders() throws {
    let workspace = try Workspace()
    let program = try WatchingProgram(["validate", "Workflows", "config/kontakter.yaml", "--watch"], in: workspace)
    #expect(try program.untilItWaits() == ["Kl. TID", "1 fil och 2 filer i Workflows, inga fel."])
    try FileManager.default.createDirectory(
      at: workspace.folder.appending(path: "Workflows/under"), withIntermediateDirectories: false)
    #expect(try program.untilItWaits() == ["Kl. TID", "1 fil och 2 filer i Workflows, inga fel."])
    try workspace.write("Workflows/under/ny.yaml", Self.right)
    #expect(try program.untilItWaits() == ["Kl. TID", "1 fil och 3 filer i Workflows, inga fel."])
    try workspace.remove("config/kontakter.yaml")
    #expect(
      try program.untilItWaits() == [
        "Kl. TID", "config/kontakter.yaml finns inte.",
        "  Kontrollera sökvägen; den räknas från \(workspace.folder.path).",
      ])
    try workspace.write("config/kontakter.yaml", Fixture.contacts)
    #expect(try program.untilItWaits() == ["Kl. TID", "1 fil och 3 filer i Workflows, inga fel."])
    #expect(program.stop() == 0)
  }

  @Test("scenarios are played again when the process, or a file that they read, is changed")
  func plays() throws {
    let workspace = try Workspace()
    try workspace.write("prov/scenario.yaml", Self.scenario)
    try workspace.write("prov/indata/in.yaml", Fixture.input)
    let program = try WatchingProgram(["test", "prov/scenario.yaml", "--watch"], in: workspace)
    let passed = try program.untilItWaits()
    #expect(passed.prefix(3) == ["Kl. TID", "ok   Ärendet väntar på att registreras", "1 scenario, 0 fel."])
    try workspace.write("prov/indata/in.yaml", "titel: A\n")
    let failed = try program.untilItWaits()
    #expect(failed.prefix(2) == ["Kl. TID", "FEL  Ärendet väntar på att registreras"])
    #expect(failed.contains("1 scenario, 1 fel."))
    try workspace.write("prov/indata/in.yaml", Fixture.input)
    #expect(try program.untilItWaits() == passed)
    try workspace.write(
      "Workflows/prov.yaml", Fixture.trial.replacingOccurrences(of: "id: registrera,", with: "id: börja,"))
    #expect(try program.untilItWaits().contains { $0.hasPrefix("Workflows/prov.yaml:25:") })
    #expect(program.stop() == 0)
  }

  static let scenario = """
    scenario: Ärendet väntar på att registreras
    workflow: prov
    start: 2018-02-14
    as: registrator1
    input_from: indata/in.yaml
    story:
      - expect: {steps: [registrera]}

    """

  @Test(
    "does not go together with JSON",
    arguments: [
      "validate Workflows --watch --format json", "validate Workflows --watch --json", "test x --watch --json",
    ])
  func noJSON(line: String) throws {
    let outcome = try Workspace().run(line)
    #expect(outcome.status == 64)
    #expect(outcome.err.split(separator: "\n").first == "Fel: --watch kan inte användas tillsammans med JSON.")
  }

  @Test("a file counts by its name in its folder, a folder with all that is in it")
  func counts() throws {
    let workspace = try Workspace()
    try workspace.write("a/b/c.yaml", "")
    let folder = workspace.folder.path
    let names = WatchedFolders(["\(folder)/a/", "\(folder)/in.yaml", "\(folder)/saknas.yaml"]).names
    let expected: [String: WatchedFolders.Names] = [
      folder: .some(["a", "in.yaml", "saknas.yaml"]), "\(folder)/a": .all, "\(folder)/a/b": .all,
    ]
    #expect(names == expected)
  }
}
