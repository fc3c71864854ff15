import CaseStore
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// The processes that new cases may run, judged anew by the organisation and the decision types as they are.
struct ProcessFindings {
  let site: Site
  let visitor: Visitor

  /// - Throws: `StoreError`, `DiagnosticError` where the delegation that is laid in cannot be read.
  func all() async throws -> [Diagnostic] {
    let types = try await site.engine.store.read { [engine = site.engine] tx in
      try engine.delegation(tx)?.configuration.decisionTypes ?? [:]
    }
    return WorkflowLibrary.load(
      site.engine.library.workflows.values.sortedInSwedish(by: \.title).map(\.file), registry: site.engine.registry,
      roles: Set(visitor.organisation.roles.keys), boards: visitor.organisation.bodies, decisionTypes: types
    ).diagnostics
  }
}
