package import CivilTime
package import Delegation
package import SourceDiagnostics
package import WorkflowKit

/// What is asked of a revision of a nämnd's order, and of whoever lays it in, wherever that is done from.
package struct RevisionRule: Sendable {
  /// Somebody who may lay a revision in.
  package struct Entry: Sendable {
    /// Who.
    package let author: OrderAuthor
    /// What a person should know of the revision.
    package let warnings: [Diagnostic]
  }

  private let before: LaidDelegation?
  private let organisation: Organisation
  private let today: CivilDate

  /// The rule for what comes in place of what is laid in.
  ///
  /// - Parameter before: What is laid in; nil where nothing is.
  package init(_ before: LaidDelegation?, in organisation: Organisation, on today: CivilDate) {
    self.before = before
    self.organisation = organisation
    self.today = today
  }

  /// Checks a revision that is new, or says something else than the one of its name that is laid in.
  ///
  /// What the nämnd has adopted is never edited, since decisions point to it. Only whoever has the right writes in the
  /// order, and confirms nothing that gives the same person a right. What is said to be adopted has been so at a meeting,
  /// and holds from today at the earliest: who might decide on days that have been is not changed afterwards. The proposal
  /// that was laid in before the nämnd decided is the exception; its day is the nämnd's, however late it is recorded.
  ///
  /// - Throws: `Refusal`, and `DiagnosticError` with the place.
  package func check(_ order: DelegationOrder, named name: String, by account: String) throws -> Entry {
    let old = before?.order(name)
    if old?.state == .adopted {
      throw Refusal(
        "\(name) är antagen av nämnden och kan inte ändras.", code: "config.adopted-order",
        hint: "Gör ett nytt utkast av den, och ändra där.", lagrum: ["KL 6:37"])
    }
    if let old, old.board.value != order.board.value {
      _ = try OrderAuthor(account, of: old.board.value, in: organisation, on: today)
    }
    let author = try OrderAuthor(account, of: order.board.value, in: organisation, on: today)
    try author.requireNothingToGain(from: order, over: before?.configuration.orders.map(\.order) ?? [])
    return Entry(author: author, warnings: order.state == .adopted ? try checkAdopted(order, name) : [])
  }

  private func checkAdopted(_ order: DelegationOrder, _ name: String) throws -> [Diagnostic] {
    guard let adoption = order.adoption, let from = order.inForceFrom else {
      throw DiagnosticError(diagnostics: [
        .error(
          "delegation.no-adoption", "revisionen är antagen men säger inte när och i vilken paragraf",
          at: order.title.place, hint: "lägg till antagen: {dag: ÅÅÅÅ-MM-DD, paragraf: NUMMER}")
      ])
    }
    let meetings = organisation.board(order.board.value)?.meetings.map(\.date) ?? []
    let warnings = try adoption.value.check(at: adoption.place, meetings: meetings, today: today)
    if from.value < today, try !isProposal(order, name, adoption.value, from.value, meetings) {
      throw DiagnosticError(diagnostics: [
        .error(
          "delegation.past", "revisionen skulle gälla från \(from.value), som redan har passerat", at: from.place,
          hint: "låt den gälla från \(today) eller senare, eller lägg in den som förslag först och skriv sedan in "
            + "beslutet med ordning delegation adopt")
      ])
    }
    return warnings
  }

  /// Whether the revision is the proposal that is laid in with the nämnd's decision recorded in it, and nothing else.
  private func isProposal(
    _ order: DelegationOrder, _ name: String, _ adoption: Adoption, _ from: CivilDate, _ meetings: [CivilDate]
  ) throws -> Bool {
    guard let before, let proposal = try before.document(name), proposal.order.state == .proposal else { return false }
    let board = order.board.value
    let adopted = try proposal.adopting(
      adoption, from: from, among: before.revisions(of: board).filter { $0.name != name }.map(\.order),
      terms: organisation.delegationTerms(of: board), meetings: meetings, today: today)
    return adopted.document.file.bytes == order.file.bytes
  }
}
