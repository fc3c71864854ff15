import CaseStore
import WorkflowEngine
import WorkflowKit

/// What has just been done in a case, and what it waits for now.
struct CaseDone {
  let site: Site
  let visitor: Visitor

  /// Lets the next page tell that something has been done in a case.
  ///
  /// - Parameters:
  ///   - what: What was done: a sentence that the case's number ends, without a full stop.
  ///   - leadsOn: Whether what the case waits for now is told too.
  ///   - task: The task whose form was sent; where it is still there nothing has been finished by it.
  /// - Throws: `StoreError`.
  func tell(_ what: String, in id: String, leadsOn: Bool, task: String? = nil) async throws {
    let look: CaseLook
    do {
      look = try await site.engine.look(at: id, as: visitor.reader, by: visitor.account.id, now: visitor.now)
    } catch is Refusal {
      // Whoever has handed on a secret case may not read it any more.
      return site.notices.put("\(what).", for: visitor)
    }
    if let left = look.view.tasks.first(where: { $0.row.id == task }) {
      let words = left.row.sentence(beside: look.view.row.title)
      return site.notices.put("Sparat i \(look.view.row.dnr). Uppgiften står kvar: \(words)", for: visitor)
    }
    let next = leadsOn ? " " + Self.next(in: CaseReading(look: look), for: visitor) : ""
    site.notices.put("\(what) i \(look.view.row.dnr).\(next)", for: visitor)
  }

  /// Such as `Nu väntar ärendet på enhetschef: Granska förslaget.`
  static func next(in reading: CaseReading, for visitor: Visitor) -> String {
    let (view, organisation) = (reading.view, visitor.organisation)
    let parts = CaseParts(reading: reading, visitor: visitor)
    guard let task = parts.order(view.tasks.filter { !$0.isBeside }).first ?? view.tasks.first else {
      return parts.waiting
    }
    let title = task.row.sentence(beside: view.row.title)
    if organisation.mayDo(task.row, visitor.account.id, on: visitor.today) {
      return "Nästa uppgift kan du göra: \(title)"
    }
    let whose =
      organisation.assignee(of: task.row, on: visitor.today).map { organisation.title(ofAccount: $0) }
      ?? organisation.title(ofRole: task.role).lowercased()
    return "Nu väntar ärendet på \(whose): \(title)"
  }
}
