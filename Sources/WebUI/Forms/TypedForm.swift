import FEEL
import WorkflowEngine
import WorkflowKit

/// What stands in a form when it is shown again: what was typed, what was wrong with it, and why.
struct TypedForm: Sendable {
  /// What it is the form of, such as a task.
  let name: String
  /// What was typed.
  var values = Context()
  /// What is wrong with single fields, by name.
  var problems: [String: String] = [:]
  /// Why it was refused; nil where it was not.
  var refusal: String?
  /// What can be done instead.
  var hint: String?
  /// How it was found that it could not be, for whoever asks why.
  var reasons: [String] = []
  /// The lists that are to have one row more.
  var growing: Set<String> = []
  /// What the visitor is told, where all went well.
  var notice: String?
  /// The case's last event that the visitor had seen, where something had happened after it.
  var seen: Int?

  /// Whether it was left behind by somebody who had been logged out, and has not been sent in.
  private var isLeft = false
  /// The id by which it was left behind; empty where it was not.
  let left = FormBody.current.leftID

  /// A form that is empty or has been filled in.
  init(name: String, values: Context = Context()) {
    self.name = name
    self.values = values
  }

  /// What was wrong with a change of a revision; what was typed is the form's own to show.
  init(_ fault: RevisionFault) {
    name = ""
    if fault.isUnsent {
      notice = fault.messages.first
      return
    }
    refusal = fault.messages.first
    hint = fault.messages.count > 1 ? fault.messages.dropFirst().joined(separator: "\n") : nil
    problems = fault.problems
  }

  /// Takes in that it is only to be shown again.
  mutating func show(_ form: FormBody) {
    growing = [form.text("_rad")]
    isLeft = form.has(LeftForm.mark)
    seen = isLeft ? Int(form.text("_version")) : nil
  }

  /// Takes in a no.
  ///
  /// - Parameter seen: The case's last event that the visitor had seen.
  mutating func refuse(_ refusal: Refusal, seen: Int? = nil) {
    self.refusal =
      refusal.pageMessage + (refusal.lagrum.isEmpty ? "" : " (\(refusal.lagrum.joined(separator: ", ")))")
    problems = refusal.pageFields
    hint = refusal.pageHint
    reasons = refusal.pageReasons
    self.seen = refusal.code == "case.stale" ? seen : nil
  }

  /// Says beside the file that it is too large.
  ///
  /// - Parameter largest: The largest file that is taken in, in bytes.
  mutating func refuseFile(largerThan largest: Int) {
    refusal = "Filen är för stor. Inget är sparat än, men det du skrev är kvar här nedanför."
    problems[DocumentForm.file] =
      "får vara högst \(UploadKind.size(largest)): spara den i ett mindre format, till exempel PDF, eller dela den, och "
      + "välj den sedan igen"
  }

  /// Says beside the file that it is to be chosen anew, where one came with a form that was refused for something else.
  mutating func askForFile(again body: FormBody) {
    guard body.file(DocumentForm.file) != nil, problems[DocumentForm.file] == nil else { return }
    problems[DocumentForm.file] = "välj filen igen: webbläsaren skickar den inte en gång till"
  }

  /// The box above a form that says what went wrong, with a link to each field, and what others have done meanwhile. The
  /// page opens on it, without script too: it has the focus, or where the form was sent to an anchor, the anchor.
  ///
  /// - Parameters:
  ///   - prefix: What the ids of the fields begin with.
  ///   - timeline: What has happened in the case, where there is one.
  ///   - account: Who looks.
  static func view(
    _ form: TypedForm?, of fields: [Field], prefix: String, timeline: [HistoryEntry] = [], account: String = ""
  ) -> View {
    let known = Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let order = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let problems = (form?.problems ?? [:]).sorted {
      (order[$0.key] ?? .max, $0.key) < (order[$1.key] ?? .max, $1.key)
    }
    let changes = form?.seen.map { Self.changes(in: timeline, since: $0) } ?? []
    let meanwhile = Meanwhile(changes.map(\.actor), account: account).sentence(of: "ärendet")
    let isLeft = form?.isLeft == true
    let refusal = isLeft && !changes.isEmpty ? "Ärendet har ändrats sedan du öppnade sidan." : form?.refusal
    let notice = isLeft ? LeftForm.unsent : form?.notice
    return [
      "box_id": "", "has_box_id": false,
      "left_form": form?.left ?? "", "has_left_form": form?.left.isEmpty == false,
      "refusal": meanwhile ?? refusal ?? "",
      "has_refusal": refusal != nil,
      "hint": form?.hint ?? "",
      "has_hint": form?.hint != nil, "refusal_reasons": form?.reasons ?? [],
      "has_refusal_reasons": form?.reasons.isEmpty == false, "notice": notice ?? "", "has_notice": notice != nil,
      "has_problems": !problems.isEmpty,
      "problem_list": problems.map { name, problem -> View in
        [
          "problem_label": known[name]?.title ?? name, "problem_id": FieldBox.id(prefix, name),
          "problem_text": known[name].map { FieldWords.problem(problem, with: $0.type) } ?? problem,
          "is_field": known[name] != nil,
        ]
      },
      "has_changes": !changes.isEmpty,
      "changes": changes.map { Self.view(of: $0) },
    ]
  }

  /// What has happened in a case since somebody saw it: what people have done, or where nobody has done anything all of it.
  static func changes(in timeline: [HistoryEntry], since seen: Int) -> [HistoryEntry] {
    let all = timeline.filter { $0.sequence > seen }
    let told = all.filter { !$0.isRoutine }
    return told.isEmpty ? all : told
  }

  /// A change in words: when, who, what.
  static func view(of change: HistoryEntry) -> View {
    ["change_time": Words.time(change.time), "change_text": change.text, "change_actor": change.actorTitle]
  }
}
