import FEEL
import WorkflowEngine
import WorkflowKit

/// Something that is done to a case besides its tasks, by a form of its own.
struct CaseAct: Sendable {
  /// What was sent in with the form.
  struct Sent: Sendable {
    let values: Context
    let file: FormBody.File?
    /// A name of the form as it was shown, so that sending it in twice does nothing twice.
    let id: String
  }

  /// As it stands in the address, such as `makulera`.
  let name: String
  /// What it concerns, such as a clock; empty for the case itself.
  var subject = ""
  /// What it is called, as a heading.
  let title: String
  /// What whoever does it should know, one paragraph each.
  var intro: [String] = []
  /// What is filled in.
  var fields: [Field] = []
  /// What stands in the fields from the start.
  var values = Context()
  /// The fields that the engine calls something else.
  var aliases: [String: String] = [:]
  /// Whether a file comes along.
  var takesFile = false
  /// Whether it is refused where something has happened in the case since the form was shown.
  var mindsChanges = true
  /// Whether something new stands in the case each time it is done.
  var makesNew = false
  /// Whether the case may wait for something else when it is done.
  var leadsOn = false
  /// What is said when it is done, of what was filled in: a sentence that the case's number ends, without a full stop.
  var done: @Sendable (Context) -> String
  /// What the button says.
  let button: String
  /// Why the visitor may not do it now; nil where they may.
  var closed: String?
  /// What the engine is asked to do.
  let command: @Sendable (Sent) throws -> CaseCommand

  /// The address of its form within the case.
  var path: String { "gor/\(name)" + (subject.isEmpty ? "" : "?av=\(subject.inQuery)") }

  /// Why it is done, as most of them ask.
  static let reason = Field("skäl", .longText, title: "Varför", help: "Skälet sparas bland ärendets händelser.")
}
