import CaseStore
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// Recomputes all that a store claims: its own integrity, the chains, and everything that is kept beside them.
enum StoreCheck {
  /// The problems in words; none where everything holds.
  static func problems(in store: any CaseStore, exported: EventChainAudit.ExportedHead?) async throws -> [String] {
    let progress = Progress("Kontrollerar")
    defer { progress.finish() }
    let registry = try InstalledPlugins.registry()
    let engine = Engine(
      store: store, registry: registry, library: WorkflowLibrary.load([], registry: registry).library,
      templates: try TemplateLibrary([:]))
    var problems = try await store.integrityProblems()
    problems += try await EventChainAudit(of: store, exported: exported).run { progress.report($0 * 0.5) }
      .map(\.description)
    problems += try await engine.audit { progress.report(0.5 + $0 * 0.5) }
    return problems
  }

  /// The refusal that lists problems.
  static func refusal(_ problems: [String]) -> Refusal {
    Refusal(
      "Datamappen är inte hel: \(Words.count(problems.count, "problem", "problem")).\n  "
        + problems.joined(separator: "\n  "), code: "store.damaged",
      hint: "Återställ en säkerhetskopia till en ny mapp (ordning restore), och anmäl felet.")
  }
}
