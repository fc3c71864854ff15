import CivilTime
import FEEL
import HTTPTypes
import Hummingbird
import NIOCore
import Testing
import WorkflowKit

@testable import WebUI

@Suite("What a browser sends in")
struct FormBodyTests {
  @Test("is read with its letters, in the order of the page")
  func urlEncoded() throws {
    let form = try URLEncodedReader.read(Array("a=1&l%C3%B6senord=r%26d+d&tom=&a=2&ensam".utf8))
    #expect(form.fields.map(\.name) == ["a", "lösenord", "tom", "a", "ensam"])
    #expect(form.text("a") == "2")
    #expect(form.texts("a") == ["1", "2"])
    #expect(form.text("lösenord") == "r&d d")
  }

  @Test(
    "is refused where it is not UTF-8 or a percent sign stands alone", arguments: ["a=%C3", "a=%zz", "a=%4", "%E5=1"])
  func broken(_ text: String) {
    #expect(throws: PageFault.notAForm) { try URLEncodedReader.read(Array(text.utf8)) }
  }

  @Test("may hold files, whatever bytes they have")
  func multipart() throws {
    let head = "--x\r\nContent-Disposition: form-data; name=\"titel\"\r\n\r\nHej\r\nhå\r\n--x\r\n"
    let file =
      "Content-Disposition: form-data; name=\"fil\"; filename=\"a%22b.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
    let content: [UInt8] = [0, 255, 13, 10, 45, 45, 120, 121, 13, 10]
    let form = try MultipartReader(
      Array(head.utf8) + Array(file.utf8) + content + Array("\r\n--x--\r\n".utf8), boundary: "x"
    ).read()
    #expect(form.text("titel") == "Hej\nhå")
    #expect(form.file("fil")?.name == "a\"b.pdf")
    #expect(form.file("fil")?.bytes == content)
  }

  @Test(
    "is refused where its parts do not hold together",
    arguments: ["", "--y\r\n", "--x\r\n\r\nhej", "--x", "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--"])
  func brokenParts(_ text: String) {
    #expect(throws: PageFault.notAForm) { try MultipartReader(Array(text.utf8), boundary: "x").read() }
  }

  @Test("becomes the values of a form's fields: empty boxes and empty rows are left out")
  func values() throws {
    let fields = [
      Field("titel", .text), Field("ja", .boolean), Field("punkter", .list(.longText)),
      Field("part", .record(.party)), Field("parter", .list(.record(.party))), Field("dag", .date),
    ]
    let form = try URLEncodedReader.read(
      Array(
        "titel=+&ja=nej&punkter.0=a&punkter.1=&punkter.10=c&punkter.2=b&part.namn=&parter.1.namn=P&dag=2018-03-01".utf8)
    )
    let values = form.values(of: fields)
    #expect(values.names.sorted() == ["dag", "ja", "parter", "punkter"])
    #expect(values["punkter"] == ["a", "b", "c"])
    #expect(values["parter"]?.list?.first?["namn"] == "P")
    #expect(values["ja"] == .boolean(false))
    let less = try URLEncodedReader.read(Array("punkter.0=a&punkter.1=b&punkter.2=c&_bort=punkter.1".utf8))
    #expect(less.isOnlyShown && less.values(of: fields)["punkter"] == ["a", "c"])
  }

  private static let heads: [(HTTPFields, PageFault)] = [
    ([.contentLength: "90000000", .contentType: "multipart/form-data; boundary=x"], .tooLarge),
    ([.contentLength: "7000000", .contentType: "application/x-www-form-urlencoded"], .tooLarge),
    ([.contentType: "application/json"], .notAForm), ([.fetchSite: "cross-site"], .foreignForm),
    ([.fetchSite: "same-site"], .foreignForm),
  ]

  @Test("is judged by its headers before any of it is read", arguments: heads)
  func head(_ headers: HTTPFields, _ fault: PageFault) async throws {
    func request(_ headers: HTTPFields) -> Request {
      Request(
        head: HTTPRequest(method: .post, scheme: "http", authority: "x", path: "/a", headerFields: headers),
        body: RequestBody(buffer: ByteBuffer(string: "a=1")))
    }
    var refused = request(headers)
    await #expect(throws: fault) { try await FormBody.read(&refused, largest: 20_000_000) }
    var taken = request([.contentLength: "3", .fetchSite: "same-origin"])
    #expect(try await FormBody.read(&taken, largest: 20_000_000).text("a") == "1")
  }
}

extension HTTPField.Name {
  fileprivate static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
