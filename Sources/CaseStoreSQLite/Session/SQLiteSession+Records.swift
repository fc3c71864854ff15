import CaseStore
import FEEL
import GRDBSQLite

extension SQLiteSession {
  func registerRecord(_ register: String, key: String) throws -> RegisterRow? {
    try first(.registerRecord) {
      $0.add(register)
      $0.add(key)
    } read: {
      try readRecord($0)
    }
  }

  func registerRecords(_ register: String) throws -> [RegisterRow] {
    try all(.registerRecords, { $0.add(register) }, read: readRecord)
  }

  func put(_ row: RegisterRow) throws {
    try run(.putRegisterRecord) {
      $0.add(row.register)
      $0.add(row.key)
      $0.add(row.value.isNull ? nil : ValueJSON.stored(row.value))
      $0.add(row.version)
    }
  }

  func lastNumber(in series: String) throws -> Int {
    try first(.lastNumber, { $0.add(series) }, read: { $0.int(0) }) ?? 0
  }

  func takeNumber(in series: String) throws -> Int {
    let numbers = try all(.takeNumber, { $0.add(series) }, read: { $0.int(0) })
    guard let number = numbers.first else { throw StoreError.failed("nummerserien \(series) gav inget nummer") }
    return number
  }

  func numberSeries() throws -> [String: Int] {
    let rows = try all(.numberSeries, { _ in }, read: { ($0.text(0), $0.int(1)) })
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  func definition(_ hash: String) throws -> [UInt8]? {
    try first(.definition, { $0.add(hash) }, read: { $0.bytes(0) })
  }

  func putDefinition(_ bytes: [UInt8], hash: String) throws {
    try run(.putDefinition) {
      $0.add(hash)
      $0.add(bytes)
    }
  }

  func configHash(_ name: String) throws -> String? {
    try first(.configHash, { $0.add(name) }, read: { $0.text(0) })
  }

  func config(_ name: String) throws -> (hash: String, bytes: [UInt8])? {
    try first(.config, { $0.add(name) }, read: { ($0.text(0), $0.bytes(1)) })
  }

  func putConfig(_ bytes: [UInt8], hash: String, name: String) throws {
    try run(.putConfig) {
      $0.add(name)
      $0.add(hash)
      $0.add(bytes)
    }
  }

  func markDelivered(message: String, case id: String) throws -> Bool {
    try run(.markDelivered) {
      $0.add(id)
      $0.add(message)
    }
    return sqlite3_changes(connection) > 0
  }

  func deliveredMessages(case id: String) throws -> [String] {
    try all(.deliveredMessages, { $0.add(id) }, read: { $0.text(0) })
  }

  private func readRecord(_ row: ResultRow) throws -> RegisterRow {
    RegisterRow(
      register: row.text(0), key: row.text(1), value: row.isNull(2) ? .null : try row.value(2), version: row.int(3))
  }
}
