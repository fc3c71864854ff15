import CaseStore
import GRDB
import GRDBSQLite

/// SQLite's result codes in the words of `StoreError`.
enum SQLiteFailure {
  /// The error that a result code stands for.
  static func error(code: Int32, message: String) -> StoreError {
    switch code & 0xFF {
    case SQLITE_FULL: .diskFull
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_CORRUPT: .corrupt("databasfilens innehåll hänger inte ihop (SQLite \(code))")
    case SQLITE_NOTADB: .corrupt("filen är ingen databas, eller dess början är överskriven (SQLite \(code))")
    case SQLITE_CONSTRAINT: .failed("en nyckel som ska vara unik finns redan (\(message))")
    case SQLITE_READONLY: .failed("databasen är skrivskyddad")
    case SQLITE_IOERR: .failed("läs- eller skrivfel på disken (SQLite \(code))")
    case SQLITE_CANTOPEN: .failed("databasfilen går inte att öppna (SQLite \(code))")
    case SQLITE_TOOBIG: .failed("texten eller filen är större än databasen rymmer i ett fält")
    default: .failed("\(message) (SQLite \(code))")
    }
  }

  /// A GRDB error as a `StoreError`; any other error as it is.
  static func translate(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return SQLiteFailure.error(code: error.extendedResultCode.rawValue, message: error.message ?? "okänt fel")
  }
}
