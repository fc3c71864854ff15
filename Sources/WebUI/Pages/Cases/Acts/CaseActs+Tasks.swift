import CaseStore
import FEEL
import WorkflowEngine
import WorkflowKit

extension CaseActs {
  func claim(of id: String) -> CaseAct? {
    guard let task = view.tasks.first(where: { $0.id == id }) else { return nil }
    let organisation = visitor.organisation
    var why = closedCase
    if why == nil, !task.role.isEmpty, !holds(task.role) {
      why = "Uppgiften görs av \(organisation.title(ofRole: task.role).lowercased())."
    }
    if why == nil, let other = organisation.assignee(of: task.row, on: visitor.today), other != visitor.account.id {
      why = "Uppgiften är tilldelad \(organisation.title(ofAccount: other))."
    }
    return CaseAct(
      name: "ta", subject: id, title: "Ta uppgiften",
      intro: [task.title, "Uppgiften blir din, och försvinner från de andras lediga uppgifter."], mindsChanges: false,
      done: { [title = task.stepTitle] _ in "Du har tagit uppgiften \(title)" }, button: "Ta uppgiften", closed: why
    ) { _ in .claimTask(id) }
  }

  /// Taking back what the visitor has just done; nil where there is nothing to take back.
  var undoing: CaseAct? {
    guard let (task, title) = reading.choices.undo else { return nil }
    return CaseAct(
      name: "angra", title: "Ångra: \(title)",
      intro: [
        "Uppgiften blir ogjord igen, och det som den ledde till tas tillbaka. Ingen annan har hunnit göra något."
      ],
      fields: [Field("skäl", .longText, title: "Varför", required: false)], leadsOn: true,
      done: { _ in "Uppgiften \(title) är ångrad" }, button: "Ångra"
    ) { .undoTask(task, reason: $0.values["skäl"]?.text ?? "") }
  }

  func reassignment(of id: String) -> CaseAct? {
    guard let task = view.tasks.first(where: { $0.id == id }) else { return nil }
    let organisation = visitor.organisation
    let assignee = organisation.assignee(of: task.row, on: visitor.today)
    let holders = organisation.holders(of: task.role, in: view.row.unit).filter { $0.id != assignee }
    let whose = assignee.map { "Uppgiften är nu tilldelad \(organisation.title(ofAccount: $0))." }
    return CaseAct(
      name: "omfordela", subject: id, title: "Omfördela uppgiften",
      intro: [task.title, whose ?? "Ingen har tagit uppgiften än."],
      fields: [
        Field("till", .choice(holders.map { Choice($0.id, $0.title) }), title: "Ge den till"), CaseAct.reason,
      ], leadsOn: true,
      done: { [title = task.stepTitle] values in
        "Uppgiften \(title) är given till \(organisation.title(ofAccount: values["till"]?.text ?? ""))"
      }, button: "Omfördela",
      closed: closed(by: .reassign) ?? (holders.isEmpty ? "Ingen annan har rollen." : nil)
    ) { .reassignTask(id, to: $0.values["till"]?.text ?? "", reason: $0.values["skäl"]?.text ?? "") }
  }
}
