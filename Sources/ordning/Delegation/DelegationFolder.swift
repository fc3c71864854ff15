import CivilTime
import Delegation
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// The decision types and delegation orders of an installation, as its files say.
struct DelegationFolder {
  /// The decision types.
  let catalogue: DecisionCatalogue
  private let installation: Installation

  /// The decision types of an installation.
  ///
  /// - Throws: `Refusal` where there is no file, `DiagnosticError` where it is wrong.
  init(_ installation: Installation) throws {
    let (catalogue, diagnostics) = DecisionCatalogueFile.read(try FileReading.source(installation.decisionTypesPath))
    guard let catalogue else { throw DiagnosticError(diagnostics: diagnostics) }
    self.catalogue = catalogue
    self.installation = installation
  }

  /// The revision in a file.
  func document(_ path: String) throws -> RevisionDocument {
    try RevisionDocument(try FileReading.source(path), catalogue: catalogue)
  }

  /// All revisions, without the one in a file.
  ///
  /// - Throws: `DiagnosticError` with everything that is wrong in the files.
  func orders(except path: String? = nil) throws -> [DelegationOrder] {
    let own = path.map { FileReading.resolved($0) }
    guard var documents = try installation.delegation() else { return [] }
    documents.orders.removeAll { own != nil && FileReading.resolved($0.file.name) == own }
    return try DelegationConfiguration(documents).orders.map(\.order)
  }

  /// The revisions of a nämnd's order, without the one in a file.
  func orders(of board: String, except path: String? = nil) throws -> [DelegationOrder] {
    try orders(except: path).filter { $0.board.value == board }
  }

  /// What is doubtful or wrong in a revision, as seen on a day.
  ///
  /// - Throws: `Refusal` where the organisation has no such nämnd.
  func findings(in order: DelegationOrder, on day: CivilDate) throws -> [Diagnostic] {
    OrderAnalysis.findings(
      in: order, catalogue: catalogue, terms: try board(order.board.value).terms, on: day)
  }

  /// Somebody who writes in an order.
  ///
  /// - Throws: `Refusal` where the account may not.
  func author(_ account: String, of order: DelegationOrder, on day: CivilDate) throws -> OrderAuthor {
    try OrderAuthor(account, of: order.board.value, in: organisation(), on: day)
  }

  /// The organisation.
  func organisation() throws -> Organisation { try installation.organisation().organisation }

  /// A nämnd by its id or name, with what its order needs to know of the organisation.
  ///
  /// - Throws: `Refusal` where there is none.
  func board(_ name: String) throws -> (board: Board, terms: OrderTerms) {
    try organisation().boardWithTerms(name)
  }
}

extension Organisation {
  /// A nämnd by its id or name, with what its order needs to know of the organisation.
  ///
  /// - Throws: `Refusal` where there is none.
  func boardWithTerms(_ name: String) throws -> (board: Board, terms: OrderTerms) {
    guard let board = boards.first(where: { $0.id == name || $0.name.lowercased() == name.lowercased() }) else {
      let known = boards.map(\.id)
      throw Refusal(
        "Nämnden \(name) finns inte i organisationen.", code: "organisation.unknown-board",
        hint: Suggestion.hint(for: name, in: known).map { Failure.sentence($0) }
          ?? "Nämnderna är \(known.joined(separator: ", ")).")
    }
    return (board, delegationTerms(of: board.id))
  }
}
