import CivilTime
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// Checks delegation documents before they are taken into use. A wrong one is refused whole; what is in force stays.
enum DelegationCheck {
  /// What the documents say.
  ///
  /// - Throws: `DiagnosticError` with every error in them.
  static func configuration(
    _ files: DelegationDocuments, in organisation: Organisation, on today: CivilDate
  ) throws -> DelegationConfiguration {
    let configuration = try DelegationConfiguration(files)
    let findings = configuration.findings(in: organisation, on: today)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw DiagnosticError(diagnostics: findings.filter { $0.severity == .error })
    }
    return configuration
  }
}
