import Foundation
import Hummingbird

/// What stands after `?` in an address.
enum AddressQuery {
  private static let plain = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")

  /// Names and values as they stand in an address.
  static func text(_ parts: [(String, String)]) -> String {
    parts.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
  }

  /// What a request asks for, by name.
  ///
  /// - Throws: `PageFault.notAForm` where it is not UTF-8.
  static func fields(_ request: Request) throws -> FormBody {
    try URLEncodedReader.read((request.uri.query ?? "").utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}
