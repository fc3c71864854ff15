package import CaseStore
package import CivilTime
import Delegation
import FEEL
import SourceDiagnostics

/// Keeps the documents of a municipality's delegation in its store.
///
/// A document is kept under its hash for ever, so that what a decision points to can always be read. Each nämnd's order
/// has a stream of its own, where every revision that is laid in is an event.
package enum DelegationStore {
  /// The documents in force; nil where none have been laid in.
  ///
  /// - Throws: `StoreError.corrupt` where one is missing or changed.
  package static func files(_ tx: any StoreReader) throws -> DelegationDocuments? {
    guard let (hash, bytes) = try tx.config(DelegationManifest.name) else { return nil }
    guard Digest.of(bytes).hex == hash else {
      throw StoreError.corrupt("förteckningen över delegationsordningarna stämmer inte med sin kontrollsumma")
    }
    let hashes = try DelegationManifest(stored: bytes).hashes
    guard let catalogue = hashes[DelegationManifest.catalogueName] else {
      throw StoreError.corrupt("beslutstyperna saknas")
    }
    let orders = hashes.filter { $0.key != DelegationManifest.catalogueName }.sorted { $0.key < $1.key }
    return DelegationDocuments(
      catalogue: try file(DelegationManifest.catalogueName, catalogue, tx),
      orders: try orders.map { name, hash in
        DelegationDocuments.Order(name: name, file: try file(name, hash, tx))
      }, isLaidIn: true)
  }

  private static func file(_ name: String, _ hash: String, _ tx: any StoreReader) throws -> SourceFile {
    guard let bytes = try tx.definition(hash) else { throw StoreError.corrupt("\(name) saknas") }
    guard Digest.of(bytes).hex == hash else {
      throw StoreError.corrupt("\(name) är ändrad; den stämmer inte med kontrollsumman")
    }
    return SourceFile(name: name, bytes: bytes)
  }

  /// Lays documents in, in place of those that were there.
  ///
  /// - Parameters:
  ///   - configuration: What the documents say, which has been checked.
  ///   - role: The role by which the actor may; nil for the program itself, when it makes the data folder.
  ///   - authors: Who answers for each revision, by its name, where that is not the actor.
  /// - Throws: `StoreError`.
  package static func put(
    _ files: DelegationDocuments, _ configuration: DelegationConfiguration, actor: String, role: String?,
    authors: [String: OrderAuthor] = [:], at now: Instant, to tx: any StoreTransaction
  ) throws {
    let isFirst = try tx.configHash(DelegationManifest.name) == nil
    let before = try tx.config(DelegationManifest.name).map { try DelegationManifest(stored: $0.bytes).hashes } ?? [:]
    let manifest = DelegationManifest(files)
    for file in [files.catalogue] + files.orders.map(\.file) {
      try tx.putDefinition(file.bytes, hash: Digest.of(file.bytes).hex)
    }
    for (name, order) in configuration.orders where before[name] != order.hash {
      var data = Context([
        ("name", .string(name)), ("hash", .string(order.hash)), ("state", .string(order.state.rawValue)),
      ])
      data["from"] = order.inForceFrom.map { .date($0.value) }
      data["adopted"] = order.adoption.map { .date($0.value.day) }
      data["paragraph"] = order.adoption.map { .number(Number($0.value.paragraph)) }
      data["role"] = (authors[name]?.role ?? role).map { .string($0) }
      try append("order.revised", data, to: .order(order.board.value), authors[name]?.account ?? actor, now, tx)
    }
    try noteDiscarded(in: before, after: manifest, role: role, actor: actor, at: now, to: tx)
    let bytes = manifest.bytes
    let hash = Digest.of(bytes).hex
    var data = Context([("name", .string(DelegationManifest.name)), ("hash", .string(hash))])
    data["role"] = role.map { .string($0) }
    try append("config.loaded", data, to: .config(DelegationManifest.name), actor, now, tx)
    try tx.putConfig(bytes, hash: hash, name: DelegationManifest.name)
    if isFirst { try FollowedOrders.begin(configuration, at: now, to: tx) }
  }

  /// What is laid in no more: a draft that was discarded. What it said is kept under its hash.
  private static func noteDiscarded(
    in before: [String: String], after manifest: DelegationManifest, role: String?, actor: String, at now: Instant,
    to tx: any StoreTransaction
  ) throws {
    for (name, hash) in before.sorted(by: { $0.key < $1.key }) where manifest.hashes[name] == nil {
      guard let bytes = try tx.definition(hash), let catalogue = before[DelegationManifest.catalogueName] else {
        continue
      }
      let documents = DelegationDocuments(
        catalogue: try file(DelegationManifest.catalogueName, catalogue, tx),
        orders: [DelegationDocuments.Order(name: name, file: SourceFile(name: name, bytes: bytes))], isLaidIn: true)
      guard let board = try LaidDelegation(documents).order(name)?.board.value else { continue }
      var data = Context([("name", .string(name)), ("discarded", .string(hash))])
      data["role"] = role.map { .string($0) }
      try append("order.discarded", data, to: .order(board), actor, now, tx)
    }
  }

  private static func append(
    _ type: String, _ data: Context, to stream: StreamID, _ actor: String, _ now: Instant,
    _ tx: any StoreTransaction
  ) throws {
    let event = NewEvent(
      type: type, version: 1, time: now, actor: actor, structural: .context(data), personal: .null)
    _ = try tx.append([event], to: stream, expected: try tx.head(of: stream))
  }
}
