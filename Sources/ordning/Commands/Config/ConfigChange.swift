import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// What the files of an installation change in the configuration of a store.
struct ConfigChange: Sendable {
  /// The changes in words.
  let lines: [String]
  private let organisation: [UInt8]?
  private let contacts: [(key: String, value: Value)]
  private let delegation: DelegationChange
  private let fees: [UInt8]?

  /// Whether nothing is to be written.
  var isEmpty: Bool { organisation == nil && contacts.isEmpty && delegation.change == nil && fees == nil }

  /// Compares.
  ///
  /// - Throws: `DiagnosticError` where the files are wrong, `Refusal` where they are another municipality's or would begin
  ///   a number series anew.
  init(from session: Session, to installation: Installation) async throws {
    let (organisation, file) = try installation.organisation()
    guard organisation.tenant == session.organisation.tenant else {
      throw Refusal(
        "\(installation.organisationPath) är \(organisation.tenant)s, men datamappen är \(session.organisation.tenant)s.",
        code: "config.other-tenant", hint: "Ange rätt mapp med --config eller --data.")
    }
    let contacts = try installation.contacts(registry: session.registry)
    let (hash, rows) = try await session.store.read { tx in
      (try tx.configHash("organisation"), try tx.registerRecords(ContactsFile.register))
    }
    try await Self.checkSeries(from: session, to: organisation)
    var lines = OrganisationDiff(session.organisation, organisation).lines
    let isSame = hash == Digest.of(file.bytes).hex
    if !isSame && lines.isEmpty { lines.append("~ organisation.yaml: bara kommentarer eller uppställning") }
    self.organisation = isSame ? nil : file.bytes
    let before = Dictionary(rows.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    let after = Dictionary(contacts.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    var changed: [(key: String, value: Value)] = []
    for (key, value) in contacts where before[key] != value {
      changed.append((key, value))
      lines.append("\(before[key] == nil ? "+" : "~") kontakten \(key)")
    }
    for key in before.keys.sorted() where after[key] == nil {
      changed.append((key, .null))
      lines.append("- kontakten \(key)")
    }
    self.contacts = changed
    let documents = try await DelegationChange(from: session, to: installation, organisation)
    delegation = documents
    lines += documents.lines
    if !isSame || documents.change != nil { lines += documents.withoutRight }
    let fees = try await FeeChange(from: session, to: installation)
    self.fees = fees.change
    lines += fees.lines
    let (old, today) = (session.organisation, session.today)
    self.lines =
      lines
      + (try await session.store.read { tx in
        try HangingWork(from: old, to: organisation, on: today, in: tx).lines
      })
  }

  /// A series that is in use goes on by itself: a new start would leave a gap, or give a number twice.
  private static func checkSeries(from session: Session, to organisation: Organisation) async throws {
    for board in organisation.boards {
      let before = session.organisation.board(board.id)?.firstNumbers ?? [:]
      for (series, first) in board.firstNumbers.sorted(by: { $0.key < $1.key }) where before[series] != first {
        let last = try await session.store.read { try $0.lastNumber(in: series) }
        guard last > 0 else { continue }
        throw Refusal(
          "Serien \(series) är i bruk, och det senaste numret är \(last). Den kan inte börja om på \(first).",
          code: "config.series-in-use",
          hint: "Ta tillbaka ändringen under series: i organisation.yaml; serien går vidare av sig själv.")
      }
    }
  }

  /// Who answers for each revision of a delegation order that is laid in, and what a person should know of them.
  ///
  /// - Throws: `Refusal`, `DiagnosticError` where the account may not, or a revision may not be laid in.
  func authors(_ account: String) throws -> (authors: [String: OrderAuthor], warnings: [Diagnostic]) {
    try delegation.authors(account)
  }

  /// Writes the changes.
  ///
  /// - Parameters:
  ///   - role: The role by which the actor may.
  ///   - authors: Who answers for each revision of a delegation order, by its name.
  func apply(
    by actor: String, role: String, authors: [String: OrderAuthor], at now: Instant, to tx: any StoreTransaction
  ) throws {
    if let organisation {
      try ConfigWriter.put("organisation", organisation, actor: actor, role: role, at: now, to: tx)
    }
    if let (files, configuration) = delegation.change {
      try DelegationStore.put(files, configuration, actor: actor, role: role, authors: authors, at: now, to: tx)
    }
    if let fees { try ConfigWriter.put(Engine.feesName, fees, actor: actor, role: role, at: now, to: tx) }
    for (key, value) in contacts {
      try ConfigWriter.put(contact: key, value, actor: actor, role: role, at: now, to: tx)
    }
  }
}
