import CaseStore
import GRDB
import GRDBSQLite

/// What a command or a reader sees of one SQLite connection: the catalogue's queries, prepared once and bound by position.
///
/// Lives on its connection's queue and never leaves it. The reads and writes of the protocol are in the extensions.
final class SQLiteSession {
  let tenant: Tenant
  let connection: OpaquePointer
  private let database: Database
  private var stemmer: SwedishStemmer?
  private var statements = [Statement?](repeating: nil, count: Query.allCases.count)

  /// The first error that SQLite gave during this command.
  ///
  /// After one the transaction may be gone, so that the next
  /// statement would be committed by itself; therefore no more are run.
  private(set) var failure: StoreError?

  /// What the transaction has come to besides what lies in the database.
  var progress = Progress()

  static let catalogue = QueryCatalogue(.sqlite)

  init(_ database: Database, tenant: Tenant) throws {
    guard let connection = database.sqliteConnection else { throw StoreError.failed("databasen är stängd") }
    self.database = database
    self.connection = connection
    self.tenant = tenant
  }

  /// What a transaction remembers between its commands; goes back with a command that is undone.
  struct Progress {
    /// The last link of the tenant log.
    ///
    /// Read anew in each transaction, since another program may have written.
    var lastLink: (number: Int, hash: Digest)?
    /// The stream whose head was read or written last, with the head: a command reads it, and appends after it.
    var lastHead: (stream: StreamID, head: StreamHead)?
    /// Whether personal data has been removed for good.
    var hasErased = false
  }

  /// The stemmer of this connection, made when it is first asked for.
  func swedishStemmer() throws -> SwedishStemmer {
    if let stemmer { return stemmer }
    let made = try SwedishStemmer()
    stemmer = made
    return made
  }

  /// Forgets the error of the command before.
  func clearFailure() { failure = nil }

  /// Runs a query for its effect.
  func run(_ query: Query, _ bind: (inout Binding) -> Void) throws {
    let statement = try bound(query, bind)
    defer { sqlite3_reset(statement) }
    while try step(statement) {}
  }

  /// The first row of a query.
  func first<Result>(
    _ query: Query, _ bind: (inout Binding) -> Void, read: (ResultRow) throws -> Result
  ) throws -> Result? {
    let statement = try bound(query, bind)
    defer { sqlite3_reset(statement) }
    return try step(statement) ? try read(ResultRow(statement)) : nil
  }

  /// All rows of a query.
  func all<Result>(
    _ query: Query, _ bind: (inout Binding) -> Void, read: (ResultRow) throws -> Result
  ) throws -> [Result] {
    var results: [Result] = []
    try each(query, bind) {
      results.append(try read($0))
      return true
    }
    return results
  }

  /// Goes through the rows of a query until there are no more or `body` returns false.
  func each(_ query: Query, _ bind: (inout Binding) -> Void, body: (ResultRow) throws -> Bool) throws {
    let statement = try bound(query, bind)
    defer { sqlite3_reset(statement) }
    while try step(statement) {
      if try !body(ResultRow(statement)) { return }
    }
  }

  private func bound(_ query: Query, _ bind: (inout Binding) -> Void) throws -> OpaquePointer {
    if let failure { throw failure }
    let statement = try prepared(query)
    var binding = Binding(statement)
    bind(&binding)
    if binding.code != SQLITE_OK { throw fail(code: binding.code) }
    return statement
  }

  private func prepared(_ query: Query) throws -> OpaquePointer {
    if let statement = statements[query.rawValue] { return statement.sqliteStatement }
    do {
      let statement = try database.cachedStatement(sql: Self.catalogue[query])
      Binding.bindTenant(tenant.id, to: statement.sqliteStatement)
      statements[query.rawValue] = statement
      return statement.sqliteStatement
    } catch let error as DatabaseError {
      throw fail(code: error.extendedResultCode.rawValue)
    }
  }

  private func step(_ statement: OpaquePointer) throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw fail(code: code)
    }
  }

  private func fail(code: Int32) -> StoreError {
    let extended = sqlite3_extended_errcode(connection)
    let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? ""
    let error = SQLiteFailure.error(code: extended == SQLITE_OK ? code : extended, message: message)
    failure = error
    return error
  }
}
