import FEEL
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

@Suite("What a running case is pinned to")
struct DefinitionBundleTests {
  static let text = "workflow: prov\ntitle: Prov å\nsteps:\n  - {id: a, call: del, with: {dag: 2018-01-01}}\n"

  private func bundle(
    _ text: String = Self.text, name: String = "prov.yaml", plugin: ProvPlugin = ProvPlugin()
  ) throws -> DefinitionBundle {
    let registry = try PluginRegistry(plugins: [plugin])
    let library = WorkflowLibrary.load(
      [subprocess, SourceFile(name: name, text: text)], registry: registry
    ).library
    return try #require(DefinitionBundle("prov", in: library, registry: registry))
  }

  @Test("the hash is the same every time, and lasts")
  func stable() throws {
    let first = try bundle()
    #expect(try bundle().hash == first.hash)
    #expect(first.hash == "a51d9871f94c8135ffb880164821a7659c6f71f9bacaa9f3c58c5be0cb338de5")
    #expect(String(decoding: first.bytes, as: UTF8.self).contains("Prov å"))
  }

  @Test("the hash does not depend on where the files stand")
  func place() throws {
    #expect(try bundle(name: "/srv/kommun/prov.yaml").hash == bundle(name: "Workflows/prov.yaml").hash)
  }

  @Test("the hash changes with the process, with a called one and with a step's version")
  func changes() throws {
    let hash = try bundle().hash
    #expect(try bundle(Self.text + "# ny rad\n").hash != hash)
    #expect(try bundle(plugin: ProvPlugin(steps: [LaterFetchStep.self, AskStep.self, SendStep.self])).hash != hash)
  }

  @Test("stored bytes give the same bundle back")
  func roundTrip() throws {
    let first = try bundle()
    let again = try DefinitionBundle(stored: first.bytes, registry: PluginRegistry(plugins: [ProvPlugin()]))
    #expect(again.hash == first.hash)
    #expect(again.bytes == first.bytes)
    #expect(again.root == "prov")
    #expect(again.workflow.title == "Prov å")
    #expect(again.library.workflows.keys.sorted() == ["del", "prov"])
  }

  @Test("what is asked of new files is not asked of a stored one")
  func notJudgedAnew() throws {
    let text = """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta, next: [{to: c}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: c, uses: prov.hamta}
      """
    let bytes = try bundle(text.replacing("[{to: c}]", with: "[{to: b}]")).bytes
    let older = String(decoding: bytes, as: UTF8.self).replacing("[{to: b}]", with: "[{to: c}]")
    #expect(try load(text).diagnostics.map(\.code) == ["workflow.unreachable"])
    let again = try DefinitionBundle(stored: Array(older.utf8), registry: PluginRegistry(plugins: [ProvPlugin()]))
    #expect(again.workflow.steps["a"]?.next.map(\.target) == [.step("c")])
  }

  @Test("a process that is not in the library has no bundle")
  func unknown() throws {
    let registry = try PluginRegistry(plugins: [ProvPlugin()])
    #expect(
      DefinitionBundle("ingen", in: WorkflowLibrary.load([], registry: registry).library, registry: registry) == nil)
  }

  @Test("a step whose contract version has changed is refused")
  func changedVersion() throws {
    let bytes = try bundle().bytes
    let registry = try PluginRegistry(plugins: [ProvPlugin(steps: [LaterFetchStep.self])])
    #expect(
      throws: DefinitionProblem("steget prov.hamta har version 2, men ärendet började med version 1")
    ) { try DefinitionBundle(stored: bytes, registry: registry) }
  }

  @Test("every step that is gone is named")
  func missingSteps() throws {
    let bytes = try bundle(Self.text + "  - {id: b, uses: prov.skicka}\n").bytes
    let registry = try PluginRegistry(plugins: [ProvPlugin(steps: [AskStep.self])])
    #expect(
      throws: DefinitionProblem(
        """
        steget prov.hamta finns inte längre i någon installerad insticksmodul
        steget prov.skicka finns inte längre i någon installerad insticksmodul
        """)
    ) { try DefinitionBundle(stored: bytes, registry: registry) }
  }

  @Test("a process that no longer passes is refused with its problems")
  func unreadable() throws {
    let stored = try ValueJSON.parseStored(bundle().bytes)
    guard case .context(var context) = stored else { return }
    context["files"] = .list([["name": "prov.yaml", "text": "workflow: prov\ntitle: Prov\nsteps: []\n"]])
    #expect(
      throws: DefinitionProblem(
        """
        den sparade processen prov går inte längre att läsa:
        prov.yaml:1:11: fel: processen har inga steg
           1 | workflow: prov
             |           ^^^^
          lägg till steps: med minst ett steg
        1 fel
        """)
    ) {
      try DefinitionBundle(
        stored: ValueJSON.stored(.context(context)), registry: PluginRegistry(plugins: [ProvPlugin()]))
    }
  }

  @Test("bytes that are no bundle are refused")
  func noBundle() throws {
    let registry = try PluginRegistry(plugins: [ProvPlugin()])
    #expect(throws: DefinitionProblem("den sparade processen saknar namn")) {
      try DefinitionBundle(stored: ValueJSON.stored([:]), registry: registry)
    }
    #expect(throws: DefinitionProblem.self) { try DefinitionBundle(stored: [0x7B], registry: registry) }
  }
}
