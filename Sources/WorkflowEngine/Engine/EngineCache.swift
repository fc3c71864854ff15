import CaseStore
import Synchronization
import WorkflowDefinitions
import WorkflowKit

/// What an engine remembers between commands. Every entry is keyed by a hash that is checked in the transaction, so an
/// old entry is never used; two generations bound its size.
final class EngineCache: Sendable {
  private struct Contents {
    var young: [String: KnownCase] = [:]
    var old: [String: KnownCase] = [:]
    var bundles: [String: DefinitionBundle] = [:]
    var named: [String: DefinitionBundle] = [:]
    var organisation: (hash: String, value: Organisation)?
    var authorizer: (hashes: AuthorizerHashes, value: any Authorizer)?
    /// The fees; no hash where none have been laid in.
    var fees: (hash: String?, value: FeeSchedule)?
    var delegation: (hash: String, value: LaidDelegation)?
  }

  private static let generation = 4096
  private let contents = Mutex(Contents())

  func known(_ id: String, head: StreamHead) -> KnownCase? {
    contents.withLock { contents in
      guard let known = contents.young[id] ?? contents.old[id], known.head == head else { return nil }
      return known
    }
  }

  /// A case as it was when it was last seen here, which may be long ago.
  func latest(_ id: String) -> KnownCase? { contents.withLock { $0.young[id] ?? $0.old[id] } }

  /// The organisation as it was when it was last seen here.
  var latestOrganisation: (hash: String, value: Organisation)? { contents.withLock { $0.organisation } }

  /// Who said who may decide when that was last asked here.
  var latestAuthorizer: (hashes: AuthorizerHashes, value: any Authorizer)? { contents.withLock { $0.authorizer } }

  func keep(_ known: KnownCase) {
    contents.withLock { contents in
      contents.young[known.state.id] = known
      if contents.young.count > EngineCache.generation {
        contents.old = contents.young
        contents.young = [:]
      }
    }
  }

  func bundle(pin: String) -> DefinitionBundle? { contents.withLock { $0.bundles[pin] } }

  func bundle(of workflow: String, make: () -> DefinitionBundle?) -> DefinitionBundle? {
    if let known = contents.withLock({ $0.named[workflow] }) { return known }
    guard let bundle = make() else { return nil }
    contents.withLock {
      $0.named[workflow] = bundle
      $0.bundles[bundle.hash] = bundle
    }
    return bundle
  }

  func keep(_ bundle: DefinitionBundle) { contents.withLock { $0.bundles[bundle.hash] = bundle } }

  func organisation(_ hash: String) -> Organisation? {
    contents.withLock { $0.organisation?.hash == hash ? $0.organisation?.value : nil }
  }

  func authorizer(_ hashes: AuthorizerHashes) -> (any Authorizer)? {
    contents.withLock { $0.authorizer?.hashes == hashes ? $0.authorizer?.value : nil }
  }

  /// The fees as they were when they were last seen here.
  var latestFees: (hash: String?, value: FeeSchedule)? { contents.withLock { $0.fees } }

  func fees(_ hash: String?) -> FeeSchedule? {
    contents.withLock { contents in contents.fees.flatMap { $0.hash == hash ? $0.value : nil } }
  }

  func keep(_ fees: FeeSchedule, hash: String?) { contents.withLock { $0.fees = (hash, fees) } }

  func keep(_ authorizer: any Authorizer, hashes: AuthorizerHashes) {
    contents.withLock { $0.authorizer = (hashes, authorizer) }
  }

  func delegation(_ hash: String) -> LaidDelegation? {
    contents.withLock { $0.delegation?.hash == hash ? $0.delegation?.value : nil }
  }

  func keep(_ delegation: LaidDelegation, hash: String) {
    contents.withLock { $0.delegation = (hash, delegation) }
  }

  func keep(_ organisation: Organisation, hash: String) {
    contents.withLock { $0.organisation = (hash, organisation) }
  }
}
