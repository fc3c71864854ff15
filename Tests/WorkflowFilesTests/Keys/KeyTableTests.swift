import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit
import WorkflowTesting

/// The readers and the tables of keys say the same: a reader cannot read a key that its table lacks, and here is shown
/// that it reads every one that the table has.
@Suite("The tables of keys and the readers")
struct KeyTableTests {
  private func organisation(_ text: String) -> [Diagnostic] {
    OrganisationFile.read(SourceFile(name: "prov.yaml", text: text)).1
  }

  private func scenario(_ text: String) -> [Diagnostic] {
    ScenarioReader.read(SourceFile(name: "prov.yaml", text: text)) { _ in nil }.1
  }

  @Test("Every table has a bench")
  func everyTable() {
    #expect(KeyBench.process.map(\.table) == KeyTable.processTables)
    #expect(KeyBench.organisation.map(\.table) == KeyTable.organisationTables)
    // The table of any entry is made of those of each kind.
    #expect(KeyBench.scenario.map(\.table) == KeyTable.scenarioTables.filter { $0 != .entry })
    #expect(KeyBench.fees.map(\.table) == KeyTable.feeTables)
    let all = KeyTable.processTables + KeyTable.organisationTables + KeyTable.scenarioTables + KeyTable.feeTables
    let ids = all.map(\.id)
    for table in all {
      for named in table.keys.flatMap(\.form.tables) { #expect(ids.contains(named), "\(named)") }
    }
  }

  @Test("Every key of a process file is read", arguments: KeyBench.process.map(\.table.id))
  func processKeys(table: String) throws {
    let installed = try Installed()
    let roles = OrganisationFile.read(installed.organisation).0.map { Set($0.roles.keys) }
    try check(try #require(KeyBench.process.first { $0.table.id == table })) { text in
      WorkflowLibrary.load([SourceFile(name: "prov.yaml", text: text)], registry: installed.registry, roles: roles)
        .diagnostics
    }
  }

  @Test("Every key of the organisation's file is read")
  func organisationKeys() throws {
    for bench in KeyBench.organisation { try check(bench, organisation) }
  }

  @Test("Every key of the file of fees is read")
  func feeKeys() throws {
    for bench in KeyBench.fees {
      try check(bench) { FeeFile.read(SourceFile(name: "prov.yaml", text: $0)).diagnostics }
    }
  }

  @Test("Every key of a scenario is read")
  func scenarioKeys() throws {
    for bench in KeyBench.scenario { try check(bench, scenario) }
  }

  private func check(_ bench: KeyBench, _ read: (String) throws -> [Diagnostic]) throws {
    let told = try read(bench.rightFile)
    #expect(told.isEmpty, "\(bench.table.id): \(DiagnosticRenderer().renderAll(told))\n\(bench.rightFile)")
    for key in bench.table.keys {
      if let wrong = KeyBench.wrong(key.form) {
        let text = bench.file(key.name, wrong)
        let line = try #require(text.split(separator: "\n").lastIndex { $0.hasSuffix("\(key.name): \(wrong)") }) + 1
        let told = try read(text).contains {
          $0.severity == .error && $0.place?.line == line && $0.code != "yaml.unknown-key"
        }
        #expect(told, "\(bench.table.id).\(key.name) can be \(wrong)\n\(text)")
      }
      let isTold = try read(bench.file(key.name, "")).contains { $0.severity == .error }
      #expect(isTold, "\(bench.table.id).\(key.name) with nothing after it")
      guard bench.base.contains(where: { $0.key == key.name }), bench.base.count > 1 else { continue }
      let less = KeyBench(
        table: bench.table, base: bench.base.filter { $0.key != key.name }, others: bench.others, before: bench.before,
        after: bench.after)
      let isMissed = try read(less.rightFile).contains { $0.severity == .error }
      if key.required { #expect(isMissed, "\(bench.table.id) without \(key.name)") }
    }
    let unknown = try read(bench.file("obekant", "1"))
    #expect(unknown.contains { $0.code == "yaml.unknown-key" }, "\(bench.table.id)")
  }
}
