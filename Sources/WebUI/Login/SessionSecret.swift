import Crypto
import Foundation

/// What a browser holds to be known again: random, and kept nowhere but in its cookie.
struct SessionSecret: Sendable, Hashable {
  /// As it stands in the cookie.
  let text: String

  /// A new one, of 256 random bits.
  init() { text = Self.text(SymmetricKey(size: .bits256).withUnsafeBytes(Array.init)) }

  /// One from a cookie; nil where it cannot be one.
  init?(_ text: String) {
    guard text.utf8.count == 43, text.utf8.allSatisfy(Self.isPart) else { return nil }
    self.text = text
  }

  /// The name of the session in the store: a hash, so that the store does not hold what the browser holds.
  var sessionID: String { Self.text(Array(SHA256.hash(data: Array("session:\(text)".utf8)))) }

  /// What every form carries, so that no other site's form is taken for ours.
  var formToken: String { Self.text(Array(SHA256.hash(data: Array("formulär:\(text)".utf8)))) }

  /// Whether a form carries the token; the time it takes does not tell how much of it was right.
  func accepts(_ token: String) -> Bool {
    let (left, right) = (Array(formToken.utf8), Array(token.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Base64 in the alphabet of addresses, without padding (RFC 4648 section 5).
  private static func text(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
