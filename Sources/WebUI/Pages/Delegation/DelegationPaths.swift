import Foundation
import Hummingbird

/// The addresses of the delegation order's pages.
enum DelegationPaths {
  static func revision(_ name: String) -> String { "/delegation/revision?" + query([("namn", name)]) }

  static func item(_ name: String, _ reference: String) -> String {
    "/delegation/punkt?" + query([("namn", name), ("nr", reference)])
  }

  static func effects(_ name: String) -> String { "/delegation/verkan?" + query([("namn", name)]) }

  /// Names and values as they stand after `?` in an address.
  static func query(_ parts: [(String, String)]) -> String {
    parts.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
  }

  /// What stands after `?` in a request, by name.
  ///
  /// - Throws: `PageFault.notAForm` where it is not UTF-8.
  static func fields(_ request: Request) throws -> FormBody {
    try URLEncodedReader.read((request.uri.query ?? "").utf8)
  }

  private static func escaped(_ text: String) -> String {
    let allowed = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }
}
