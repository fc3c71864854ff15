import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// Why a command was not carried out, as it is told on standard error.
struct Failure {
  /// A stable code.
  let code: String
  /// Why, in Swedish.
  let message: String
  /// What to do about it.
  var hint: String?
  /// What is wrong with single fields.
  var fields: [String: String] = [:]
  /// The problems of files, each with its place.
  var diagnostics: [Diagnostic] = []
  private let text: String

  /// The failure that an error is.
  init(_ error: any Error) {
    switch error {
    case let refusal as Refusal:
      let lines = refusal.reasons + [refusal.hint].compactMap(\.self)
      self.init(
        code: refusal.code, message: refusal.message, hint: lines.isEmpty ? nil : lines.joined(separator: "\n  "),
        text: refusal.description)
      fields = refusal.fields
    case let error as DiagnosticError:
      let count = DiagnosticRenderer.count(error.diagnostics)
      self.init(code: "input.invalid", message: "Filen är inte rätt: \(count).", hint: nil, text: error.description)
      diagnostics = error.diagnostics
    case let error as StoreError: self.init(code: error.code, message: error.description, hint: nil)
    case let error as EngineError: self.init(code: error.code, message: error.description, hint: error.hint)
    case let error as CivilTimeError:
      self.init(
        code: "time." + error.code, message: Failure.sentence(error.message), hint: Failure.sentence(error.hint))
    case let problems as PluginProblems:
      self.init(code: "plugin.problems", message: "Insticksmodulerna går inte ihop:\n\(problems)", hint: nil)
    case let problem as TemplateProblem:
      self.init(code: "template.problem", message: Failure.sentence(problem.description), hint: nil)
    case let problem as FEELProblem:
      self.init(code: problem.code, message: Failure.sentence(problem.message), hint: problem.hint)
    default:
      self.init(
        code: "internal", message: "Något oväntat gick fel: \(error)",
        hint: "Ingenting av kommandot sparades. Anmäl felet till den som sköter programmet.")
    }
  }

  private init(code: String, message: String, hint: String?, text: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    self.text = text ?? message + (hint.map { "\n  \($0)" } ?? "")
  }

  /// Tells it on standard error.
  func tell(json: Bool) {
    Output.complain(json ? ValueJSON.plain(value, pretty: true) : text)
  }

  private var value: Value {
    var error = Context([("code", .string(code)), ("message", .string(message)), ("hint", .text(hint))])
    error["fields"] = .context(Context(fields.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    if !diagnostics.isEmpty {
      error["diagnostics"] = .list(DiagnosticRenderer.sorted(diagnostics).map { Failure.value($0) })
    }
    return ["error": .context(error)]
  }

  /// A diagnostic as one JSON object.
  static func value(_ diagnostic: Diagnostic) -> Value {
    let record = DiagnosticRecord(diagnostic)
    let place = Failure.place(record.file, record.line, record.column)
    let notes = record.notes.map { note in
      Value.context(Context([("message", .string(note.message))] + Failure.place(note.file, note.line, note.column)))
    }
    return .context(
      Context(
        [("severity", .string(record.severity.rawValue)), ("code", .string(record.code))] + place
          + [("message", .string(record.message)), ("hint", .text(record.hint)), ("notes", .list(notes))]))
  }

  private static func place(_ file: String?, _ line: Int?, _ column: Int?) -> [(String, Value)] {
    [
      ("file", .text(file)), ("line", line.map { .count($0) } ?? .null),
      ("column", column.map { .count($0) } ?? .null),
    ]
  }

  /// The text with a capital at its beginning and a full stop at its end.
  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") || text.hasSuffix("?") ? "" : ".")
  }
}

extension StoreError {
  fileprivate var code: String {
    switch self {
    case .conflict: "store.conflict"
    case .diskFull: "store.disk-full"
    case .busy: "store.busy"
    case .notAStore: "store.not-a-store"
    case .newerVersion: "store.newer-version"
    case .corrupt: "store.corrupt"
    case .damagedBackup: "store.damaged-backup"
    case .input: "store.input"
    case .failed: "store.failed"
    }
  }
}

extension EngineError {
  fileprivate var hint: String? {
    if case .unknownCase = self { return "Kontrollera numret: alla ärenden visas med ordning case list --status alla." }
    return nil
  }

  fileprivate var code: String {
    switch self {
    case .unknownCase: "case.unknown"
    case .unknownWorkflow: "workflow.unknown"
    case .noOrganisation: "organisation.missing"
    case .definition: "case.definition"
    }
  }
}
