package import CaseStore
package import CivilTime
import Delegation
import FEEL
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
      let after = try LaidDelegation(before.putting(order))
      guard let revision = after.order(order.name) else {
        throw StoreError.corrupt("revisionen \(order.name) saknas")
      }
      if let adoption = revision.adoption?.value, before.order(order.name)?.adoption == nil {
        try Self.require(adoption, isFreeIn: revision.board.value, beside: before, tx)
      }
      let entry = try RevisionRule(before, in: organisation, on: today).check(revision, named: order.name, by: account)
      let known = Set(
        before.configuration.findings(in: organisation, on: today, isInWords: true).map { [$0.code, $0.message] })
      // What was wrong already, in a revision that cannot be changed, stops no other.
      let errors = after.configuration.findings(in: organisation, on: today, isInWords: true).filter {
        $0.severity == .error && !known.contains([$0.code, $0.message])
      }
      guard errors.isEmpty else { throw DiagnosticError(diagnostics: errors) }
      try DelegationStore.put(
        after.documents, after.configuration, actor: account, role: entry.author.role, at: now, to: tx)
    }
  }

  /// Takes away a draft that is not to be: nobody decides by it, and what is in force stands.
  ///
  /// - Parameter version: The hash of the draft as it was read.
  /// - Returns: Whether it was taken away; where it says something else than what was read nothing is.
  /// - Throws: `Refusal` where the account may not, or it is a proposal or adopted; `StoreError`.
  package func discard(_ name: String, version: String, by account: String, at now: Instant) async throws -> Bool {
    let today = try SwedishTime.date(of: now)
    return try await store.write { tx in
      let organisation = try self.organisation(tx)
      guard let before = try self.delegation(tx), let order = before.order(name), order.hash == version else {
        return false
      }
      let author = try OrderAuthor(account, of: order.board.value, in: organisation, on: today)
      guard order.state == .draft else {
        throw Refusal(
          order.state == .proposal ? "Revisionen är framlagd för nämnden." : "Revisionen är antagen av nämnden.",
          code: "delegation.not-draft",
          hint: order.state == .proposal
            ? "Ta först tillbaka förslaget till utkast." : "Det som är antaget tas aldrig bort.", lagrum: ["KL 6:37"])
      }
      let after = try LaidDelegation(before.removing(name))
      try DelegationStore.put(
        after.documents, after.configuration, actor: account, role: author.role, at: now, to: tx)
      return true
    }
  }

  /// A paragraph is written once in a year, in whose order a nämnd numbers them: in one case, or for one revision.
  ///
  /// - Throws: `Refusal` beside the field that says where it stands.
  private static func require(
    _ adoption: Adoption, isFreeIn board: String, beside delegation: LaidDelegation, _ tx: any StoreReader
  ) throws {
    func taken(_ day: CivilDate, _ place: String) -> Refusal {
      let problem = "§ \(adoption.paragraph) \(day.swedish) står redan i \(place)"
      return Refusal(
        problem + ".", hint: "Rätta paragrafen efter protokollet. Ett nummer används en gång om året.",
        fields: ["paragraf": problem])
    }
    let listed = try paragraphs(of: board, in: [adoption.day.year], tx)
    if let listed = listed.first(where: { $0.paragraph == adoption.paragraph }) {
      let row = try tx.caseRow(dnr: listed.dnr)
      throw taken(listed.meeting, "\(listed.dnr)" + (row.map { " \($0.secret ? $0.publicTitle : $0.title)" } ?? ""))
    }
    for other in delegation.revisions(of: board).map(\.order) {
      guard let earlier = other.adoption?.value, earlier.paragraph == adoption.paragraph,
        earlier.day.year == adoption.day.year
      else { continue }
      throw taken(earlier.day, "beslutet om \(other.title.value)")
    }
  }
}
