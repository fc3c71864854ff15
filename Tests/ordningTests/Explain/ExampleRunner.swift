import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Foundation
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit
import WorkflowTesting
import YAMLSource

@testable import ordning

/// Runs examples of explanations for real, and tells which codes come of them.
final class ExampleRunner {
  private let folder: URL
  private let registry: PluginRegistry

  // What all examples share, made once.
  private static let registry = Result { try InstalledPlugins.registry() }
  private static let templates = Result {
    try TemplateLibrary(folder: Workspace.repository.appending(path: "config/mallar").path)
  }
  private static let delegation = DelegationDocuments(
    catalogue: SourceFile(name: "beslutstyper.yaml", text: ExampleFiles.decisionTypes),
    orders: [
      DelegationDocuments.Order(
        name: "2018-01-01.yaml", file: SourceFile(name: "2018-01-01.yaml", text: ExampleFiles.orderInForce))
    ])
  private static let decisionTypes = Result { try DelegationConfiguration(delegation).decisionTypes }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ordning-exempel-\(UUID().uuidString)")
    registry = try Self.registry.get()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The codes that a text gives.
  func codes(of text: String, as kind: Explanation.Example.Kind) async throws -> FoundCodes {
    switch kind {
    case .yaml: FoundCodes(YAMLParser.parse(SourceFile(name: "exempel.yaml", text: text)).diagnostics)
    case .process: try codes(of: ExampleFiles.file(text, in: ExampleFiles.process), named: "exempel.yaml")
    case .organisation: try codes(of: ExampleFiles.organisation(showing: text), named: "organisation.yaml")
    case .decisionTypes:
      try codes(of: ExampleFiles.file(text, in: ExampleFiles.decisionTypes), named: "beslutstyper.yaml")
    case .delegationOrder: try ExampleWorkspace().codes(ofOrder: ExampleFiles.order(text))
    case .orderItems: try ExampleWorkspace().codes(ofOrder: ExampleFiles.order(items: text))
    case .contacts, .settings, .scenario: try codes(of: text, named: "exempel.yaml")
    case .fees: try codes(of: text, named: "taxor.yaml")
    case .expression(let names): try codes(ofExpression: text, names: names)
    case .events(let process, let before): try await codes(ofEvents: before + "\n" + text, in: process)
    case .table(let name): try ExampleWorkspace().codes(ofTable: text, named: name)
    case .commands: try ExampleWorkspace().codes(of: text)
    }
  }

  private func codes(of text: String, named name: String) throws -> FoundCodes {
    var files = [
      "organisation.yaml": ExampleFiles.organisation, "del.yaml": ExampleFiles.called, "taxor.yaml": ExampleFiles.fees,
      "beslutstyper.yaml": ExampleFiles.decisionTypes,
    ]
    files[name] = text
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    var validator = FileValidator(registry: registry, today: try CivilDate.parse("2026-03-02"))
    try validator.check(
      files.keys.sorted().map { folder.appending(path: $0).path },
      beside: Installation(config: folder.path, workflows: folder.path))
    return FoundCodes(validator.diagnostics)
  }

  private func codes(ofExpression text: String, names: String) throws -> FoundCodes {
    let value = try InputFile.any(SourceFile(name: "namn", text: names))
    guard let context = value.context else { throw ExampleFailure("\(names) är inga namn") }
    let shape = ContextScope.shape(of: context)
    let compilation = FEEL.Expression.compile(text, in: shape)
    var problems = compilation.problems
    let now = try Instant.parse("2018-02-14T09:00:00Z")
    let scope = ContextScope(context, shape: shape, today: try SwedishTime.date(of: now), now: now)
    _ = compilation.expression?.evaluate(in: scope) { problems.append($0) }
    return FoundCodes(Set(problems.map(\.code)), words: problems.map(\.message).joined(separator: "\n"))
  }

  private func codes(ofEvents events: String, in process: String) async throws -> FoundCodes {
    let file = SourceFile(name: "exempel.yaml", text: ExampleFiles.file(process, in: ExampleFiles.process))
    let (library, faults) = WorkflowLibrary.load(
      [file], registry: registry, decisionTypes: try Self.decisionTypes.get())
    guard faults.isEmpty else { throw ExampleFailure(DiagnosticRenderer().renderAll(faults)) }
    let (scenario, diagnostics) = ScenarioReader.read(
      SourceFile(name: "scenario.yaml", text: ExampleFiles.scenario(events))
    ) { _ in nil }
    guard let scenario else { throw ExampleFailure(DiagnosticRenderer().renderAll(diagnostics)) }
    let folder = folder
    let environment = ScenarioEnvironment(
      registry: registry, library: library,
      templates: try Self.templates.get(),
      organisation: Array(ExampleFiles.organisation.utf8), delegation: Self.delegation,
      makeStore: {
        try SQLiteCaseStore.create(
          folder: folder.appending(path: UUID().uuidString).path, tenant: Tenant("exempelkommun"))
      })
    return FoundCodes(await ScenarioRunner(environment).run(scenario).problems)
  }
}

/// An example that cannot be run.
struct ExampleFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
