@testable import WebUI

extension Browser {
  /// Opens the form of an act and sends it in.
  func act(_ path: String, _ fields: [(String, String)] = []) async throws -> Page {
    let page = try await get(path)
    return try await post(path, page.identity + fields)
  }
}

extension Browser.Page {
  /// What every form of a case carries.
  var identity: [(String, String)] {
    ["_token", "_arende", "_version", "_id"].map { ($0, hidden($0)) }
  }
}
