import SourceDiagnostics
import Synchronization

/// One asking of a model: what is known throughout, and what went wrong.
///
/// Function values keep it, since they may be called from within FEEL expressions.
final class Session: Sendable {
  let code: ModelCode
  let moment: Moment
  private let reported = Mutex<[Diagnostic]>([])

  /// How many diagnostics are kept.
  static let mostProblems = 100

  init(_ code: ModelCode, _ moment: Moment) {
    self.code = code
    self.moment = moment
  }

  var problems: [Diagnostic] { reported.withLock { $0 } }

  func report(_ problem: Diagnostic) {
    reported.withLock { problems in
      if problems.count < Self.mostProblems { problems.append(problem) }
    }
  }
}
