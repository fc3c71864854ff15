import Delegation
import SourceDiagnostics
import WorkflowKit

/// Why a change of a revision was not made.
struct RevisionFault: Error {
  /// What is wrong, whole sentences.
  let messages: [String]
  /// Whether somebody else has changed the revision since it was read.
  var isStale = false

  /// Somebody else was first.
  static let stale = RevisionFault(
    messages: [
      "Någon annan har ändrat revisionen sedan du öppnade sidan. Det du skrev står kvar. Läs hur den lyder nu, och spara "
        + "igen om det fortfarande ska gälla."
    ], isStale: true)

  init(messages: [String], isStale: Bool = false) {
    self.messages = messages
    self.isStale = isStale
  }

  /// A no of any kind; nil where it is a fault of another sort.
  init?(_ error: any Error) {
    switch error {
    case let fault as RevisionFault: self = fault
    case let refusal as Refusal: self.init(messages: [refusal.message] + [refusal.hint].compactMap(\.self))
    case let error as DiagnosticError:
      self.init(messages: error.diagnostics.filter { $0.severity == .error }.map { Self.sentence($0) })
    default: return nil
    }
  }

  /// A finding as sentences. What a hint says of the command line is left out.
  static func sentence(_ finding: Diagnostic) -> String {
    let hint = finding.hint.flatMap { $0.contains("ordning delegation") || $0.contains("--") ? nil : $0 }
    return ([finding.message] + [hint].compactMap(\.self)).map { part in
      let text = part.prefix(1).uppercased() + part.dropFirst()
      return text.hasSuffix(".") || text.hasSuffix("?") ? text : text + "."
    }.joined(separator: " ")
  }
}
