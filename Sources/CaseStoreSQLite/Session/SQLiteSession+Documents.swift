import CaseStore
import CivilTime

extension SQLiteSession {
  func documents(case id: String) throws -> [DocumentRow] {
    try all(.documentsOfCase, { $0.add(id) }, read: readDocument)
  }

  func put(_ row: DocumentRow) throws {
    try run(.putDocument) {
      $0.add(row.caseID)
      $0.add(row.number)
      $0.add(row.title)
      $0.add(row.direction.rawValue)
      $0.add(row.day)
      $0.add(row.counterpart)
      $0.add(row.secrecy)
      $0.add(row.mediaType)
      $0.add(row.hash)
      $0.add(row.size)
      $0.add(row.withdrawn)
      $0.add(row.publicTitle)
    }
  }

  /// The hashes that the documents' rows name, after one, in order.
  func documentHashes(after hash: String, limit: Int) throws -> [String] {
    try all(.documentHashes) {
      $0.add(hash)
      $0.add(limit)
    } read: {
      $0.text(0)
    }
  }

  /// A document that has the hash: its case and number.
  func document(withHash hash: String) throws -> (caseID: String, number: Int)? {
    try first(.documentsWithHash, { $0.add(hash) }, read: { ($0.text(0), $0.int(1)) })
  }

  private func readDocument(_ row: ResultRow) throws -> DocumentRow {
    DocumentRow(
      caseID: row.text(0), number: row.int(1), title: row.text(2),
      direction: try row.choice(3, DocumentRow.Direction.self), day: try row.date(4), counterpart: row.text(5),
      secrecy: row.text(6), publicTitle: row.text(11), mediaType: row.text(7), hash: row.text(8), size: row.int(9),
      withdrawn: row.bool(10))
  }
}
