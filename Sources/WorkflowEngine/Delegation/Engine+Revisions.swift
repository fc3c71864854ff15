package import CaseStore
package import CivilTime
import Delegation
import SourceDiagnostics
package import WorkflowKit

extension Engine {
  /// The delegation that is laid in, drafts and proposals too; nil where there is none.
  ///
  /// - Throws: `StoreError`, `DiagnosticError` where a document cannot be read by this program.
  package func delegation(_ tx: any StoreReader) throws -> LaidDelegation? {
    guard let hash = try tx.configHash(DelegationManifest.name) else { return nil }
    if let known = cache.delegation(hash) { return known }
    guard let documents = try DelegationStore.files(tx) else { return nil }
    let delegation = try LaidDelegation(documents)
    cache.keep(delegation, hash: hash)
    return delegation
  }

  /// Lays in one revision of a nämnd's order, new or changed, beside those that are there. Nothing happens where it says
  /// what it said.
  ///
  /// - Parameter make: Makes the revision of what is laid in at that moment.
  /// - Throws: `Refusal` where the account may not, has confirmed what gives itself a right, or the nämnd has adopted what
  ///   would be changed; `DiagnosticError` where the revision would be wrong, and then nothing is changed; what `make`
  ///   throws; `StoreError`.
  package func layIn(
    by account: String, at now: Instant,
    _ make: @escaping @Sendable (LaidDelegation, Organisation, CivilDate) throws -> DelegationDocuments.Order
  ) async throws {
    let today = try SwedishTime.date(of: now)
    try await store.write { tx in
      let organisation = try self.organisation(tx)
      guard let before = try self.delegation(tx) else { throw StoreError.corrupt("delegationsordningarna saknas") }
      let order = try make(before, organisation, today)
      if before.documents.orders.contains(where: { $0.name == order.name && $0.file.bytes == order.file.bytes }) {
        return
      }
      if before.order(order.name)?.state == .adopted {
        throw Refusal(
          "\(order.name) är antagen av nämnden och kan inte ändras.", code: "config.adopted-order",
          hint: "Gör ett nytt utkast av den, och ändra där.", lagrum: ["KL 6:37"])
      }
      let after = try LaidDelegation(before.putting(order))
      let author = try self.author(account, of: order.name, from: before, to: after, in: organisation, on: today)
      let known = Set(before.configuration.findings(in: organisation, on: today).map { [$0.code, $0.message] })
      // What was wrong already, in a revision that cannot be changed, stops no other.
      let errors = after.configuration.findings(in: organisation, on: today).filter {
        $0.severity == .error && !known.contains([$0.code, $0.message])
      }
      guard errors.isEmpty else { throw DiagnosticError(diagnostics: errors) }
      try DelegationStore.put(after.documents, after.configuration, actor: account, role: author.role, at: now, to: tx)
    }
  }

  /// The account as the author of a revision, which is neither taken from one nämnd to another nor confirmed by whoever
  /// gains by it.
  private func author(
    _ account: String, of name: String, from before: LaidDelegation, to after: LaidDelegation,
    in organisation: Organisation, on day: CivilDate
  ) throws -> OrderAuthor {
    guard let order = after.order(name) else { throw StoreError.corrupt("revisionen \(name) saknas") }
    if let old = before.order(name), old.board.value != order.board.value {
      _ = try OrderAuthor(account, of: old.board.value, in: organisation, on: day)
    }
    let author = try OrderAuthor(account, of: order.board.value, in: organisation, on: day)
    try author.requireNothingToGain(from: order, over: before.configuration.orders.map(\.order))
    return author
  }
}
