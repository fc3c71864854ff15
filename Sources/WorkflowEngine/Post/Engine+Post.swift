import CaseStore
package import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Engine {
  /// Takes in post that does not stand in any case yet. Done twice under the same name it is done once.
  ///
  /// - Parameter name: What tells it from all other post of the day, in lower case letters and digits.
  /// - Returns: The item's id.
  /// - Throws: `Refusal` where the account does not work for the nämnd; `StoreError`.
  package func takeIn(
    _ document: IncomingDocument, named name: String, in unit: String, by account: String, at now: Instant
  ) async throws -> String {
    let id = "\(try SwedishTime.date(of: now))-\(name)"
    return try await store.write { tx in
      let organisation = try self.organisation(tx)
      guard organisation.board(unit) != nil, try keys(of: account, now, tx).contains("unit:" + unit) else {
        throw Refusal("Du kan inte ta in post där: du arbetar inte för \(organisation.title(ofBody: unit)).")
      }
      if try PostBox(tx).entry(id, for: .system) != nil { return id }
      let file = PostItem.File(
        hash: try store.documents.put(document.content), mediaType: document.mediaType, size: document.content.count)
      let item = PostItem(
        id: id, unit: unit, title: document.title, day: document.day, counterpart: document.counterpart,
        secrecy: document.secrecy, publicTitle: document.publicTitle, file: file, receiver: account, holder: nil,
        last: .taken)
      try put(item, in: PostBox.register, by: account, at: now, tx)
      return id
    }
  }

  /// Does something with post that waits.
  ///
  /// - Parameter seen: The item's latest event that the person saw.
  /// - Throws: `Refusal` where something has happened since, or it cannot be done; `StoreError`.
  package func handle(
    _ command: PostCommand, of id: String, seen: Int, by account: String, at now: Instant
  ) async throws {
    try await store.write { tx in
      var item = try waiting(id, seen: seen, by: account, at: now, tx)
      try command.apply(to: &item, in: organisation(tx), today: SwedishTime.date(of: now))
      try put(item, in: PostBox.register, by: account, at: now, tx)
    }
  }

  /// Puts post that waits into a case, as a document that has come in.
  ///
  /// - Parameter publicTitle: What it is called for those who may not read it; as it was called when it was taken in
  ///   where nil.
  /// - Throws: `Refusal` where something has happened with it since it was seen, or the case does not take it; `StoreError`.
  package func file(
    _ id: String, to caseID: String, called publicTitle: String? = nil, seen: Int, by account: String, at now: Instant
  ) async throws -> CaseReceipt {
    var document = try await postDocument(id, by: account, at: now)
    if let publicTitle, !document.secrecy.isBlank { document.publicTitle = publicTitle }
    return try await file(document, to: caseID, by: account, at: now) { [document] tx, receipt in
      try self.settle(
        id, called: document.publicTitle, seen: seen, in: receipt, isNew: false, by: account, at: now, tx)
    }
  }

  /// Puts post that is not taken in first into a case.
  ///
  /// - Throws: `Refusal` where the case does not take it; `StoreError`.
  package func file(
    _ document: IncomingDocument, to caseID: String, by account: String, at now: Instant
  ) async throws -> CaseReceipt {
    try await file(document, to: caseID, by: account, at: now) { _, _ in }
  }

  private func file(
    _ document: IncomingDocument, to caseID: String, by account: String, at now: Instant,
    beside: @escaping @Sendable (any StoreTransaction, CaseReceipt) throws -> Void
  ) async throws -> CaseReceipt {
    try await perform(.addDocument(document), on: caseID, by: account, at: now) { tx, receipt in
      try beside(tx, receipt)
      if let secrecy = PostSecrecy(document.secrecy), let row = try tx.caseRow(receipt.caseID) {
        try secrecy.check(document, in: row)
      }
    }
  }

  /// Opens a case with post that waits as its first document.
  ///
  /// - Throws: `Refusal` where something has happened with it since it was seen, or the case cannot be opened.
  package func open(
    _ request: OpenRequest, from id: String, seen: Int, by account: String, at now: Instant
  ) async throws -> CaseReceipt {
    var request = request
    let document = try await postDocument(id, by: account, at: now)
    if let secrecy = PostSecrecy(document.secrecy), let workflow = library.workflows[request.workflow] {
      try secrecy.check(request.inputs, of: workflow, today: SwedishTime.date(of: now), now: now)
    }
    request.documents.append(document)
    return try await open(request, by: account, at: now) { tx, receipt in
      if let secrecy = PostSecrecy(document.secrecy), let row = try tx.caseRow(receipt.caseID) {
        try secrecy.checkOpened(row, of: self.bundle(pin: row.pin, dnr: row.dnr, tx).workflow)
      }
      try self.settle(
        id, called: document.publicTitle, seen: seen, in: receipt, isNew: true, by: account, at: now, tx)
    }
  }

  private func postDocument(_ id: String, by account: String, at now: Instant) async throws -> IncomingDocument {
    let item = try await store.read { tx in
      try PostBox(tx).entry(id, for: .keys(keys(of: account, now, tx)))?.item
    }
    guard let item, let file = item.file else { throw Refusal.postIsGone }
    return item.document(try store.documents.get(file.hash), file.mediaType)
  }

  /// Notes that post stands in a case: it leaves what waits, and its file is the case's.
  private func settle(
    _ id: String, called publicTitle: String, seen: Int, in receipt: CaseReceipt, isNew: Bool, by account: String,
    at now: Instant, _ tx: any StoreTransaction
  ) throws {
    var item = try waiting(id, seen: seen, by: account, at: now, tx)
    item.file = nil
    item.publicTitle = publicTitle
    item.last = .filed(caseID: receipt.caseID, dnr: receipt.dnr, isNew: isNew)
    try tx.write(.null, to: PostBox.register, key: id, by: account, at: now)
    try put(item, in: PostBox.list(of: item.month), by: account, at: now, tx)
    try tx.write(.string(item.id), to: PostBox.links(to: receipt.caseID), key: item.id, by: account, at: now)
  }

  private func waiting(
    _ id: String, seen: Int, by account: String, at now: Instant, _ tx: any StoreReader
  ) throws -> PostItem {
    guard let entry = try PostBox(tx).entry(id, for: .keys(keys(of: account, now, tx))), entry.item.isOpen else {
      throw Refusal.postIsGone
    }
    guard entry.version == seen else { throw Refusal.postIsChanged }
    try entry.item.requireHandler(account, in: organisation(tx), on: SwedishTime.date(of: now))
    return entry.item
  }

  func keys(of account: String, _ now: Instant, _ tx: any StoreReader) throws -> [String] {
    try organisation(tx).readerKeys(of: account, on: SwedishTime.date(of: now))
  }

  func put(
    _ item: PostItem, in register: String, by account: String, at now: Instant, _ tx: any StoreTransaction
  ) throws {
    try tx.write(item.value, to: register, key: item.id, by: account, at: now)
  }
}

extension Refusal {
  /// A no to whoever has not seen what was last done with it.
  static let postIsChanged = Refusal(
    "Någon annan har gjort något med posten sedan du öppnade sidan.", code: "case.stale",
    hint: "Läs vad som har hänt och försök igen.")

  /// A no to whoever asks for post that there is no longer.
  static let postIsGone = Refusal(
    "Posten väntar inte längre: den är diarieförd, skickad vidare eller lämnad till en annan nämnd.",
    hint: "Se efter i postlistan vad som har hänt med den.")
}
