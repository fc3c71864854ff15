import CaseStore
import CivilTime

extension SQLiteSession {
  func sentForm(_ key: String) throws -> SentFormRow? {
    try first(.sentForm, { $0.add(key) }, read: readSentForm)
  }

  func sentForm(of account: String, digest: String, since time: Instant) throws -> SentFormRow? {
    try first(
      .sentFormOfDigest,
      {
        $0.add(account)
        $0.add(digest)
        $0.add(time)
      }, read: readSentForm)
  }

  func put(_ row: SentFormRow) throws {
    try run(.putSentForm) {
      $0.add(row.key)
      $0.add(row.account)
      $0.add(row.digest)
      $0.add(row.time)
      $0.add(row.place)
    }
  }

  func removeSentForm(_ key: String) throws { try run(.removeSentForm) { $0.add(key) } }

  func removeSentForms(before time: Instant) throws { try run(.removeSentFormsBefore) { $0.add(time) } }

  private func readSentForm(_ row: ResultRow) throws -> SentFormRow {
    SentFormRow(
      key: row.text(0), account: row.text(1), digest: row.text(2), time: try row.instant(3), place: row.text(4))
  }
}
