import Crypto

/// A SHA-256 hash: 32 bytes.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
  /// The bytes, always 32.
  public let bytes: [UInt8]

  /// All zeros: what the first link of a chain builds on.
  public static let zero = Digest(unchecked: [UInt8](repeating: 0, count: 32))

  private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// A hash from its bytes; nil unless there are 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// A hash from 64 hexadecimal characters.
  public init?(hex: some StringProtocol) {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in stride(from: 0, to: 64, by: 2) {
      guard let high = Digest.value(digits[index]), let low = Digest.value(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// The hash of the bytes.
  public static func of(_ parts: [UInt8]...) -> Digest {
    var hash = SHA256()
    for part in parts { part.withUnsafeBytes { hash.update(bufferPointer: $0) } }
    return Digest(unchecked: hash.finalize().withUnsafeBytes { Array($0) })
  }

  /// The 64 hexadecimal characters as ASCII, lower case.
  public var hexBytes: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(Digest.digits[Int(byte >> 4)])
      text.append(Digest.digits[Int(byte & 15)])
    }
    return text
  }

  /// The 64 hexadecimal characters, lower case.
  public var hex: String { String(decoding: hexBytes, as: UTF8.self) }

  /// The 64 hexadecimal characters, lower case.
  public var description: String { hex }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
