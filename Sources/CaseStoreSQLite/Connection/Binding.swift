import CivilTime
import GRDBSQLite

/// Gives a statement its parameters, by position from the second: the first is always the tenant.
struct Binding {
  private let statement: OpaquePointer
  private var position: Int32 = 1
  private(set) var code = SQLITE_OK

  /// SQLite copies what it is given.
  private static let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ statement: OpaquePointer) { self.statement = statement }

  /// Binds the tenant, which stays bound for as long as the statement lives.
  static func bindTenant(_ tenant: String, to statement: OpaquePointer) {
    guard sqlite3_bind_parameter_count(statement) > 0 else { return }
    var binding = Binding(statement)
    binding.position = 0
    binding.add(tenant)
  }

  mutating func add(_ text: String) {
    position += 1
    var text = text
    let result = text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { characters in
        // An empty buffer may have no address, which SQLite would take for NULL.
        guard let address = characters.baseAddress else { return sqlite3_bind_text(statement, position, "", 0, nil) }
        return sqlite3_bind_text(statement, position, address, Int32(clamping: characters.count), Self.copying)
      }
    }
    if result != SQLITE_OK { code = result }
  }

  mutating func add(_ text: String?) {
    if let text { add(text) } else { addNull() }
  }

  mutating func add(_ bytes: [UInt8]) {
    position += 1
    let result = bytes.withUnsafeBytes { buffer in
      guard let address = buffer.baseAddress, !buffer.isEmpty else {
        return sqlite3_bind_zeroblob(statement, position, 0)
      }
      return sqlite3_bind_blob64(statement, position, address, UInt64(buffer.count), Self.copying)
    }
    if result != SQLITE_OK { code = result }
  }

  mutating func add(_ bytes: [UInt8]?) {
    if let bytes { add(bytes) } else { addNull() }
  }

  mutating func add(_ number: Int) { add(Int64(number)) }

  mutating func add(_ number: Int64) {
    position += 1
    let result = sqlite3_bind_int64(statement, position, number)
    if result != SQLITE_OK { code = result }
  }

  mutating func add(_ truth: Bool) { add(truth ? 1 as Int64 : 0) }

  mutating func add(_ date: CivilDate) { add(date.daysSinceEpoch) }

  mutating func add(_ date: CivilDate?) {
    if let date { add(date) } else { addNull() }
  }

  mutating func add(_ instant: Instant) { add(instant.millisecondsSinceEpoch) }

  mutating func add(_ instant: Instant?) {
    if let instant { add(instant) } else { addNull() }
  }

  mutating func addNull() {
    position += 1
    let result = sqlite3_bind_null(statement, position)
    if result != SQLITE_OK { code = result }
  }
}
