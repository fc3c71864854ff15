import CaseStore
import SourceDiagnostics

/// Which documents a municipality's delegation stands on, each by its hash: what the store keeps under the name
/// `delegation`, so that one hash tells whether anything has changed.
package struct DelegationManifest: Sendable, Equatable {
  /// The name it is kept under.
  package static let name = "delegation"
  /// The catalogue's name among the documents.
  static let catalogueName = "beslutstyper.yaml"

  /// The hashes, by name.
  var hashes: [String: String]

  init(_ files: DelegationDocuments) {
    hashes = [Self.catalogueName: Digest.of(files.catalogue.bytes).hex]
    for order in files.orders { hashes[order.name] = Digest.of(order.file.bytes).hex }
  }

  /// Reads what has been kept: a line for each document, its hash and its name.
  ///
  /// - Throws: `StoreError.corrupt`.
  init(stored bytes: [UInt8]) throws {
    hashes = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw StoreError.corrupt("förteckningen över delegationsordningarna är trasig") }
      hashes[parts[1]] = parts[0]
    }
  }

  /// What is kept.
  var bytes: [UInt8] {
    Array(hashes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }.joined().utf8)
  }
}
