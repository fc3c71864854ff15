import CaseStore
import CivilTime
import Delegation
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// The delegation that holds: what has been laid into the data folder where there is one, else what the files say.
struct DelegationInForce {
  /// The decision types.
  let catalogue: DecisionCatalogue
  /// The organisation.
  let organisation: Organisation
  /// Every revision, drafts and proposals too.
  let orders: [DelegationOrder]
  /// Says that the files differ from what holds, and what the law adds to what is laid in; nil where there is neither.
  let note: String?
  /// The day of the command.
  let today: CivilDate
}

extension GlobalOptions {
  /// The delegation that holds.
  ///
  /// - Throws: `Refusal` where nothing has been laid in, or there are no files; `DiagnosticError` where one is wrong.
  func delegationInForce(at time: TimeOptions) async throws -> DelegationInForce {
    guard FileReading.isFolder(data) != nil else {
      let folder = try DelegationFolder(installation)
      return DelegationInForce(
        catalogue: folder.catalogue, organisation: try folder.organisation(), orders: try folder.orders(), note: nil,
        today: try SwedishTime.date(of: try time.instant()))
    }
    let session = try await session(at: time)
    guard let files = try await session.store.read({ try DelegationStore.files($0) }) else {
      throw Refusal(
        "Datamappen \(data) har ingen delegationsordning.", code: "delegation.not-laid-in",
        hint: "Ta i bruk den i \(installation.ordersFolder) med ordning config apply, eller fråga en fil.")
    }
    let configuration = try DelegationConfiguration(files)
    return DelegationInForce(
      catalogue: configuration.catalogue, organisation: session.organisation, orders: configuration.orders.map(\.order),
      note: Self.note(try difference(from: files), configuration.missingRules), today: session.today)
  }

  /// What differs, and what the law adds to what is laid in.
  private static func note(_ difference: String?, _ missing: [Diagnostic]) -> String? {
    let rules = missing.isEmpty ? nil : DiagnosticRenderer().renderAll(missing)
    let parts = [difference, rules].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }

  /// Says that the files are not what has been laid in. An installation without such files has nothing to say.
  private func difference(from files: DelegationDocuments) throws -> String? {
    guard let own = try installation.delegation() else { return nil }
    let (old, new) = (documents(files), documents(own))
    let names = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
    guard !names.isEmpty else { return nil }
    return "Svaret är ur datamappen \(data). I \(config) skiljer sig \(names.inSwedish()), som inte gäller förrän det "
      + "är inlagt med ordning config apply."
  }

  private func documents(_ files: DelegationDocuments) -> [String: [UInt8]] {
    var documents = ["beslutstyper.yaml": files.catalogue.bytes]
    for order in files.orders { documents[order.name] = order.file.bytes }
    return documents
  }
}
