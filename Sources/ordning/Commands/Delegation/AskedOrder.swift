import CivilTime
import Delegation
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// An order as a command names it: one revision in a file, or all of a nämnd's that hold.
struct AskedOrder {
  let catalogue: DecisionCatalogue
  let terms: OrderTerms
  /// The day that is asked about.
  let day: CivilDate
  /// The revision in the file, where it is not adopted: it is answered as if it were in force.
  let tried: DelegationOrder?
  private let history: DelegationHistory
  private let organisation: Organisation

  /// Reads the order. A nämnd answers with what the data folder has, where there is one; a difference from the files is
  /// told on standard error.
  ///
  /// - Throws: `Refusal` where there is no such file or nämnd, `DiagnosticError` where a file is wrong.
  init(_ name: String, on date: CivilDate?, _ globals: GlobalOptions, at time: TimeOptions) async throws {
    if FileReading.isFolder(name) == false {
      let folder = try DelegationFolder(globals.installation)
      let order = try folder.document(name).order
      tried = order.state == .adopted ? nil : order
      (catalogue, organisation) = (folder.catalogue, try folder.organisation())
      day = try date ?? SwedishTime.date(of: try time.instant())
      terms = organisation.delegationTerms(of: order.board.value)
      history =
        tried == nil
        ? try DelegationHistory([order], catalogue: catalogue, terms: terms)
        : DelegationHistory(trying: order, catalogue: catalogue, terms: terms)
      return
    }
    let inForce = try await globals.delegationInForce(at: time)
    let orders = inForce.orders.filter { $0.board.value == name }
    guard let first = orders.first else {
      let boards = Set(inForce.orders.map(\.board.value)).sorted()
      throw Refusal(
        "\"\(name)\" är varken en fil eller en nämnd med delegationsordning.", code: "delegation.no-order",
        hint: boards.isEmpty
          ? "Lägg revisionerna i \(globals.installation.ordersFolder)."
          : "Nämnder med delegationsordning: \(boards.joined(separator: ", ")).")
    }
    if let note = inForce.note { Output.complain(note) }
    tried = nil
    (catalogue, organisation) = (inForce.catalogue, inForce.organisation)
    day = date ?? inForce.today
    terms = organisation.delegationTerms(of: first.board.value)
    history = try DelegationHistory(orders, catalogue: catalogue, terms: terms)
  }

  /// The revision that answers: the one in force, or the one in the file while it is not adopted.
  var revision: CompiledOrder? { history.revision(on: day) }

  /// Who decides a matter.
  func explain(_ matter: Matter) -> ExplainedAnswer { history.explain(matter, on: day) }

  /// The rules by which somebody may decide.
  var rules: AuthorityRules {
    AuthorityRules(history: history, staff: organisation.staff(of: terms.board), terms: terms)
  }
}
