import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

@Suite("Processes that call each other")
struct LibraryTests {
  @Test("a process that comes back to itself is shown with the way there")
  func recursion() throws {
    let other = SourceFile(
      name: "andra.yaml",
      text: """
        workflow: andra
        title: Andra
        steps:
          - {id: a, uses: prov.hamta}
          - {id: b, call: prov}
        """)
    #expect(
      try problems(
        """
        workflow: prov
        title: Prov
        steps:
          - {id: a, call: andra}
        """, others: [other]) == """
          andra.yaml:5:5: fel: processen "andra" anropar till slut sig själv: "andra" → "prov" → "andra"
             5 |   - {id: b, call: prov}
               |     ^^^^^^^^^^^^^^^^^^^
            ta bort anropet, eller bryt ut det gemensamma till en egen process
          """)
  }

  @Test("a process in two files is shown with both")
  func twice() throws {
    let text = "workflow: prov\ntitle: Prov\nsteps:\n  - {id: a, uses: prov.hamta}\n"
    #expect(
      try problems(text, others: [SourceFile(name: "kopia.yaml", text: text)]) == """
        kopia.yaml:1:11: fel: processen "prov" finns i två filer
           1 | workflow: prov
             |           ^^^^
          ge den ena ett annat namn, eller ta bort filen
        prov.yaml:1:11: jfr: den första
           1 | workflow: prov
             |           ^^^^
        """)
  }

  @Test("everything wrong in a file is told at once, with one count")
  func allAtOnce() throws {
    let diagnostics = try load(
      """
      workflow: prov
      titel: Prov
      inputs:
        a: {type: txt}
      facts:
        b: = aa + 1
      clocks:
        c: {title: C}
      steps:
        - {id: d, uses: prov.hamt, role: chf, next: [{to: e}]}
      handlers:
        - {clock: cc, notify: [chef]}
      """
    ).diagnostics
    #expect(
      diagnostics.map(\.code).sorted() == [
        "feel.unknown-name", "workflow.clock-rule", "workflow.unknown-clock", "workflow.unknown-role",
        "workflow.unknown-target", "workflow.unknown-type", "workflow.unknown-use", "yaml.unknown-key",
      ])
    #expect(DiagnosticRenderer.count(diagnostics) == "8 fel")
  }

  @Test("a wrong process is not in the library, the right ones are")
  func partly() throws {
    let library = try load("workflow: prov\ntitle: Prov\n").library
    #expect(library.workflows.keys.sorted() == ["del"])
  }

  @Test("roles are not checked where the organisation is not known")
  func withoutRoles() throws {
    let file = SourceFile(
      name: "prov.yaml",
      text: """
        workflow: prov
        title: Prov
        steps:
          - {id: a, uses: prov.fraga, role: vem_som_helst, with: {fråga: Hur?}}
        """)
    let (library, diagnostics) = WorkflowLibrary.load([file], registry: try PluginRegistry(plugins: [ProvPlugin()]))
    #expect(diagnostics.isEmpty)
    #expect(library.workflows["prov"]?.steps["a"]?.role == "vem_som_helst")
  }

  @Test("the closure of a process is all it calls, by name")
  func closure() throws {
    let library = try load(
      "workflow: prov\ntitle: Prov\nsteps:\n  - {id: a, call: del, with: {dag: 2018-01-01}}\n"
    ).library
    #expect(library.closure(of: "prov").map(\.id) == ["del", "prov"])
    #expect(library.closure(of: "del").map(\.id) == ["del"])
    #expect(library.closure(of: "ingen").isEmpty)
  }
}
