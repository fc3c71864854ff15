import CaseStore
package import CivilTime
package import Delegation
import FEEL
package import WorkflowKit

extension Engine {
  /// What is reported to a nämnd at a meeting under "Anmälan av delegationsbeslut", in the order it was decided. A
  /// decision stands on the list of one meeting only.
  ///
  /// - Throws: `Refusal` where there is no such nämnd or meeting; `StoreError`.
  package func reportedDecisions(to board: String, at meeting: CivilDate) async throws -> [DelegatedDecision] {
    try await store.read { tx in
      guard let body = try self.organisation(tx).board(board)?.body else {
        throw Refusal("Nämnden \"\(board)\" finns inte i organisationen.", code: "organisation.unknown-board")
      }
      guard body.meeting(on: meeting) != nil else {
        throw Refusal("\(body.name) har inget sammanträde \(meeting.swedish).", code: "report.no-such-meeting")
      }
      return try tx.registerRecords(DelegatedDecision.register)
        .map { try ValueDecoder().decode(DelegatedDecision.self, from: $0.value) }
        .filter { $0.board == board && $0.reportMeeting(of: body) == meeting }
        .sorted { ($0.day, $0.dnr, $0.number) < ($1.day, $1.dnr, $1.number) }
    }
  }

  /// The list "Anmälan av delegationsbeslut" of a meeting, as it is printed: cases by their public titles.
  ///
  /// - Throws: `Refusal` where there is no such nämnd or meeting; `StoreError`.
  package func report(to board: String, at meeting: CivilDate) async throws -> DelegationReport {
    let decisions = try await reportedDecisions(to: board, at: meeting)
    let lines = try await store.read { tx in
      let organisation = try self.organisation(tx)
      return try decisions.map { try self.line($0, organisation, tx) }
    }
    return DelegationReport(meeting: meeting, lines)
  }

  private func line(
    _ decision: DelegatedDecision, _ organisation: Organisation, _ tx: any StoreReader
  ) throws -> ReportedDecision {
    let authority = decision.authority
    let row = try tx.caseRow(dnr: decision.dnr)
    return ReportedDecision(
      id: "\(decision.dnr)/beslut#\(decision.number)", dnr: decision.dnr, matter: row?.publicTitle ?? decision.title,
      outcome: decision.outcomeInWords, item: authority.item,
      decider: decision.decider(in: organisation), decided: decision.day,
      urgency: authority.isUrgent == true ? try urgency(of: decision, case: row?.id, tx) : nil)
  }

  /// Why a decision could not await the nämnd; dashes where that has been removed with what is personal.
  private func urgency(
    of decision: DelegatedDecision, case id: String?, _ tx: any StoreReader
  ) throws -> ReportedDecision.Urgency {
    var said = Value.null
    if let id { said = try self.said(of: decision, case: id, tx) }
    return ReportedDecision.Urgency(
      reason: said["reason"].text ?? "–", whyNoMeeting: said["whyNoMeeting"].text ?? "–",
      nextMeeting: decision.authority.nextMeeting)
  }

  private func said(of decision: DelegatedDecision, case id: String, _ tx: any StoreReader) throws -> Value {
    var said = Value.null
    try CaseHistory.forEach(of: .caseStream(id), tx) { event in
      guard event.type == EventType.decided.rawValue, event.structural["number"].integer == decision.number else {
        return
      }
      said = event.personal["urgency"]
    }
    return said
  }
}
