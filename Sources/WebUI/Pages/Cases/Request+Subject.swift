import Hummingbird

extension Request {
  /// What an act concerns, as the address says.
  var subject: String { uri.queryParameters["av"].map(String.init) ?? "" }
}
