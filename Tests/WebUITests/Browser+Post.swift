import HTTPTypes
import Testing

@testable import WebUI

extension Browser {
  /// Takes in post; gives the address of its page.
  func takeInPost(_ changes: [(String, String)] = [], name: String = "f00ba7f00ba7") async throws -> String {
    let letter = [("titel", "Brev <om> sophämtning"), ("dag", "2018-02-13"), ("motpart", "Granngården")]
    let token = try await get("/post-in").hidden("_token")
    let done = try await upload(
      "/post-in", [("_token", token), ("_id", name)] + letter + changes, file: ("brev.pdf", DocumentTests.pdf))
    #expect(done.status == .seeOther)
    return try #require(done.headers[.location])
  }

  /// Sends in one of the forms of the page of post; as one who has seen a version of it, where that is said.
  func handlePost(
    _ path: String, _ form: String, _ fields: [(String, String)], version: String? = nil
  ) async throws -> Page {
    // Those who can do nothing have no form with it.
    var seen = version ?? ""
    if version == nil { seen = try await get(path).hidden("_version") }
    let token = try await get("/post-in").hidden("_token")
    return try await post(
      "\(path)/\(form)",
      [("_token", token), ("_post", String(path.dropFirst("/post-in/".count))), ("_version", seen)] + fields)
  }
}
