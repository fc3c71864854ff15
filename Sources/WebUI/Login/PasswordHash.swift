import Crypto
import CryptoExtras
import Foundation

/// The hash of a password, with the salt and the cost that made it (scrypt, RFC 7914).
///
/// Written `scrypt$<rounds>$<block size>$<parallelism>$<salt>$<key>`, salt and key in Base64.
package struct PasswordHash: Sendable, Hashable {
  /// What a try costs.
  struct Cost: Sendable, Hashable {
    let rounds: Int
    let blockSize: Int
    let parallelism: Int

    /// About 32 MB of memory and a tenth of a second.
    static let standard = Cost(rounds: 1 << 15, blockSize: 8, parallelism: 1)
  }

  /// As it is kept.
  package let text: String
  private let cost: Cost
  private let salt: [UInt8]
  private let key: [UInt8]

  /// The hash of a password with a new salt.
  ///
  /// - Throws: what the library throws where there is no memory.
  package init(of password: String) throws { try self.init(of: password, cost: .standard) }

  init(of password: String, cost: Cost) throws {
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes(Array.init)
    let key = try Self.key(password, salt, cost)
    let parts = [salt, key].map { Data($0).base64EncodedString() }
    text = "scrypt$\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)$\(parts[0])$\(parts[1])"
    (self.cost, self.salt, self.key) = (cost, salt, key)
  }

  /// A hash as it was kept; nil where it is none.
  package init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let blockSize = Int(parts[2]),
      let parallelism = Int(parts[3]), let salt = Data(base64Encoded: String(parts[4])),
      let key = Data(base64Encoded: String(parts[5])), rounds > 1, rounds <= 1 << 20, blockSize > 0, blockSize <= 32,
      parallelism > 0, parallelism <= 16, !key.isEmpty
    else { return nil }
    self.text = text
    cost = Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    self.salt = Array(salt)
    self.key = Array(key)
  }

  /// Whether a password is the one that was hashed.
  ///
  /// - Throws: what the library throws where there is no memory.
  package func matches(_ password: String) throws -> Bool {
    let tried = try Self.key(password, salt, cost)
    return zip(tried, key).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0 && tried.count == key.count
  }

  /// Two ways of writing the same letters are the same password, so it is hashed in NFC.
  private static func key(_ password: String, _ salt: [UInt8], _ cost: Cost) throws -> [UInt8] {
    try KDF.Scrypt.deriveKey(
      from: Array(password.precomposedStringWithCanonicalMapping.utf8), salt: salt, outputByteCount: 32,
      rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism
    ).withUnsafeBytes(Array.init)
  }
}
