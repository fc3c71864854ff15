import Foundation
import Testing

@testable import ordning

@Suite(
  "The JSON Schemas for editors",
  .enabled(if: SchemaCheck.canRun, "scripts/setup tests has not set up Python in .build/python"))
struct SchemaTests {
  private let repository = Workspace.repository
  private var config: String { repository.appending(path: "config").path }
  private var workflows: String { repository.appending(path: "Workflows").path }

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: repository.appending(path: folder).path)
      .filter { $0.hasSuffix(".yaml") }.sorted().map { folder + "/" + $0 }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: repository.appending(path: path), encoding: .utf8)
  }

  @Test("every shipped file is right by its schema")
  func shippedFiles() throws {
    let check = try SchemaCheck(try Workspace(), config: config, workflows: workflows, process: "remissvar")
    let paths =
      try files("Workflows").map { ("process", $0) } + files("Workflows/scenarios").map { ("scenario", $0) }
      + files("Workflows/scenarios/indata").map { ("input", $0) }
      + [
        ("organisation", "config/organisation.yaml"), ("contacts", "config/kontakter.yaml"),
        ("installation", "config/installation.yaml"), ("fees", "config/taxor.yaml"),
      ]
    #expect(paths.count > 30)
    let problems = try check.problems(try paths.map { SchemaCheck.File(schema: $0, yaml: try text($1)) })
    for (path, found) in zip(paths, problems) { #expect(found == [], "\(path.1)") }
  }

  @Test("what is wrong is found where it stands, by the schema as by the program")
  func brokenFiles() throws {
    let workspace = try Workspace()
    let check = try SchemaCheck(workspace, config: config, workflows: "Workflows", process: "prov")
    for (right, found) in zip(
      BrokenFile.right, try check.problems(BrokenFile.right.map { SchemaCheck.File(schema: $0.kind, yaml: $0.yaml) }))
    {
      #expect(found == [], "\(right.kind)")
    }
    let problems = try check.problems(BrokenFile.all.map { SchemaCheck.File(schema: $0.kind, yaml: $0.yaml) })
    for (file, found) in zip(BrokenFile.all, problems) {
      #expect(Set(found.map(\.place)) == [file.place], "\(file.what): \(found)")
      if file.kind == "input" { continue }
      try workspace.write("broken.yaml", file.yaml)
      let outcome = try workspace.run(["validate", "broken.yaml", config + "/organisation.yaml"])
      #expect(outcome.status == 1, "\(file.what) is nothing to ordning validate")
    }
  }

  @Test("the examples of every step are right by the schema of processes")
  func stepExamples() throws {
    let workspace = try Workspace()
    let check = try SchemaCheck(workspace, config: config, workflows: "Workflows", process: "prov")
    let steps = try JSON(try workspace.must("steps list --json"))
    let examples = try (0..<steps.count).flatMap { index -> [String] in
      let step = try JSON(try workspace.must("steps show \(steps[index]["id"].text ?? "") --json"))
      return (0..<step["examples"].count).compactMap { step["examples"][$0]["yaml"].text }
    }
    #expect(examples.count >= steps.count)
    let files = examples.map { example in
      let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
      let isItem = example.hasPrefix("- ")
      let step = lines.enumerated().map { (isItem ? "  " : $0 == 0 ? "  - " : "    ") + $1 }
      return SchemaCheck.File(
        schema: "process", yaml: "workflow: x\ntitle: X\nsteps:\n" + step.joined(separator: "\n") + "\n")
    }
    for (file, found) in zip(files, try check.problems(files)) { #expect(found == [], "\(file.yaml)") }
  }

  @Test("without an organisation any role may stand in a process")
  func rolesWithoutOrganisation() throws {
    let workspace = try Workspace()
    let check = try SchemaCheck(workspace, config: "ingen", workflows: "Workflows", process: "prov")
    let file = try #require(BrokenFile.all.first { $0.what == "an unknown role" })
    #expect(try check.problems([SchemaCheck.File(schema: "process", yaml: file.yaml)]) == [[]])
  }
}

/// What `schema` and `steps` say, which needs no Python.
struct StepsAndSchemaTests {
  @Test("the schema of inputs needs a process that exists")
  func refusesUnknownProcess() throws {
    let workspace = try Workspace()
    #expect(
      try workspace.run("schema --kind input").err == """
        Indata hör till en process, men ingen är angiven.
          Ange den med --process. Processerna är beslut, prov.
        """)
    #expect(
      try workspace.run("schema --kind input --process proov").err
        == "Processen \"proov\" finns inte. Menade du \"prov\"?")
  }

  @Test("a broken organisation is told of, not passed over")
  func refusesBrokenOrganisation() throws {
    let outcome = try Workspace().run("schema --config badconf")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("duger inte som kommunens kortnamn"))
    #expect(outcome.out == "")
  }

  @Test("the steps are listed by plugin")
  func listsSteps() throws {
    let text = try Workspace().must("steps list")
    #expect(text.hasPrefix("Ärende\n  arende.registrera    Registrera och fördela    OSL 5:1, OSL 5:2\n"))
    #expect(text.contains("\n\nRemissvar\n  remiss.prognos "))
  }

  @Test("a step is shown with what it takes, gives and asks")
  func showsStep() throws {
    let workspace = try Workspace()
    #expect(
      try workspace.must("steps show remiss.samrad") == """
        remiss.samrad  Hör en enhet

        En enhet lämnar sina synpunkter på remissen. Har den inte svarat när dess svarstid är slut går ärendet vidare utan svaret, och handläggaren får veta det.

        Under with
          enhet  text  måste finnas
              Enhet
          svarstid  datum (ÅÅÅÅ-MM-DD)  måste finnas
              Enhetens svarstid

        Resultat
          enhet  text
              Enhet
          yttrande  text, finns när svarade är true
              Synpunkter
          svarade  true eller false
              Om enheten svarade i tid

        Formuläret samrådssvar: Svara på samråd, [Lämna svaret]
          yttrande  text  måste finnas
              Enhetens synpunkter

        Exempel: Enheten svarar
          - id: samråd
            uses: remiss.samrad
            role: enhetschef
            with: {enhet: Ekonomienheten, svarstid: 2400-01-01}
        """)
    let json = try JSON(try workspace.must("steps show remiss.samrad --json"))
    #expect(json["with"][1]["name"].text == "svarstid")
    #expect(json["forms"][0]["fields"][0]["type"].text == "long_text")
    #expect(json["examples"].count == 1)
  }

  @Test("a step that no plugin has is refused, with the one that was meant")
  func refusesUnknownStep() throws {
    #expect(
      try Workspace().run("steps show remiss.samråd").err == """
        Ingen insticksmodul har steget "remiss.samråd".
          Menade du "remiss.samrad"?
        """)
  }

  @Test("what the reference pages take from the code is what the code says")
  func referenceIsFresh() throws {
    let outcome = try Workspace().run(["reference", "--root", Workspace.repository.path])
    #expect(outcome.status == 0, "\(outcome.err)")
  }

  @Test("a stale page is told of with the command that renews it, and renewed")
  func renewsStale() throws {
    let workspace = try Workspace()
    let pages = InstalledPlugins.all.count
    #expect(try workspace.must("reference --write") == "\(pages) sidor, \(pages) omskrivna.")
    #expect(try workspace.must("reference") == "\(pages) sidor, 0 omskrivna.")
    try workspace.write("Plugins/Sammantrade/Sammantrade.docc/Steg.md", "# Gammal\n")
    try workspace.write(
      "Sources/A/A.docc/Egen.md", "# Egen\n\n<!-- nycklar guidance -->\ngammalt\n<!-- slut -->\nmer\n")
    let outcome = try workspace.run("reference")
    #expect(outcome.status == 1)
    #expect(
      outcome.err == """
        2 sidor i handboken stämmer inte med koden: Plugins/Sammantrade/Sammantrade.docc/Steg.md, Sources/A/A.docc/Egen.md.
          Kör .build/debug/ordning reference --write
        """)
    #expect(try workspace.must("reference --write") == "\(pages + 1) sidor, 2 omskrivna.")
    let page = try String(contentsOf: workspace.folder.appending(path: "Sources/A/A.docc/Egen.md"), encoding: .utf8)
    #expect(
      page == """
        # Egen

        <!-- nycklar guidance -->
        | nyckel | värde | krav | vad |
        | --- | --- | --- | --- |
        | `text` | text | måste finnas | Vad den som gör uppgiften ska tänka på. |
        | `lagrum` | lista av texter |  | Bestämmelserna som gäller. |
        <!-- slut -->
        mer

        """)
  }

  @Test(
    "a page that asks for what there is none of, or never ends it, is refused",
    arguments: [
      ("<!-- nycklar stegen -->\n<!-- slut -->\n", "vill ha nycklarna för \"stegen\", som inte finns."),
      ("<!-- nycklar step -->\n", "En tabell i Sources/A/A.docc/Egen.md tar aldrig slut."),
    ])
  func refusesMarks(page: String, says: String) throws {
    let workspace = try Workspace()
    try workspace.write("Sources/A/A.docc/Egen.md", page)
    let outcome = try workspace.run("reference --write")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains(says))
  }
}
