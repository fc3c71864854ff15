import Foundation
import Testing

@testable import ordning

@Suite("Beginnings of processes and plugins")
struct NewTests {
  @Test("a new process is right, and its scenarios take every step and way of it")
  func process() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run(["new", "process", "tillsyn_lokal", "--title", "Tillsyn: \"lokal\" & 'annat'"])
    #expect(outcome.err == "")
    #expect(outcome.status == 0)
    #expect(
      outcome.out == """
        Skriven  Workflows/tillsyn_lokal.yaml
        Skriven  Workflows/scenarios/tillsyn_lokal-enkelt.yaml
        Skriven  Workflows/scenarios/tillsyn_lokal-utredning.yaml

        Kontrollera och pröva den:
          ordning validate ./Workflows ./config
          ordning test Workflows/scenarios
        """)
    #expect(try workspace.must("validate Workflows config").hasSuffix("inga fel."))
    #expect(
      try workspace.must("test Workflows/scenarios") == """
        ok   Ett ärende som inte behöver utredas avslutas direkt
        ok   Ett ärende utreds, och klockan varnar
        2 scenarier, 0 fel.
        Varje steg och varje väg har tagits.
        """)
    #expect(try workspace.must("workflows list").contains("Tillsyn: \"lokal\" & 'annat'"))
  }

  @Test("a process may have a Swedish name; its files are named in ASCII")
  func swedish() throws {
    let workspace = try Workspace()
    let json = try JSON(try workspace.must("new process åtgärd --json"))
    #expect(json["files"][0].text == "Workflows/atgard.yaml")
    #expect(try workspace.must("workflows list").contains("åtgärd  Åtgärd"))
  }

  @Test("a name whose letters are stored in two parts is put together")
  func loose() throws {
    let workspace = try Workspace()
    _ = try workspace.must("new process fo\u{308}rskola")
    let text = try text("Workflows/forskola.yaml", workspace)
    #expect(text.unicodeScalars.contains("ö") && !text.unicodeScalars.contains("\u{308}"))
    #expect(try workspace.must("validate Workflows config").hasSuffix("inga fel."))
  }

  @Test("every module of another package that the program imports is known as taken")
  func takenModules() throws {
    let package = try String(contentsOf: Workspace.repository.appending(path: "Package.swift"), encoding: .utf8)
    let imported = package.matches(of: /product\(name: "([A-Za-z]+)"/).map { String($0.1) }
    #expect(imported.count > 4)
    for name in imported { #expect(SwiftNames.taken.contains(name), "\(name)") }
  }

  @Test("nothing is written over, and bad names are refused with one that would do")
  func refusals() throws {
    let workspace = try Workspace()
    try workspace.write("Workflows/scenarios/ny-enkelt.yaml", "mitt eget")
    for (arguments, says) in [
      (
        ["process", "ny"],
        "Workflows/scenarios/ny-enkelt.yaml finns redan. Ingenting skrevs.\n  Välj ett annat namn, eller flytta undan filen."
      ),
      (["process", "prov"], "Processen prov finns redan, i Workflows/prov.yaml.\n  Välj ett annat namn."),
      (
        ["process", "Tillsyn 2"],
        "Namnet \"Tillsyn 2\" duger inte för en process.\n  Skriv högst 60 små bokstäver, siffror och _, med en bokstav först, till exempel tillsyn_2."
      ),
      (
        ["process", "../x"],
        "Namnet \"../x\" duger inte för en process.\n  Skriv högst 60 små bokstäver, siffror och _, med en bokstav först, till exempel x."
      ),
      (
        ["process", "null"],
        "Namnet \"null\" duger inte för en process.\n  Ordet betyder något annat i YAML. Skriv ett annat, till exempel null_ny."
      ),
      (
        ["process", "true"],
        "Namnet \"true\" duger inte för en process.\n  Ordet betyder något annat i YAML. Skriv ett annat, till exempel true_ny."
      ),
      (
        ["process", "no"],
        "Namnet \"no\" duger inte för en process.\n  Ordet betyder något annat i YAML. Skriv ett annat, till exempel no_ny."
      ),
      (
        ["plugin", "Testing"],
        "Namnet Testing är upptaget i Swift.\n  Så heter en modul, en typ eller ett ord i språket. Skriv ett annat, till exempel Testingarende."
      ),
      (
        ["plugin", "Self"],
        "Namnet Self är upptaget i Swift.\n  Så heter en modul, en typ eller ett ord i språket. Skriv ett annat, till exempel Selfarende."
      ),
      (
        ["process", "ny", "--title", "två\nrader"],
        "Titeln är tom eller har flera rader.\n  Skriv titeln på en rad efter --title."
      ),
      (
        ["plugin", "tillsyn-lokal"],
        "Namnet \"tillsyn-lokal\" duger inte för en insticksmodul.\n  Det blir ett namn i Swift: skriv högst 60 bokstäver a–z och siffror, med en stor bokstav först, till exempel Tillsynlokal."
      ), (["plugin", "Arende"], "Insticksmodulen arende finns redan.\n  Välj ett annat namn."),
      (
        ["plugin", "Provmodul"],
        "Här finns inte Ordnings källkod.\n  Gå till mappen med Package.swift och försök igen."
      ),
    ] {
      let outcome = try workspace.run(["new"] + arguments)
      #expect(outcome.err == says)
      #expect(outcome.status == 1)
    }
    #expect(!workspace.has("Workflows/ny.yaml"))
    #expect(!workspace.has("Plugins"))
    let mine = try String(
      contentsOf: workspace.folder.appending(path: "Workflows/scenarios/ny-enkelt.yaml"), encoding: .utf8)
    #expect(mine == "mitt eget")
  }

  @Test("a new plugin is installed by the lines it needs, and its code passes the compiler")
  func plugin() throws {
    let workspace = try Workspace()
    for path in ["Package.swift", "Sources/ordning/InstalledPlugins.swift"] {
      try workspace.write(
        path, try String(contentsOf: Workspace.repository.appending(path: path), encoding: .utf8))
    }
    let outcome = try workspace.run(["new", "plugin", "Provmodul", "--title", "Prov \"ute\""])
    #expect(outcome.err == "")
    for path in [
      "Plugins/Provmodul/ProvmodulPlugin.swift", "Plugins/Provmodul/VisitStep.swift",
      "Plugins/Provmodul/ProvmodulExplanations.swift", "Tests/ProvmodulTests/VisitStepTests.swift",
      "Workflows/provmodul_exempel.yaml", "Workflows/scenarios/provmodul_exempel.yaml",
    ] {
      #expect(outcome.out.contains("Skriven  \(path)"))
      #expect(workspace.has(path))
    }
    let package = try text("Package.swift", workspace)
    #expect(package.contains("\n  \"Provmodul\",\n]\n"))
    #expect(package.contains("\n    plugin(\"Provmodul\"),\n"))
    let tests = "\n    tests(\"Provmodul\", [\"Provmodul\", \"WorkflowTesting\", \"WorkflowKit\", \"FEEL\"]),\n"
    #expect(package.contains(tests))
    let installed = try text("Sources/ordning/InstalledPlugins.swift", workspace)
    let imports = installed.split(separator: "\n").filter { $0.hasPrefix("import ") }
    #expect(imports.contains("import Provmodul") && imports == imports.sorted())
    #expect(installed.contains("\n    ProvmodulPlugin(),\n  ]\n"))
    let said = try compile(
      ["ProvmodulPlugin", "VisitStep", "ProvmodulExplanations"].map { "Plugins/Provmodul/\($0).swift" }, in: workspace)
    #expect(said == "")
    #expect(try compile(["Tests/ProvmodulTests/VisitStepTests.swift"], in: workspace, parseOnly: true) == "")
  }

  @Test("the step in the page about plugins passes the compiler")
  func page() throws {
    let path = Workspace.repository.appending(path: "Sources/WorkflowKit/WorkflowKit.docc/WritingAPlugin.md")
    let page = try String(contentsOf: path, encoding: .utf8)
    let blocks = page.matches(of: /```swift\n([^`]+)```/)
    #expect(blocks.count == 1)
    let workspace = try Workspace()
    try workspace.write("Step.swift", String(try #require(blocks.first).1))
    #expect(try compile(["Step.swift"], in: workspace) == "")
  }

  @Test("files that look otherwise are left alone, and the lines are told")
  func otherSource() throws {
    let text = "let package = Package(name: \"annat\")\n"
    let refusal = try #require(throws: (any Error).self) { try SourceEdits.package(text, name: "Provmodul") }
    #expect("\(refusal)".hasPrefix("Package.swift ser annorlunda ut än väntat. Ingenting skrevs."))
    let taken = try #require(throws: (any Error).self) { try SourceEdits.package("\"Provmodul\"", name: "Provmodul") }
    #expect("\(taken)".hasPrefix("Namnet Provmodul finns redan i Package.swift."))
  }

  private func text(_ path: String, _ workspace: Workspace) throws -> String {
    try String(contentsOf: workspace.folder.appending(path: path), encoding: .utf8)
  }

  /// What the compiler says of files, against the modules that the tests were built with.
  private func compile(_ files: [String], in workspace: Workspace, parseOnly: Bool = false) throws -> String {
    let built = Workspace.program.deletingLastPathComponent()
    let sources = Workspace.repository.appending(path: "Sources")
    let process = Process()
    let words = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["swiftc", parseOnly ? "-parse" : "-typecheck", "-swift-version", "6", "-module-name", "Provmodul"]
      + ["-package-name", "ordning", "-warnings-as-errors", "-I", built.appending(path: "Modules").path]
      + ["CLibYAML", "CLibCurl", "CPCRE2", "CLibStemmer"].flatMap { ["-I", sources.appending(path: $0).path] }
      + ["ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault"].flatMap {
        ["-enable-upcoming-feature", $0]
      } + files
    process.currentDirectoryURL = workspace.folder
    process.standardError = words
    try process.run()
    let said = try words.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: said, as: UTF8.self)
  }
}
