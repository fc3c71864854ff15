package import CivilTime
package import Delegation
package import SourceDiagnostics
package import WorkflowDefinitions
package import WorkflowKit

/// The delegation of a municipality, as its documents say: what decisions there are, and every revision of every order.
package struct DelegationConfiguration: Sendable {
  /// The decision types.
  package let catalogue: DecisionCatalogue
  /// The revisions, drafts and proposals too, each with its name in the store.
  package let orders: [(name: String, order: DelegationOrder)]
  /// The decision types, with what process files are held to where they name them; cases of days gone by are decided by
  /// the revisions of those.
  package let decisionTypes: [String: KnownDecision]
  /// What a person should know of how the documents were read: rules of law that they lack and that hold all the same.
  package let missingRules: [Diagnostic]

  /// Reads documents.
  ///
  /// - Throws: `DiagnosticError` with everything that is wrong in them.
  package init(_ documents: DelegationDocuments) throws(DiagnosticError) {
    let names = Dictionary(
      documents.orders.map { ($0.file.name, $0.name) }, uniquingKeysWith: { first, _ in first })
    let loaded = DelegationFiles(
      catalogues: [documents.catalogue], orders: documents.orders.map(\.file), isLaidIn: documents.isLaidIn
    ).load()
    guard let catalogue = loaded.catalogue, !loaded.diagnostics.contains(where: { $0.severity == .error }) else {
      throw DiagnosticError(diagnostics: loaded.diagnostics)
    }
    self.catalogue = catalogue
    decisionTypes = catalogue.knownDecisions(in: loaded.orders.adopted(from: nil))
    missingRules = loaded.diagnostics.filter { $0.code == "catalogue.bar" }
    orders = loaded.orders.map { (names[$0.file.name] ?? $0.file.name, $0) }
  }

  /// Where each nämnd has adopted the revisions of its order, by its id.
  var adoptions: [String: [Adoption]] {
    Dictionary(grouping: orders.map(\.order), by: \.board.value).mapValues { $0.compactMap { $0.adoption?.value } }
  }

  /// The adopted revisions of a nämnd's order.
  ///
  /// - Throws: `DiagnosticError` where they do not follow one another.
  func history(of board: Board, in organisation: Organisation) throws(DiagnosticError) -> DelegationHistory {
    try DelegationHistory(
      orders.map(\.order).filter { $0.board.value == board.id }, catalogue: catalogue,
      terms: organisation.delegationTerms(of: board.id))
  }

  /// What keeps the documents from being taken into use in a municipality, and what a person should know of them.
  ///
  /// - Parameter isInWords: Whether it is told to those who do not write the files (`OrderAnalysis`).
  package func findings(
    in organisation: Organisation, on today: CivilDate, isInWords: Bool = false
  ) -> [Diagnostic] {
    missingRules
      + orders.flatMap { _, order in
        guard organisation.board(order.board.value) != nil else {
          return [Self.unknownBoard(of: order, in: organisation)]
        }
        return OrderAnalysis.findings(
          in: order, catalogue: catalogue, terms: organisation.delegationTerms(of: order.board.value), on: today,
          isInWords: isInWords)
      } + organisation.boards.flatMap { unknownItems(passedOnIn: $0, organisation, today) }
  }

  /// Items that have been passed on but that the nämnd's order does not have, without what is over.
  private func unknownItems(
    passedOnIn board: Board, _ organisation: Organisation, _ today: CivilDate
  ) -> [Diagnostic] {
    let history: DelegationHistory
    do { history = try self.history(of: board, in: organisation) } catch { return error.diagnostics }
    return organisation.staff(of: board.id).subdelegations.filter { passed in
      (passed.last.map { $0 >= today } ?? true) && !history.has(itemOf: passed)
    }.map { passed in
      .error(
        "organisation.subdelegation",
        "vidaredelegeringen till \(passed.account) gäller punkt \(passed.item), som inte finns i delegationsordningen för "
          + board.name, at: nil,
        hint: "rätta item under subdelegations: i organisation.yaml efter den revision som gäller \(passed.first)")
    }
  }

  /// What has been passed on but ends with a revision that lets the item cover other decisions, in words.
  ///
  /// - Throws: `DiagnosticError` where the adopted revisions do not follow one another.
  package func endedSubdelegations(
    in organisation: Organisation, on today: CivilDate
  ) throws(DiagnosticError) -> [String] {
    var found: [String] = []
    for board in organisation.boards {
      let history = try history(of: board, in: organisation)
      for passed in organisation.staff(of: board.id).subdelegations {
        guard passed.last.map({ $0 >= today }) ?? true, let end = history.end(of: passed),
          passed.last.map({ $0 >= end }) ?? true
        else { continue }
        found.append(
          "vidaredelegeringen av punkt \(passed.item) till \(passed.account) \(end > today ? "upphör" : "upphörde") "
            + "\(end), då punkten omfattar andra beslut (KL 7:6)")
      }
    }
    return found
  }

  /// Who stands in for a delegate but may not decide in its place, as each nämnd's order says.
  ///
  /// - Throws: `DiagnosticError` where the adopted revisions do not follow one another.
  package func emptyStandIns(
    in organisation: Organisation, on today: CivilDate
  ) throws(DiagnosticError) -> [EmptyStandIn] {
    var found: [EmptyStandIn] = []
    for board in organisation.boards {
      found += EmptyStandIn.all(
        in: organisation.staff(of: board.id), history: try history(of: board, in: organisation),
        terms: organisation.delegationTerms(of: board.id), from: today)
    }
    return found
  }

  /// What is wrong with an order whose nämnd the organisation does not have.
  package static func unknownBoard(of order: DelegationOrder, in organisation: Organisation) -> Diagnostic {
    let known = organisation.boards.map(\.id)
    return .error(
      "delegation.unknown-board", "nämnden \(Diagnostic.quote(order.board.value)) finns inte i organisationen",
      at: order.board.place,
      hint: Suggestion.hint(for: order.board.value, in: known) ?? "nämnderna är \(known.joined(separator: ", "))")
  }
}
