import CaseStore
import CivilTime
import WorkflowEngine
import WorkflowKit

/// Finds the case that post is put into.
enum PostCase {
  /// The page of a case that post has just been put into, which says so.
  static func address(of id: String) -> String { "/arenden/\(id)?inlagd=ja" }

  /// The case of a number. One that the visitor may not read is not told from one that there is not.
  ///
  /// What has come for a case that has ended most often begins another.
  ///
  /// - Throws: `Refusal` beside the field.
  static func find(_ number: String, field: String, for visitor: Visitor, of site: Site) async throws -> CaseRow {
    let missing = Refusal(
      "Handlingen är inte tillagd.", hint: "Sök ärendet på namn eller text om du inte har numret.",
      fields: [field: number.isBlank ? "måste fyllas i" : "\"\(number)\" finns inte bland ärendena du får läsa"])
    guard !number.isBlank else { throw missing }
    let reader = visitor.reader
    let row: CaseRow
    do {
      row = try await site.engine.store.read { try CaseLookup.find(number, in: $0, as: reader) }
    } catch is Refusal {
      throw missing
    } catch EngineError.unknownCase { throw missing }
    guard row.status == .open else {
      let (ended, day) = (Words.status(row.status), row.closed.map { " sedan \($0.swedish)" } ?? "")
      throw Refusal(
        "Handlingen är inte tillagd: \(row.dnr) \(row.title) är \(ended)\(day).",
        hint: "Öppna ett nytt ärende, eller skriv ett annat nummer.", fields: [field: "ärendet är \(ended)"])
    }
    return row
  }
}
