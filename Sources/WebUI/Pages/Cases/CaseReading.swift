import CaseStore
import WorkflowEngine
import WorkflowKit

/// A case as a page needs it, read at one moment.
struct CaseReading: Sendable {
  let look: CaseLook

  var view: CaseView { look.view }
  var choices: CaseChoices { look.choices }

  /// The case's page.
  var path: String { "/arenden/\(view.row.id)" }

  init(look: CaseLook) { self.look = look }

  /// Reads a case for a visitor; that a secret one has been read is written down (`ReadingRow`).
  ///
  /// - Parameter what: What of it is shown, for the log.
  /// - Throws: `EngineError.unknownCase`, `Refusal` where the visitor may not read it, `StoreError`.
  init(_ id: String, what: String = "ärendet", for visitor: Visitor, of site: Site) async throws {
    look = try await site.engine.look(
      at: id, as: visitor.reader, by: visitor.account.id, now: visitor.now)
    try await Self.note(view.row, what: what, for: visitor, of: site)
  }

  /// Writes down that something of a case has been read, where it is secret.
  ///
  /// - Parameter isSecret: Whether what was read is; as the case is, where nothing is said.
  static func note(
    _ row: CaseRow, isSecret: Bool? = nil, what: String, for visitor: Visitor, of site: Site
  ) async throws {
    guard isSecret ?? row.secret else { return }
    let reading = ReadingRow(caseID: row.id, account: visitor.account.id, time: visitor.now, what: what)
    try await site.engine.store.write { try $0.put(reading) }
  }

  /// What stands above every page of the case, so that nobody takes it for another's.
  func heading(for visitor: Visitor) -> View {
    [
      "dnr": reference(for: visitor), "case_title": view.row.title, "case_party": view.row.party,
      "has_party": !view.row.party.isEmpty, "case_path": path, "is_secret": view.row.secret,
      "public_title": view.row.publicTitle, "case_id": view.row.id, "version": choices.version,
    ]
  }

  /// The case's number as it stands in letters.
  func reference(for visitor: Visitor) -> String {
    visitor.organisation.board(view.row.unit)?.reference(view.row.dnr, planCode: view.planCode) ?? view.row.dnr
  }
}
