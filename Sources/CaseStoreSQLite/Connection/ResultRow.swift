import CaseStore
import CivilTime
import FEEL
import GRDBSQLite

/// The row a statement stands at; columns are read by position from 0.
struct ResultRow {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { self.statement = statement }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func bool(_ column: Int32) -> Bool { sqlite3_column_int64(statement, column) != 0 }

  func text(_ column: Int32) -> String { String(decoding: buffer(column), as: UTF8.self) }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  func bytes(_ column: Int32) -> [UInt8] { Array(buffer(column)) }

  func optionalBytes(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : bytes(column) }

  func digest(_ column: Int32) throws -> Digest {
    guard let digest = Digest(bytes: bytes(column)) else { throw StoreError.corrupt("en kontrollsumma har fel längd") }
    return digest
  }

  func date(_ column: Int32) throws -> CivilDate {
    guard let date = CivilDate(daysSinceEpoch: int(column)) else { throw StoreError.corrupt("ett datum finns inte") }
    return date
  }

  func optionalDate(_ column: Int32) throws -> CivilDate? { isNull(column) ? nil : try date(column) }

  func instant(_ column: Int32) throws -> Instant {
    do {
      return try Instant(millisecondsSinceEpoch: sqlite3_column_int64(statement, column))
    } catch {
      throw StoreError.corrupt("en tidpunkt finns inte")
    }
  }

  func optionalInstant(_ column: Int32) throws -> Instant? { isNull(column) ? nil : try instant(column) }

  func value(_ column: Int32) throws -> Value {
    do {
      return try ValueJSON.parseStored(bytes(column))
    } catch {
      throw StoreError.corrupt("ett sparat värde går inte att läsa: \(error)")
    }
  }

  func choice<Choice: RawRepresentable<String>>(_ column: Int32, _ type: Choice.Type) throws -> Choice {
    let text = text(column)
    guard let choice = Choice(rawValue: text) else { throw StoreError.corrupt("\"\(text)\" är inget känt läge") }
    return choice
  }

  private func buffer(_ column: Int32) -> UnsafeRawBufferPointer {
    // The address first, then the length: SQLite converts the column when it is asked for the bytes.
    let address = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(start: address, count: Int(sqlite3_column_bytes(statement, column)))
  }
}
