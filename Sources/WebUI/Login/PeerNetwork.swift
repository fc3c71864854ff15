import Glibc

/// The network that tries are counted for: an address of IPv4 as it is, and of IPv6 the first half, since whoever has one
/// such address has all with that half (RFC 4291, 2.5.1; RFC 6177).
enum PeerNetwork {
  /// - Parameter address: An address as text; what is none counts as it stands.
  static func of(_ address: String) -> String {
    var bytes = [UInt8](repeating: 0, count: 16)
    guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
    // An address of IPv4 that is written as one of IPv6 (RFC 4291, 2.5.5.2).
    if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
      return bytes[12...].map { String($0) }.joined(separator: ".")
    }
    return bytes.prefix(8).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() + "/64"
  }
}
