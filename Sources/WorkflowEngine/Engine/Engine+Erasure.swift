import CaseStore
public import CivilTime
import FEEL
import WorkflowKit

extension Engine {
  /// Removes everything personal from a closed case (gallring): the personal parts of its events with their salts, its
  /// documents, drafts and searchable texts. What is left still folds and still verifies; the removal is an event.
  ///
  /// - Throws: `Refusal` where the case is open, no reason is given, or the actor has no right to (`Right.erase`).
  public func erasePersonalParts(
    of caseID: String, by actor: String, at now: Instant, reason: String
  ) async throws -> CaseReceipt {
    let today = try SwedishTime.date(of: now)
    let result = try await store.write { tx in
      let (state, head) = try self.load(caseID, tx)
      let role = try self.organisation(tx).role(by: .erase, in: state.unit, for: actor, on: today)
      guard !reason.isEmpty else {
        throw Refusal("Skriv med vilket stöd ärendet gallras.", code: "case.reason", fields: ["skäl": "måste fyllas i"])
      }
      guard !state.isOpen else {
        throw Refusal(
          "Ärendet \(state.dnr) pågår och kan inte gallras.", code: "case.open", hint: "Avsluta det först.")
      }
      let stream = StreamID.caseStream(caseID)
      let event = NewEvent(
        type: EventType.personalRemoved.rawValue, version: 1, time: now, actor: actor,
        structural: [
          "k": .number(Number(state.command + 1)), "through": .number(Number(head.sequence)),
          "role": .string(role),
        ], personal: ["reason": .string(reason)])
      let newHead = try tx.append([event], to: stream, expected: head)
      try tx.removePersonalParts(of: stream, through: head.sequence)
      let documents = try tx.documents(case: caseID)
      for var row in documents {
        try tx.index(text: nil, case: caseID, part: "document/\(row.number)")
        row.title = "Gallrad"
        row.counterpart = ""
        row.hash = ""
        row.size = 0
        try tx.put(row)
      }
      for note in stride(from: 1, through: state.notes, by: 1) {
        try tx.index(text: nil, case: caseID, part: "note/\(note)")
      }
      try tx.index(text: nil, case: caseID, part: "case")
      if var row = try tx.caseRow(caseID) {
        row.title = "Gallrat ärende"
        row.publicTitle = "Gallrat ärende"
        row.party = ""
        row.sequence = newHead.sequence
        try tx.put(row)
      }
      for var row in try tx.effects(case: caseID, state: nil) {
        row.payload = .null
        row.lastError = nil
        try tx.put(row)
      }
      for var row in try tx.incidents(case: caseID, openOnly: false) {
        row.message = ""
        try tx.put(row)
      }
      let receipt = CaseReceipt(
        caseID: caseID, dnr: state.dnr, sequence: newHead.sequence, events: [EventType.personalRemoved.rawValue])
      return (receipt, documents.map(\.hash))
    }
    try await removeUnnamed(result.1)
    return result.0
  }

  /// Removes document bytes that no case names any more, while no command can begin to name them again.
  private func removeUnnamed(_ hashes: [String]) async throws {
    let documents = store.documents
    try await store.write { tx in
      for hash in Set(hashes) where !hash.isEmpty {
        if try tx.document(withHash: hash) == nil { try documents.remove(hash) }
      }
    }
  }
}
