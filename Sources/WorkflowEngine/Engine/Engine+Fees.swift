package import CaseStore
package import SourceDiagnostics
package import WorkflowKit

extension Engine {
  /// The name that the fees are kept under in the store.
  package static let feesName = "taxor"

  /// The file of the fees in force; nil where none have been laid in.
  ///
  /// - Throws: `StoreError.corrupt` where it has been changed.
  package static func feeFile(_ tx: any StoreReader) throws -> SourceFile? {
    guard let (hash, bytes) = try tx.config(feesName) else { return nil }
    guard Digest.of(bytes).hex == hash else {
      throw StoreError.corrupt("taxorna är ändrade; de stämmer inte med sin kontrollsumma")
    }
    return SourceFile(name: "taxor.yaml", bytes: bytes)
  }

  /// The fees in force; none where none have been laid in.
  ///
  /// - Throws: `StoreError`.
  package func fees() async throws -> FeeSchedule { try await store.read { try self.fees($0) } }

  /// The fees in force, as a transaction sees them.
  func fees(_ tx: any StoreReader) throws -> FeeSchedule {
    let hash = try tx.configHash(Self.feesName)
    if let known = cache.fees(hash) { return known }
    var fees = FeeSchedule([])
    if let file = try Self.feeFile(tx) {
      let (schedule, diagnostics) = FeeFile.read(file)
      guard let schedule else {
        throw StoreError.corrupt("taxorna går inte att läsa: " + DiagnosticRenderer().renderAll(diagnostics))
      }
      fees = schedule
    }
    cache.keep(fees, hash: hash)
    return fees
  }
}
