import CaseStore

/// What an authoriser is made of: when one of these changes, so does who may decide.
struct AuthorizerHashes: Sendable, Equatable {
  /// The organisation's hash.
  let organisation: String?
  /// The hash of the list of delegation documents; nil where there are none.
  let delegation: String?

  /// Those in force.
  init(_ tx: any StoreReader) throws {
    organisation = try tx.configHash("organisation")
    delegation = try tx.configHash(DelegationManifest.name)
  }
}
