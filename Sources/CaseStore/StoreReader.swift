public import CivilTime
public import FEEL

/// What can be read of a store.
///
/// Every read model is found by key or by an index; nothing scans the cases.
public protocol StoreReader {
  // Streams

  /// The last event of a stream; `StreamHead.empty` where it has none.
  func head(of stream: StreamID) throws -> StreamHead
  /// The events after a number, in order.
  func events(of stream: StreamID, after sequence: Int, limit: Int) throws -> [SealedEvent]
  /// The newest snapshot of a stream's state.
  func snapshot(of stream: StreamID) throws -> StoredSnapshot?
  /// The names of the streams that begin with a text, after one name, in order; for verification.
  func streams(prefix: String, after: String?, limit: Int) throws -> [StreamID]
  /// The rows that no stream tells of, by table: the case's id, the register and key, the configuration's name; for
  /// verification.
  func strayRows() throws -> [(table: String, key: String)]
  /// The number of the tenant log's last link; 0 before the first. Every event that is written makes it greater.
  func lastLogNumber() throws -> Int
  /// The links of the tenant log after a number.
  func log(after number: Int, limit: Int) throws -> [TenantLogEntry]

  // Cases

  /// A case by its id.
  func caseRow(_ id: String) throws -> CaseRow?
  /// A case by its number (dnr).
  func caseRow(dnr: String) throws -> CaseRow?
  /// The cases that a reader may see, in the order of the days they were opened; those that it may see only the title of
  /// as their `CaseRow.publicPart`.
  func cases(_ filter: CaseFilter, reader: Reader) throws -> [CaseRow]
  /// The accounts that have a role in a case, in the order of their ids; those that have left too.
  func caseOfficers() throws -> [String]
  /// How many cases need each definition: closure hash and count of open cases.
  func openCasesByPin() throws -> [(pin: String, count: Int)]

  // Work

  /// A task by its id.
  func workItem(_ id: String) throws -> WorkItemRow?
  /// The tasks that a reader may see, the one that is due first on top.
  func workItems(_ filter: WorkItemFilter, reader: Reader) throws -> [WorkItemRow]
  /// The cases that an older program has put into the lists without the day that runs out first, or without those who have
  /// a role in them.
  func unorderedCases() throws -> [String]
  /// What has been typed into a task but not handed in.
  func draft(task: String, actor: String) throws -> Value?
  /// The clocks of a case.
  func clocks(case id: String) throws -> [ClockRow]
  /// When the next clock or effect is due; nil where nothing waits.
  func nextWakeUp() throws -> Instant?
  /// An effect by its id.
  func effect(_ id: String) throws -> EffectRow?
  /// Effects of a case, or of all where nil, in a state, or in any where nil.
  func effects(case id: String?, state: EffectRow.State?) throws -> [EffectRow]
  /// Incidents, the open ones or all.
  func incidents(case id: String?, openOnly: Bool) throws -> [IncidentRow]
  /// An incident by its id.
  func incident(_ id: String) throws -> IncidentRow?

  // Documents, search, registers, configuration

  /// The documents of a case in the order of their numbers.
  func documents(case id: String) throws -> [DocumentRow]
  /// A document that has these bytes: its case and number; nil where none has.
  func document(withHash hash: String) throws -> (caseID: String, number: Int)?
  /// The cases a reader may see that have a text with all the words, the last one as the beginning of a word, with one
  /// such text of each: those with whole words first, then those with beginnings and parts of words; of each kind the
  /// text that came last first.
  func search(_ words: String, reader: Reader, limit: Int) throws -> [SearchHit]
  /// The secret cases of some nämnder that have all the words in their number and public title, whoever may read them, as
  /// their `CaseRow.publicPart`: nothing else of a case is searched, so that a hit tells nothing of what is secret in it.
  func searchTitles(_ words: String, of units: [String], limit: Int) throws -> [CaseRow]
  /// Every searchable text of a case, by part; for verification.
  func searchTexts(case id: String) throws -> [String: String]
  /// The messages that a case has taken, by id; for verification.
  func deliveredMessages(case id: String) throws -> [String]
  /// A register's record and its version (the stream's sequence).
  func registerRecord(_ register: String, key: String) throws -> RegisterRow?
  /// A register's records in the order of their keys, without those that have been removed.
  func registerRecords(_ register: String) throws -> [RegisterRow]
  /// The number last given in a series; 0 before the first.
  func lastNumber(in series: String) throws -> Int
  /// The last number of every series; for verification.
  func numberSeries() throws -> [String: Int]
  /// The bytes of a definition by its hash.
  func definition(_ hash: String) throws -> [UInt8]?
  /// The hash of a piece of configuration, without its bytes.
  func configHash(_ name: String) throws -> String?
  /// A piece of configuration by name: its hash and bytes.
  func config(_ name: String) throws -> (hash: String, bytes: [UInt8])?

  /// The local password of an account.
  func login(_ account: String) throws -> LoginRow?
  /// Every local password, by account.
  func logins() throws -> [LoginRow]
  /// Somebody who is logged in.
  func session(_ id: String) throws -> SessionRow?
  /// The form of a key that has been sent in.
  func sentForm(_ key: String) throws -> SentFormRow?
  /// The latest form of an account with such a digest that has been done, from a time on.
  func sentForm(of account: String, digest: String, since time: Instant) throws -> SentFormRow?
  /// Who has read secret cases, the latest first; of one case, or of all.
  func readings(case id: String?, limit: Int) throws -> [ReadingRow]
}
