import CaseStore

extension SQLiteSession {
  func head(of stream: StreamID) throws -> StreamHead {
    if let (known, head) = progress.lastHead, known == stream { return head }
    let found = try first(.streamHead) {
      $0.add(stream.text)
    } read: {
      StreamHead(sequence: $0.int(0), hash: try $0.digest(1))
    }
    let head = found ?? .empty
    progress.lastHead = (stream, head)
    return head
  }

  func events(of stream: StreamID, after sequence: Int, limit: Int) throws -> [SealedEvent] {
    try all(.events) {
      $0.add(stream.text)
      $0.add(sequence)
      $0.add(limit)
    } read: { row in
      var personal: SealedEvent.PersonalPart?
      if let salt = row.optionalBytes(4), let bytes = row.optionalBytes(5) {
        personal = SealedEvent.PersonalPart(salt: salt, bytes: bytes)
      }
      return SealedEvent(
        sequence: row.int(0), type: row.text(1), bytes: row.bytes(2), hash: try row.digest(3), personal: personal)
    }
  }

  func snapshot(of stream: StreamID) throws -> StoredSnapshot? {
    try first(.snapshot) {
      $0.add(stream.text)
    } read: {
      StoredSnapshot(
        head: StreamHead(sequence: $0.int(0), hash: try $0.digest(1)), version: $0.int(2), bytes: $0.bytes(3))
    }
  }

  func streams(prefix: String, after: String?, limit: Int) throws -> [StreamID] {
    try all(.streamNames) {
      $0.add(prefix)
      $0.add(prefix + "\u{10FFFF}")
      $0.add(after ?? "")
      $0.add(limit)
    } read: {
      StreamID($0.text(0))
    }
  }

  func strayRows() throws -> [(table: String, key: String)] {
    try all(.strayRows, { _ in }, read: { ($0.text(0), $0.text(1)) })
  }

  func lastLogNumber() throws -> Int { try (progress.lastLink ?? readLastLink()).number }

  func log(after number: Int, limit: Int) throws -> [TenantLogEntry] {
    try all(.links) {
      $0.add(number)
      $0.add(limit)
    } read: {
      TenantLogEntry(
        number: $0.int(0), stream: StreamID($0.text(1)),
        head: StreamHead(sequence: $0.int(2), hash: try $0.digest(3)), hash: try $0.digest(4))
    }
  }

  func append(_ events: [NewEvent], to stream: StreamID, expected: StreamHead) throws -> StreamHead {
    let found = try head(of: stream)
    guard found == expected else {
      throw StoreError.conflict(stream: stream, expected: expected.sequence, found: found.sequence)
    }
    guard !events.isEmpty else { return found }
    let sealed = EventSeal.seal(events, after: found)
    for event in sealed.events { try insert(event, into: stream) }
    try run(.putStream) {
      $0.add(stream.text)
      $0.add(sealed.head.sequence)
      $0.add(sealed.head.hash.bytes)
    }
    try link(stream, to: sealed.head)
    progress.lastHead = (stream, sealed.head)
    return sealed.head
  }

  func put(_ snapshot: StoredSnapshot, of stream: StreamID) throws {
    try run(.putSnapshot) {
      $0.add(stream.text)
      $0.add(snapshot.head.sequence)
      $0.add(snapshot.head.hash.bytes)
      $0.add(snapshot.version)
      $0.add(snapshot.bytes)
    }
  }

  func removePersonalParts(of stream: StreamID, through sequence: Int) throws {
    try run(.removePersonalParts) {
      $0.add(stream.text)
      $0.add(sequence)
    }
    try run(.removeSnapshot) { $0.add(stream.text) }
    progress.hasErased = true
  }

  private func insert(_ event: SealedEvent, into stream: StreamID) throws {
    try run(.insertEvent) {
      $0.add(stream.text)
      $0.add(event.sequence)
      $0.add(event.type)
      $0.add(event.bytes)
      $0.add(event.hash.bytes)
      $0.add(event.personal?.salt)
      $0.add(event.personal?.bytes)
    }
  }

  private func link(_ stream: StreamID, to head: StreamHead) throws {
    let last = try progress.lastLink ?? readLastLink()
    let link = TenantLogEntry.link(after: last, stream: stream, head: head)
    try run(.insertLink) {
      $0.add(link.number)
      $0.add(stream.text)
      $0.add(head.sequence)
      $0.add(head.hash.bytes)
      $0.add(link.hash.bytes)
    }
    progress.lastLink = (link.number, link.hash)
  }

  private func readLastLink() throws -> (number: Int, hash: Digest) {
    try first(.lastLink, { _ in }, read: { ($0.int(0), try $0.digest(1)) }) ?? (0, .zero)
  }
}
