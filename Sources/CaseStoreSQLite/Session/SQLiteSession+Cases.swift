import CaseStore
import CivilTime
import FEEL

extension SQLiteSession {
  /// The reader key that stands for the program itself.
  private static let everything = "*"
  /// What the key begins with by which a secret case of a nämnd is found for its public title only.
  private static let titles = "title:"
  /// Later than every day there is.
  static let afterAllDays = Int(Int32.max)
  /// Earlier than every day there is.
  private static let beforeAllDays = Int(Int32.min)

  func caseRow(_ id: String) throws -> CaseRow? {
    try first(.caseByID, { $0.add(id) }, read: readCase)
  }

  func caseRow(dnr: String) throws -> CaseRow? {
    try first(.caseByNumber, { $0.add(dnr) }, read: readCase)
  }

  func cases(_ filter: CaseFilter, reader: Reader) throws -> [CaseRow] {
    var start = (opened: filter.isOldestFirst ? Self.beforeAllDays : Self.afterAllDays, id: "")
    if let after = filter.after {
      guard let row = try caseRow(after) else { return [] }
      start = (row.opened.daysSinceEpoch, row.id)
    }
    let readers = keys(of: reader)
    var keys = filter.officer.map { [$0] } ?? readers ?? [Self.everything]
    // After the others, so that a case that may be read is found by what it may be read by.
    if readers != nil, filter.officer == nil, filter.workflow == nil { keys += filter.titlesOf.map(Self.titleKey) }
    let statuses = filter.status.map { [$0] } ?? [.open, .closed, .annulled]
    var rows: [CaseRow] = []
    for key in keys {
      for status in statuses {
        rows += try all(Self.list(of: filter)) {
          $0.add(key)
          $0.add(status.rawValue)
          $0.add(start.opened)
          $0.add(start.id)
          $0.add(filter.workflow)
          $0.add(filter.unit)
          $0.add(filter.limit)
          if filter.officer != nil { $0.add(readers.map(json)) }
        } read: {
          let row = try readCase($0)
          return key.hasPrefix(Self.titles) ? row.publicPart : row
        }
      }
    }
    if keys.count == 1, statuses.count == 1 { return rows }
    return first(filter.limit, of: rows, isOldestFirst: filter.isOldestFirst)
  }

  func caseOfficers() throws -> [String] {
    var found: [String] = []
    // One step in the index for each account, however many cases they have.
    while let next = try first(.nextCaseOfficer, { $0.add(found.last ?? "") }, read: { $0.optionalText(0) }) ?? nil {
      found.append(next)
    }
    return found
  }

  /// The query by which the cases of a filter are found: the index that leaves the fewest to look at.
  private static func list(of filter: CaseFilter) -> Query {
    if filter.officer != nil { return filter.isOldestFirst ? .oldestOfOfficer : .newestOfOfficer }
    if filter.workflow != nil { return filter.isOldestFirst ? .oldestOfProcess : .newestOfProcess }
    return filter.isOldestFirst ? .oldestOfReader : .newestOfReader
  }

  func openCasesByPin() throws -> [(pin: String, count: Int)] {
    try all(.openCasesByPin, { _ in }, read: { ($0.text(0), $0.int(1)) })
  }

  func put(_ row: CaseRow) throws {
    let (readers, officers) = (json(row.readers), json(row.officers))
    let old = try first(.caseKeys) {
      $0.add(row.id)
    } read: {
      (
        dnr: $0.text(0), pin: $0.text(1), status: $0.text(2), opened: $0.int(3), readers: $0.text(4),
        workflow: $0.text(5), officers: $0.optionalText(6), secret: $0.bool(7), unit: $0.text(8),
        publicTitle: $0.text(9)
      )
    }
    let isTitled = old.map { $0.secret == row.secret && $0.dnr == row.dnr && $0.publicTitle == row.publicTitle }
    if isTitled != true, row.secret || old?.secret == true {
      try index(
        text: row.secret ? "\(row.dnr) \(row.publicTitle)" : nil, case: row.id, part: QueryCatalogue.publicPart)
    }
    let status = row.status.rawValue
    let opened = row.opened.daysSinceEpoch
    let isInPlace = old.map { $0.status == status && $0.opened == opened } ?? false
    let sameReaders =
      isInPlace && old?.readers == readers && old?.workflow == row.workflow && old?.secret == row.secret
      && old?.unit == row.unit
    let sameOfficers = isInPlace && old?.officers == officers
    if let old, sameReaders, sameOfficers, old.dnr == row.dnr, old.pin == row.pin {
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
      $0.add(officers)
      $0.add(json(row.insiders))
    }
    if !sameReaders { try putReaders(of: row, replacing: old != nil) }
    if !sameOfficers { try putOfficers(of: row, replacing: old != nil) }
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
      $0.add(json(row.insiders))
    }
  }

  private func putReaders(of row: CaseRow, replacing: Bool) throws {
    if replacing { try run(.removeCaseReaders) { $0.add(row.id) } }
    for reader in row.readers + [Self.everything] + (row.secret ? [Self.titleKey(row.unit)] : []) {
      try run(.insertCaseReader) {
        $0.add(row.id)
        $0.add(reader)
        $0.add(row.status.rawValue)
        $0.add(row.opened)
        $0.add(row.workflow)
      }
    }
  }

  private func putOfficers(of row: CaseRow, replacing: Bool) throws {
    if replacing { try run(.removeCaseOfficers) { $0.add(row.id) } }
    for account in row.officers {
      try run(.insertCaseOfficer) {
        $0.add(row.id)
        $0.add(account)
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
      readers: (try row.value(14).list ?? []).compactMap(\.text),
      insiders: (try row.value(16).list ?? []).compactMap(\.text),
      officers: row.isNull(15) ? [] : (try row.value(15).list ?? []).compactMap(\.text))
  }

  private func first(_ limit: Int, of rows: [CaseRow], isOldestFirst: Bool) -> [CaseRow] {
    var seen: Set<String> = []
    let distinct = rows.filter { seen.insert($0.id).inserted }
    let ordered = distinct.sorted { one, other in
      let (earlier, later) = isOldestFirst ? (one, other) : (other, one)
      // The database orders by bytes, so that a page ends where the next begins.
      return earlier.opened == later.opened
        ? earlier.id.utf8.lexicographicallyPrecedes(later.id.utf8) : earlier.opened < later.opened
    }
    return Array(ordered.prefix(max(limit, 0)))
  }

  /// The keys that a reader reads by; nil for the program itself.
  ///
  /// The key of everything, and that of titles, cannot be claimed.
  func keys(of reader: Reader) -> [String]? {
    switch reader {
    case .system: nil
    case .keys(let keys): keys.filter { $0 != Self.everything && !$0.hasPrefix(Self.titles) }
    }
  }

  /// The key by which the secret cases of a nämnd are found for their public titles.
  static func titleKey(_ unit: String) -> String { titles + unit }

  /// A list of texts as the JSON array that a list parameter takes.
  func json(_ texts: [String]) -> String {
    String(decoding: ValueJSON.stored(.list(texts.map { .string($0) })), as: UTF8.self)
  }
}
