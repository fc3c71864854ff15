import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// The mark of secret post, which it does not lose in a case (OSL 5:5).
struct PostSecrecy {
  /// The provision.
  let mark: String

  /// Nil where the post is not secret.
  init?(_ mark: String) {
    guard !mark.isBlank else { return nil }
    self.mark = mark
  }

  /// Asks for the title that anyone may see, with everything else that is wrong, unless the mark has been taken away.
  ///
  /// - Throws: `Refusal`, also where cases of the process cannot be marked.
  func check(_ inputs: Context, of workflow: Workflow, today: CivilDate, now: Instant) throws {
    guard workflow.caption.secret != nil else { throw lost(in: workflow) }
    guard let field = workflow.publicTitleField, Self.isMarked(inputs, by: workflow.secrecyField),
      inputs[field.name]?.text?.isBlank ?? true
    else { return }
    var refusal = Refusal(
      "Ärendet kan inte öppnas: uppgifter saknas eller är fel.",
      inputs: workflow.conform(inputs: inputs, today: today, now: now).faults)
    refusal.fields[field.name] = "måste fyllas i: posten är sekretessmarkerad, och titeln här ser alla"
    throw refusal
  }

  /// Keeps it from a case that it has opened and that nobody could mark.
  ///
  /// - Throws: `Refusal`.
  func checkOpened(_ row: CaseRow, of workflow: Workflow) throws {
    if !row.secret, workflow.secrecyField == nil { throw lost(in: workflow) }
  }

  private func lost(in workflow: Workflow) -> Refusal {
    Refusal(
      "Posten är sekretessmarkerad (\(mark)), men ett ärende av slaget \"\(workflow.title)\" kan inte sekretessmarkeras.",
      code: "post.secret", hint: "Öppna ett ärende av ett annat slag.", lagrum: ["OSL 5:5"])
  }

  /// Asks for what it is called for those who may not read it, where it is put into a case that is open.
  ///
  /// - Throws: `Refusal` beside the field.
  func check(_ document: IncomingDocument, in row: CaseRow) throws {
    guard !row.secret,
      let problem = IncomingDocument.problem(withPublicTitle: document.publicTitle, of: document.secrecy)
    else { return }
    throw Refusal(
      "Handlingen är inte tillagd. Den är sekretessmarkerad (\(mark)), men \(row.dnr) är det inte.",
      fields: [IncomingDocument.publicTitleField: problem])
  }

  /// Whether the mark is filled in. Where no field is the mark, the process decides by itself.
  private static func isMarked(_ inputs: Context, by field: Field?) -> Bool {
    guard let field else { return true }
    return inputs[field.name]?.boolean ?? !(inputs[field.name]?.text?.isBlank ?? true)
  }
}
