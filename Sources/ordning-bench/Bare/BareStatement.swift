import GRDBSQLite

/// A prepared statement.
final class BareStatement {
  private let statement: OpaquePointer
  private let database: BareDatabase
  private static let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ statement: OpaquePointer, database: BareDatabase) {
    self.statement = statement
    self.database = database
  }

  deinit { sqlite3_finalize(statement) }

  /// Runs a statement that gives no rows.
  func run(_ values: BareValue...) throws {
    for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
    _ = try step()
    sqlite3_reset(statement)
  }

  func step() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let fault = database.fault()
      sqlite3_reset(statement)
      throw fault
    }
  }

  func row() -> [BareValue] {
    (0..<sqlite3_column_count(statement)).map { column in
      switch sqlite3_column_type(statement, column) {
      case SQLITE_NULL: .null
      case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
      case SQLITE_TEXT: .text(String(decoding: bytes(column), as: UTF8.self))
      default: .blob(Array(bytes(column)))
      }
    }
  }

  private func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let address = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(start: address, count: Int(sqlite3_column_bytes(statement, column)))
  }

  private func bind(_ value: BareValue, at position: Int32) {
    switch value {
    case .null: sqlite3_bind_null(statement, position)
    case .integer(let number): sqlite3_bind_int64(statement, position, number)
    case .text(let text): sqlite3_bind_text(statement, position, text, -1, BareStatement.copying)
    case .blob(let bytes): sqlite3_bind_blob(statement, position, bytes, Int32(bytes.count), BareStatement.copying)
    }
  }
}
