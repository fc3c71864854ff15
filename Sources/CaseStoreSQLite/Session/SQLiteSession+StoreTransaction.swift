import CaseStore

/// Readers are handed the same session on a connection that SQLite holds to reading.
extension SQLiteSession: StoreTransaction {}
