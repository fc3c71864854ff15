import Delegation
import SourceDiagnostics
import WorkflowKit

/// Why a change of a revision was not made.
struct RevisionFault: Error {
  /// What is wrong, whole sentences.
  var messages: [String]
  /// What is wrong with single fields of the form, by name.
  var problems: [String: String] = [:]
  /// Whether the revision has been changed since it was read.
  var isStale = false
  /// Whether it is no fault, but that the form has not been sent in.
  private(set) var isUnsent = false

  /// The revision has been changed since it was read; `DelegationDesk.named` says by whom.
  static let stale = RevisionFault(messages: ["Revisionen har ändrats sedan du öppnade sidan."], isStale: true)

  /// The form was left behind by somebody who had been logged out, and has not been sent in.
  static let unsent = RevisionFault(messages: [LeftForm.unsent], isUnsent: true)

  init(messages: [String], problems: [String: String] = [:], isStale: Bool = false, isUnsent: Bool = false) {
    self.messages = messages
    self.problems = problems
    self.isStale = isStale
    self.isUnsent = isUnsent
  }

  /// A no of any kind; nil where it is a fault of another sort.
  init?(_ error: any Error) {
    switch error {
    case let fault as RevisionFault: self = fault
    case let refusal as Refusal:
      self.init(
        messages: [refusal.pageMessage] + [refusal.pageHint].compactMap(\.self), problems: refusal.pageFields)
    case let error as DiagnosticError: self.init(messages: Self.sentences(error), problems: Self.problems(error))
    default: return nil
    }
  }

  /// The fields of the form of an adoption that errors are about, by code.
  private static let fields = [
    "delegation.ahead": "dag", "delegation.no-meeting": "dag", "delegation.paragraph": "paragraf",
    "delegation.same-day": "fran", "delegation.dated-before": "fran", "delegation.past": "fran",
  ]

  /// What is wrong with single fields.
  static func problems(_ error: DiagnosticError) -> [String: String] {
    var problems: [String: String] = [:]
    for finding in error.diagnostics where finding.severity == .error {
      guard let field = fields[finding.code] else { continue }
      problems[field] = sentence(finding)
    }
    return problems
  }

  /// The errors as sentences, each once.
  static func sentences(_ error: DiagnosticError) -> [String] {
    error.diagnostics.filter { $0.severity == .error }.map { sentence($0) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A finding as sentences. What a hint says of the command line is left out.
  static func sentence(_ finding: Diagnostic) -> String {
    let hint = finding.hint.flatMap { $0.contains("ordning delegation") || $0.contains("--") ? nil : $0 }
    return ([finding.message] + [hint].compactMap(\.self)).map { part in
      let plain = PageWords.plain(part)
      let text = plain.prefix(1).uppercased() + plain.dropFirst()
      return text.hasSuffix(".") || text.hasSuffix("?") ? text : text + "."
    }.joined(separator: " ")
  }
}
