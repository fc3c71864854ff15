import CaseStore
import CivilTime
import WorkflowEngine
import WorkflowKit

/// What was decided at a meeting, paragraph by paragraph: cases by their public titles to those who may not read them.
enum MeetingParagraphs {
  static func read(_ organ: String, _ day: CivilDate, _ visitor: Visitor, _ site: Site) async throws -> [View] {
    let paragraphs = try await site.engine.paragraphs(of: organ, at: day)
    return try await site.engine.store.read { tx in
      try paragraphs.map { paragraph in
        let row = try tx.caseRow(dnr: paragraph.dnr)
        let mayRead = row.map(visitor.mayRead) ?? false
        return [
          "paragraph": "§ \(paragraph.paragraph)", "dnr": paragraph.dnr, "may_read": mayRead,
          "case_path": row.map { "/arenden/\($0.id)#beslut" } ?? "",
          "case_title": (mayRead ? row?.title : row?.publicTitle) ?? "", "is_secret": row?.secret ?? false,
          "decision": "\(paragraph.title): \(paragraph.outcome)",
        ]
      }
    }
  }
}
