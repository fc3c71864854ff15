import CaseStore
import CivilTime
import FEEL

/// A store that cannot be read: it notes that it was asked, and gives nothing.
final class UnreadStore: StoreReader {
  /// What it throws when it is asked.
  struct Asked: Error {}

  /// Whether it was asked; then what was decided is worth nothing, whatever became of the error.
  private(set) var wasAsked = false

  private func asked<Answer>() throws -> Answer {
    wasAsked = true
    throw Asked()
  }

  func head(of stream: StreamID) throws -> StreamHead { try asked() }
  func events(of stream: StreamID, after sequence: Int, limit: Int) throws -> [SealedEvent] { try asked() }
  func snapshot(of stream: StreamID) throws -> StoredSnapshot? { try asked() }
  func streams(prefix: String, after: String?, limit: Int) throws -> [StreamID] { try asked() }
  func strayRows() throws -> [(table: String, key: String)] { try asked() }
  func lastLogNumber() throws -> Int { try asked() }
  func log(after number: Int, limit: Int) throws -> [TenantLogEntry] { try asked() }
  func caseRow(_ id: String) throws -> CaseRow? { try asked() }
  func caseRow(dnr: String) throws -> CaseRow? { try asked() }
  func cases(_ filter: CaseFilter, reader: Reader) throws -> [CaseRow] { try asked() }
  func caseOfficers() throws -> [String] { try asked() }
  func openCasesByPin() throws -> [(pin: String, count: Int)] { try asked() }
  func workItem(_ id: String) throws -> WorkItemRow? { try asked() }
  func workItems(_ filter: WorkItemFilter, reader: Reader) throws -> [WorkItemRow] { try asked() }
  func unorderedCases() throws -> [String] { try asked() }
  func draft(task: String, actor: String) throws -> Value? { try asked() }
  func clocks(case id: String) throws -> [ClockRow] { try asked() }
  func nextWakeUp() throws -> Instant? { try asked() }
  func effect(_ id: String) throws -> EffectRow? { try asked() }
  func effects(case id: String?, state: EffectRow.State?) throws -> [EffectRow] { try asked() }
  func incidents(case id: String?, openOnly: Bool) throws -> [IncidentRow] { try asked() }
  func incident(_ id: String) throws -> IncidentRow? { try asked() }
  func documents(case id: String) throws -> [DocumentRow] { try asked() }
  func document(withHash hash: String) throws -> (caseID: String, number: Int)? { try asked() }
  func search(_ words: String, reader: Reader, limit: Int) throws -> [SearchHit] { try asked() }
  func registerRecord(_ register: String, key: String) throws -> RegisterRow? { try asked() }
  func registerRecords(_ register: String) throws -> [RegisterRow] { try asked() }
  func lastNumber(in series: String) throws -> Int { try asked() }
  func numberSeries() throws -> [String: Int] { try asked() }
  func searchTitles(_ words: String, of units: [String], limit: Int) throws -> [CaseRow] { try asked() }
  func searchTexts(case id: String) throws -> [String: String] { try asked() }
  func deliveredMessages(case id: String) throws -> [String] { try asked() }
  func definition(_ hash: String) throws -> [UInt8]? { try asked() }
  func configHash(_ name: String) throws -> String? { try asked() }
  func config(_ name: String) throws -> (hash: String, bytes: [UInt8])? { try asked() }
  func login(_ account: String) throws -> LoginRow? { try asked() }
  func logins() throws -> [LoginRow] { try asked() }
  func session(_ id: String) throws -> SessionRow? { try asked() }
  func readings(case id: String?, limit: Int) throws -> [ReadingRow] { try asked() }
  func sentForm(_ key: String) throws -> SentFormRow? { try asked() }
  func sentForm(of account: String, digest: String, since time: Instant) throws -> SentFormRow? { try asked() }
}
