import HTTPTypes
import Hummingbird
import Testing

@testable import WebUI

@Suite("From where a form has been sent")
struct RequestOriginTests {
  @Test(
    "is told by the browser, or else by the page's origin",
    arguments: [
      // Sec-Fetch-Site, Origin, X-Forwarded-For; from our page, from elsewhere.
      (["same-origin", nil, nil], true, false), (["cross-site", nil, nil], false, true),
      (["same-site", nil, nil], false, true), (["none", nil, nil], false, false),
      ([nil, nil, nil], false, false),
      ([nil, "http://ordning.example:8080", nil], true, false),
      ([nil, "http://ORDNING.example:8080", nil], true, false),
      ([nil, "http://ordning.example", nil], false, true), ([nil, "http://ond.example:8080", nil], false, true),
      ([nil, "null", nil], false, true),
      // A proxy may ask by another name, and what the browser says itself comes first.
      ([nil, "http://ond.example", "192.0.2.1"], false, false),
      (["cross-site", "http://ordning.example:8080", nil], false, true),
      (["same-origin", "http://ond.example", nil], true, false),
    ] as [([String?], Bool, Bool)])
  func origin(_ headers: [String?], _ isFromOurPage: Bool, _ isFromElsewhere: Bool) throws {
    var head = HTTPRequest(method: .post, scheme: "http", authority: "ordning.example:8080", path: "/")
    for (name, value) in zip(["Sec-Fetch-Site", "Origin", "X-Forwarded-For"], headers) {
      head.headerFields[try #require(HTTPField.Name(name))] = value
    }
    let request = Request(head: head, body: .init(buffer: .init()))
    #expect(request.isFromOurPage == isFromOurPage)
    #expect(request.isFromElsewhere == isFromElsewhere)
  }
}
