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

  /// The paths of all revisions.
  func paths() throws -> [String] {
    let folder = installation.ordersFolder
    return FileReading.isFolder(folder) == true ? try FileReading.yamlFiles(folder) : []
  }

  /// The revisions of a nämnd's order, without the one in a file.
  func orders(of board: String, except path: String? = nil) throws -> [DelegationOrder] {
    let own = path.map { FileReading.resolved($0) }
    return try paths().filter { own == nil || FileReading.resolved($0) != own }.map { try document($0).order }
      .filter { $0.board.value == board }
  }

  /// A nämnd by its id or name, with what its order needs to know of the organisation.
  ///
  /// - Throws: `Refusal` where there is none.
  func board(_ name: String) throws -> (board: Board, terms: OrderTerms) {
    let organisation = try installation.organisation().organisation
    guard let board = organisation.boards.first(where: { $0.id == name || $0.name.lowercased() == name.lowercased() })
    else {
      let known = organisation.boards.map(\.id)
      throw Refusal(
        "Nämnden \(name) finns inte i organisationen.", code: "organisation.unknown-board",
        hint: Suggestion.hint(for: name, in: known).map { Failure.sentence($0) }
          ?? "Nämnderna är \(known.joined(separator: ", ")).")
    }
    return (board, organisation.delegationTerms(of: board.id))
  }
}
