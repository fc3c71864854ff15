import CaseStore

/// Hides what a secret case is about where nobody in particular reads: in lists, which lie open on screens and in mails.
///
/// Whoever reads with an account of their own sees what the store's filter lets them see (OSL 5 kap. 5 §).
struct Veil {
  /// The mark that stands for what is hidden.
  static let mark = "sekretess"

  private var secret: [String: CaseRow] = [:]
  private var unseen: Set<String> = []

  /// A veil over cases.
  ///
  /// - Throws: `StoreError`.
  init(over cases: some Sequence<String>, as who: Reader, in tx: any StoreReader) throws {
    for id in Set(cases) {
      guard let row = try tx.caseRow(id) else { continue }
      switch who {
      case .system: if row.secret { secret[id] = row }
      case .keys(let keys): if Set(keys).isDisjoint(with: row.readers) { unseen.insert(id) }
      }
    }
  }

  /// The public title of a case that is hidden; nil where it is not.
  func publicTitle(of id: String) -> String? { secret[id]?.publicTitle }

  /// Whether the reader may see that there is something in the case.
  func lets(_ id: String) -> Bool { !unseen.contains(id) }

  /// A case as it stands in a list for a reader.
  static func row(_ row: CaseRow, as who: Reader) -> CaseRow {
    guard hides(row, from: who) else { return row }
    var row = row
    row.title = row.publicTitle
    row.party = ""
    return row
  }

  /// Whether a reader is shown only the public title.
  static func hides(_ row: CaseRow, from who: Reader) -> Bool { row.secret && who == .system }
}
