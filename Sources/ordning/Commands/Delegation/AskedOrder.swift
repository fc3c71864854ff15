import CivilTime
import Delegation
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// An order as a command names it: one revision in a file, or all of a nämnd's.
struct AskedOrder {
  let catalogue: DecisionCatalogue
  let organisation: Organisation
  let terms: OrderTerms
  /// The revision in the file; nil where a nämnd is named.
  private let single: DelegationOrder?
  private let history: DelegationHistory

  /// Reads the order.
  ///
  /// - Throws: `Refusal` where there is no such file or nämnd, `DiagnosticError` where a file is wrong.
  init(_ name: String, _ installation: Installation) throws {
    let folder = try DelegationFolder(installation)
    let isFile = FileReading.isFolder(name) == false
    let all = try isFile ? [folder.document(name).order] : folder.orders()
    let orders = isFile ? all : all.filter { $0.board.value == name }
    guard let first = orders.first else {
      let boards = Set(all.map(\.board.value)).sorted()
      throw Refusal(
        "\"\(name)\" är varken en fil eller en nämnd med delegationsordning.", code: "delegation.no-order",
        hint: boards.isEmpty
          ? "Lägg revisionerna i \(installation.ordersFolder)."
          : "Nämnder med delegationsordning: \(boards.joined(separator: ", ")).")
    }
    catalogue = folder.catalogue
    organisation = try folder.organisation()
    terms = organisation.delegationTerms(of: first.board.value)
    single = isFile ? first : nil
    history = try DelegationHistory(orders, catalogue: catalogue, terms: terms)
  }

  /// The revision that answers for a day: the one in force, or the one in the file while it is not adopted.
  func revision(on day: CivilDate) -> CompiledOrder? {
    if let single, single.state != .adopted { return CompiledOrder(single, catalogue: catalogue, terms: terms) }
    return history.revision(on: day)
  }

  /// Who decides a matter.
  func explain(_ matter: Matter, on day: CivilDate) -> ExplainedAnswer {
    revision(on: day)?.explain(matter, on: day) ?? history.explain(matter, on: day)
  }

  /// The rules by which somebody may decide.
  var rules: AuthorityRules {
    AuthorityRules(history: history, staff: organisation.staff(of: terms.board), terms: terms)
  }
}
