import Hummingbird

/// What stands after `?` in an address.
enum AddressQuery {
  /// Names and values as they stand in an address.
  static func text(_ parts: [(String, String)]) -> String {
    parts.map { "\($0.0.inQuery)=\($0.1.inQuery)" }.joined(separator: "&")
  }

  /// What a request asks for, by name.
  ///
  /// - Throws: `PageFault.notAForm` where it is not UTF-8.
  static func fields(_ request: Request) throws -> FormBody {
    try URLEncodedReader.read((request.uri.query ?? "").utf8)
  }
}
