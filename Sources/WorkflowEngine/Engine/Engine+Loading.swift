package import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
package import WorkflowKit

extension Engine {
  /// How many events lie between two snapshots of a case.
  static let snapshotInterval = 64

  func environment(_ tx: any StoreReader) throws -> ExecutionEnvironment {
    try environment(organisation(tx), authorizer: authorizer(tx), fees: fees(tx))
  }

  func environment(
    _ organisation: Organisation, authorizer: any Authorizer, fees: FeeSchedule
  ) -> ExecutionEnvironment {
    ExecutionEnvironment(
      registry: registry, organisation: organisation, templates: templates, authorizer: authorizer, fees: fees,
      documents: store.documents)
  }

  package func organisation(_ tx: any StoreReader) throws -> Organisation {
    if let hash = try tx.configHash("organisation"), let known = cache.organisation(hash) { return known }
    guard let (hash, bytes) = try tx.config("organisation") else { throw EngineError.noOrganisation }
    guard Digest.of(bytes).hex == hash else {
      throw StoreError.corrupt("organisationen är ändrad; den stämmer inte med sin kontrollsumma")
    }
    let (organisation, diagnostics) = OrganisationFile.read(
      SourceFile(name: "organisation.yaml (inlagd)", bytes: bytes), isLaidIn: true)
    // It is as it was laid in, but this program asks for more.
    guard let organisation else { throw DiagnosticError(diagnostics: diagnostics.filter { $0.severity == .error }) }
    cache.keep(organisation, hash: hash)
    return organisation
  }

  /// Who says who may decide: the delegation orders in the store, or where there are none the nämnd itself. One that
  /// cannot be read stops everything that asks; it is never passed over.
  func authorizer(_ tx: any StoreReader) throws -> any Authorizer {
    let hashes = try AuthorizerHashes(tx)
    if let known = cache.authorizer(hashes) { return known }
    guard let files = try DelegationStore.files(tx) else {
      let authorizer = BoardAuthorizer()
      cache.keep(authorizer, hashes: hashes)
      return authorizer
    }
    do {
      let authorizer = try DelegationAuthorizer(DelegationConfiguration(files), organisation(tx))
      cache.keep(authorizer, hashes: hashes)
      return authorizer
    } catch let error as DiagnosticError {
      throw StoreError.corrupt(
        "delegationsordningarna går inte att läsa: " + DiagnosticRenderer().renderAll(error.diagnostics))
    }
  }

  /// The state of a case: from the cache where that is as new as the store, else from its snapshot and later events.
  func load(_ id: String, _ tx: any StoreReader) throws -> (CaseState, StreamHead) {
    let head = try tx.head(of: .caseStream(id))
    guard head.sequence > 0 else { throw EngineError.unknownCase(id) }
    if let known = cache.known(id, head: head) { return (known.state, head) }
    return (try CaseHistory.fold(id, tx, useSnapshot: true), head)
  }

  /// A case with its rows in the lists, as a command needs it.
  func known(_ id: String, _ tx: any StoreReader) throws -> KnownCase {
    let head = try tx.head(of: .caseStream(id))
    if let known = cache.known(id, head: head) { return known }
    let (state, _) = try load(id, tx)
    let library = try bundle(pin: state.pin, dnr: state.dnr, tx).library
    return KnownCase(state: state, head: head, models: try CaseReadModels(of: state, in: library))
  }

  func bundle(pin: String, dnr: String, _ tx: any StoreReader) throws -> DefinitionBundle {
    if let known = cache.bundle(pin: pin) { return known }
    guard let bytes = try tx.definition(pin) else {
      throw EngineError.definition(dnr: dnr, reason: "dess sparade process saknas")
    }
    guard Digest.of(bytes).hex == pin else {
      throw EngineError.definition(
        dnr: dnr, reason: "dess sparade process är ändrad; den stämmer inte med kontrollsumman")
    }
    do {
      let bundle = try DefinitionBundle(stored: bytes, registry: registry)
      cache.keep(bundle)
      return bundle
    } catch let problem as DefinitionProblem {
      throw EngineError.definition(dnr: dnr, reason: problem.description)
    }
  }
}
