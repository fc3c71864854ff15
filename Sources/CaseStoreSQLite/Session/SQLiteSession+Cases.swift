import CaseStore
import CivilTime
import FEEL

extension SQLiteSession {
  /// The reader key that stands for the program itself.
  private static let everything = "*"
  /// Later than every day there is.
  static let afterAllDays = Int(Int32.max)

  func caseRow(_ id: String) throws -> CaseRow? {
    try first(.caseByID, { $0.add(id) }, read: readCase)
  }

  func caseRow(dnr: String) throws -> CaseRow? {
    try first(.caseByNumber, { $0.add(dnr) }, read: readCase)
  }

  func cases(_ filter: CaseFilter, reader: Reader) throws -> [CaseRow] {
    var start = (opened: Self.afterAllDays, id: "")
    if let after = filter.after {
      guard let row = try caseRow(after) else { return [] }
      start = (row.opened.daysSinceEpoch, row.id)
    }
    let keys = keys(of: reader) ?? [Self.everything]
    let statuses = filter.status.map { [$0] } ?? [.open, .closed, .annulled]
    var rows: [CaseRow] = []
    for key in keys {
      for status in statuses {
        rows += try all(.casesOfReader) {
          $0.add(key)
          $0.add(status.rawValue)
          $0.add(start.opened)
          $0.add(start.id)
          $0.add(filter.workflow)
          $0.add(filter.unit)
          $0.add(filter.limit)
        } read: {
          try readCase($0)
        }
      }
    }
    if keys.count == 1, statuses.count == 1 { return rows }
    return newest(of: rows, limit: filter.limit)
  }

  func openCasesByPin() throws -> [(pin: String, count: Int)] {
    try all(.openCasesByPin, { _ in }, read: { ($0.text(0), $0.int(1)) })
  }

  func put(_ row: CaseRow) throws {
    let readers = json(row.readers)
    let old = try first(.caseKeys) {
      $0.add(row.id)
    } read: {
      (dnr: $0.text(0), pin: $0.text(1), status: $0.text(2), opened: $0.int(3), readers: $0.text(4))
    }
    let status = row.status.rawValue
    let opened = row.opened.daysSinceEpoch
    let sameReaders = old.map { $0.status == status && $0.opened == opened && $0.readers == readers } ?? false
    if let old, sameReaders, old.dnr == row.dnr, old.pin == row.pin {
      try update(row)
      return
    }
    try run(.putCase) {
      $0.add(row.id)
      $0.add(row.dnr)
      $0.add(row.workflow)
      $0.add(row.pin)
      $0.add(row.unit)
      $0.add(row.title)
      $0.add(row.publicTitle)
      $0.add(row.secret)
      $0.add(row.party)
      $0.add(status)
      $0.add(opened)
      $0.add(row.closed)
      $0.add(row.position)
      $0.add(row.sequence)
      $0.add(readers)
    }
    if !sameReaders { try putReaders(of: row, replacing: old != nil) }
  }

  private func update(_ row: CaseRow) throws {
    try run(.updateCase) {
      $0.add(row.id)
      $0.add(row.workflow)
      $0.add(row.unit)
      $0.add(row.title)
      $0.add(row.publicTitle)
      $0.add(row.secret)
      $0.add(row.party)
      $0.add(row.closed)
      $0.add(row.position)
      $0.add(row.sequence)
    }
  }

  private func putReaders(of row: CaseRow, replacing: Bool) throws {
    if replacing { try run(.removeCaseReaders) { $0.add(row.id) } }
    for reader in row.readers + [Self.everything] {
      try run(.insertCaseReader) {
        $0.add(row.id)
        $0.add(reader)
        $0.add(row.status.rawValue)
        $0.add(row.opened)
      }
    }
  }

  private func readCase(_ row: ResultRow) throws -> CaseRow {
    CaseRow(
      id: row.text(0), dnr: row.text(1), workflow: row.text(2), pin: row.text(3), unit: row.text(4),
      title: row.text(5), publicTitle: row.text(6), secret: row.bool(7), party: row.text(8),
      status: try row.choice(9, CaseRow.Status.self), opened: try row.date(10), closed: try row.optionalDate(11),
      position: row.text(12), sequence: row.int(13),
      readers: (try row.value(14).list ?? []).compactMap(\.text))
  }

  private func newest(of rows: [CaseRow], limit: Int) -> [CaseRow] {
    var seen: Set<String> = []
    let distinct = rows.filter { seen.insert($0.id).inserted }
    let ordered = distinct.sorted {
      // The database orders by bytes, so that a page ends where the next begins.
      $0.opened == $1.opened ? $1.id.utf8.lexicographicallyPrecedes($0.id.utf8) : $1.opened < $0.opened
    }
    return Array(ordered.prefix(max(limit, 0)))
  }

  /// The keys that a reader reads by; nil for the program itself.
  ///
  /// The key of everything cannot be claimed.
  func keys(of reader: Reader) -> [String]? {
    switch reader {
    case .system: nil
    case .keys(let keys): keys.filter { $0 != Self.everything }
    }
  }

  /// A list of texts as the JSON array that a list parameter takes.
  func json(_ texts: [String]) -> String {
    String(decoding: ValueJSON.stored(.list(texts.map { .string($0) })), as: UTF8.self)
  }
}
