/// Collects the problems of one load, so that all are reported at once.
///
/// Used from one thread; what leaves it is the array of diagnostics.
public final class DiagnosticCollector {
  /// What has been reported, in that order.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Whether any of it is an error.
  public private(set) var hasErrors = false

  /// Creates an empty collector.
  public init() {}

  /// Adds a diagnostic.
  public func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { hasErrors = true }
  }

  /// Adds several diagnostics.
  public func report(contentsOf more: some Sequence<Diagnostic>) {
    for diagnostic in more { report(diagnostic) }
  }

  /// What has been reported, each once: what an alias repeats is wrong in one place.
  public var unique: [Diagnostic] {
    var told: Set<Diagnostic> = []
    return diagnostics.filter { told.insert($0).inserted }
  }

  /// Throws everything collected when any of it is an error.
  public func throwIfErrors() throws(DiagnosticError) {
    if hasErrors { throw DiagnosticError(diagnostics: diagnostics) }
  }
}
