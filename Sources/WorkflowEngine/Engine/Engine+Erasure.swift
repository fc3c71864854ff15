import CaseStore
public import CivilTime
import FEEL
import WorkflowKit

extension Engine {
  /// Removes everything personal from a closed case (gallring): the personal parts of its events with their salts, its
  /// documents, drafts and searchable texts. What is left still folds and still verifies; the removal is an event, which
  /// names the files that effects have left in the output folder, for the caller to remove.
  ///
  /// - Throws: `Refusal` where the case is open, no reason is given, or the actor has no right to (`Right.erase`).
  public func erasePersonalParts(
    of caseID: String, by actor: String, at now: Instant, reason: String
  ) async throws -> CaseErasure {
    let result = try await store.write { tx in
      let (state, head) = try self.load(caseID, tx)
      let moment = try Moment(now, by: actor, after: state)
      let role = try self.organisation(tx).role(by: .erase, in: state.unit, for: actor, on: moment.today)
      guard !reason.isBlank else {
        throw Refusal("Skriv med vilket stöd ärendet gallras.", code: "case.reason", fields: ["skäl": "måste fyllas i"])
      }
      guard !state.isOpen else {
        throw Refusal(
          "Ärendet \(state.dnr) pågår och kan inte gallras.", code: "case.open", hint: "Avsluta det först.")
      }
      let stream = StreamID.caseStream(caseID)
      let files = try self.files(of: state, stream, tx)
      let event = NewEvent(
        type: EventType.personalRemoved.rawValue, version: 1, time: moment.now, actor: actor,
        structural: [
          "k": .number(Number(state.command + 1)), "through": .number(Number(head.sequence)),
          "role": .string(role), "files": .list(files.map { .string($0.name) }),
        ], personal: ["reason": .string(reason)])
      let newHead = try tx.append([event], to: stream, expected: head)
      try tx.removePersonalParts(of: stream, through: head.sequence)
      let documents = try tx.documents(case: caseID)
      for var row in documents {
        try tx.index(text: nil, case: caseID, part: "document/\(row.number)")
        try tx.index(text: nil, case: caseID, part: DocumentRow.publicTitlePart(of: row.number))
        row.erase()
        try tx.put(row)
      }
      for note in stride(from: 1, through: state.notes, by: 1) {
        try tx.index(text: nil, case: caseID, part: "note/\(note)")
      }
      try tx.index(text: nil, case: caseID, part: "case")
      if var row = try tx.caseRow(caseID) {
        row.title = CaseState.erasedTitle
        row.publicTitle = CaseState.erasedTitle
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
      try self.weedPost(of: caseID, reason: reason, by: actor, at: moment.now, tx)
      let receipt = CaseReceipt(
        caseID: caseID, dnr: state.dnr, sequence: newHead.sequence, events: [EventType.personalRemoved.rawValue])
      return (CaseErasure(receipt: receipt, files: files), documents.map(\.hash))
    }
    try await removeUnnamed(result.1)
    return result.0
  }

  /// The files that the case's effects have left in the output folder, by name; also those that an earlier erasure has
  /// named, which may not have been removed then.
  private func files(of state: CaseState, _ stream: StreamID, _ tx: any StoreReader) throws -> [CaseErasure.File] {
    var receipts: [String: Value] = [:]
    var isCertain: [String: Bool] = [:]
    try CaseHistory.forEach(of: stream, tx) { event in
      let receipt = event.personal["receipt"]
      if let id = event.structural["id"].text, !receipt.isNull { receipts[id] = receipt }
      for name in (event.structural["files"].list ?? []).compactMap(\.text) { isCertain[name] = false }
    }
    for row in try tx.effects(case: state.id, state: nil) where row.attempts > 0 && !row.payload.isNull {
      let receipt = receipts[row.id] ?? .null
      let names = try registry.handler(row.kind)?.files(of: row.payload, receipt: receipt, dnr: state.dnr) ?? []
      for name in names { isCertain[name] = !receipt.isNull }
    }
    return isCertain.sorted { $0.key < $1.key }.map { CaseErasure.File(name: $0.key, isCertain: $0.value) }
  }

  /// Removes document bytes that neither a case nor post names any more, while no command can begin to name them again.
  func removeUnnamed(_ hashes: [String]) async throws {
    let documents = store.documents
    try await store.write { tx in
      for hash in Set(hashes) where !hash.isEmpty {
        if try tx.document(withHash: hash) == nil, try !PostBox(tx).holds(hash) { try documents.remove(hash) }
      }
    }
  }
}
