import CaseStore
import CivilTime
import FEEL
import HTTPTypes
import Testing
import WorkflowEngine
import WorkflowKit

@testable import WebUI
@testable import ordning

@Suite("Documents of a case")
struct DocumentTests {
  static let fields = [("titel", "Bilaga"), ("riktning", "in"), ("dag", "2018-02-14"), ("motpart", "Avsändaren")]
  static let pdf = Array("%PDF-1.7 innehåll".utf8)

  @Test("a PDF is put into the case and can be read in the browser")
  func pdf() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/handling"
      let form = try await browser.get(path)
      let done = try await browser.upload(path, form.identity + Self.fields, file: ("bilaga.pdf", Self.pdf))
      #expect(done.status == .seeOther)
      #expect(try await browser.get("/arenden/\(id)").text.contains("href=\"/arenden/\(id)/handlingar/1\">Bilaga</a>"))
      let document = try await browser.get("/arenden/\(id)/handlingar/1")
      #expect(document.status == .ok && document.text == "%PDF-1.7 innehåll")
      #expect(document.headers[.contentType] == "application/pdf")
      #expect(
        document.headers[.contentDisposition]?.hasPrefix("inline; filename=\"SOCN-2018-23 1 Bilaga.pdf\"") == true)
      #expect(document.headers[.xContentTypeOptions] == "nosniff")
      #expect(try await browser.get("/arenden/\(id)/handlingar/2").status == .notFound)
      #expect(try await browser.get("/arenden/\(id)/handlingar/..%2f1").status == .notFound)
    }
  }

  @Test(
    "what is not what it seems is refused beside the field, and nothing is kept",
    arguments: [
      ("sida.pdf", "<html><script>alert(1)</script></html>", "är inte av något slag som tas emot"),
      ("sida.txt", " <!DOCTYPE html><p>hej", "är inte av något slag som tas emot"),
      ("bild.png", "%PDF-1.7", "heter .png, men är PDF"), ("tom.pdf", "", "filen är tom"),
      ("program.exe", "MZ\u{0}\u{1}", "är inte av något slag som tas emot"),
    ])
  func refused(name: String, content: String, problem: String) async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/handling"
      let form = try await browser.get(path)
      let refused = try await browser.upload(path, form.identity + Self.fields, file: (name, Array(content.utf8)))
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("id=\"f-fil-fel\"") && refused.text.contains(problem))
      #expect(refused.text.contains("value=\"Bilaga\"") && refused.text.contains("value=\"Avsändaren\""))
    }
    #expect(try await fixture.session.store.read { try $0.documents(case: id) }.isEmpty)
  }

  @Test("a document is neither of a day to come nor without a title")
  func fields() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/handling"
      let form = try await browser.get(path)
      let refused = try await browser.upload(
        path, form.identity + [("titel", " "), ("riktning", "in"), ("dag", "2018-02-15")],
        file: ("bilaga.pdf", Self.pdf))
      #expect(refused.text.contains("id=\"f-titel-fel\"") && refused.text.contains("dagen kan inte ligga i framtiden"))
      #expect(refused.text.contains("id=\"f-fil-fel\">välj filen igen"))
    }
  }

  @Test("a paper that is not scanned needs no file, but a place where it stands; a sheet says so in the case")
  func paper() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/handling"
      let identity = try await browser.get(path).identity
      let neither = try await browser.post(path, identity + Self.fields)
      #expect(neither.status == .unprocessableContent && neither.text.contains("id=\"f-fil-fel\""))
      let place = ("papper", "Närarkivet, pärm 3")
      let both = try await browser.upload(path, identity + Self.fields + [place], file: ("bilaga.pdf", Self.pdf))
      #expect(both.status == .unprocessableContent && both.text.contains("id=\"f-papper-fel\""))
      #expect(both.text.contains("value=\"Närarkivet, pärm 3\""))
      #expect(try await browser.post(path, identity + Self.fields + [place]).status == .seeOther)
      let sheet = try await browser.get("/arenden/\(id)/handlingar/1")
      #expect(sheet.text.hasPrefix("Handlingen finns på papper."))
      for line in ["Vad: Bilaga", "Dag: 2018-02-14", "Från eller till: Avsändaren", "Finns: Närarkivet, pärm 3"] {
        #expect(sheet.text.contains("\n\(line)\n"), "\(line)")
      }
      // The same in Post in, and with a new case.
      let token = try await browser.get("/post-in").hidden("_token")
      let letter = [("_token", token), ("titel", "Brev"), ("dag", "2018-02-14"), place]
      let post = try await browser.post("/post-in", letter + [("_id", "pappersbrev1")])
      let location = try #require(post.headers[.location])
      #expect(try await browser.get("\(location)/fil").text.contains("Finns: Närarkivet, pärm 3"))
      let named = [("_token", token), ("handling:titel", "Remiss"), ("handling:dag", "2018-02-14")]
      let opened = try await browser.post(
        "/nytt-arende/remissvar", named + [("handling:papper", place.1)] + OpeningTests.inputs)
      let new = try #require(opened.headers[.location])
      #expect(try await browser.get("\(new)/handlingar/1").text.contains("Vad: Remiss\n"))
    }
  }

  @Test("what should not happen is a page that says what to do next, and tells nothing of the program's insides")
  func broken() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/handling"
      let form = try await browser.get(path)
      _ = try await browser.upload(path, form.identity + Self.fields, file: ("bilaga.pdf", Self.pdf))
      for hash in try fixture.session.store.documents.all() { try fixture.session.store.documents.remove(hash) }
      let page = try await browser.get("/arenden/\(id)/handlingar/1")
      #expect(page.status == .internalServerError)
      for words in [
        "Något gick fel", "Försök igen. Händer det igen, berätta för systemförvaltaren", "Gå till Att göra",
      ] {
        #expect(page.text.contains(words), "\(words)")
      }
      #expect(!page.text.contains("StoreError") && !page.text.contains("ordning-webb-"))
    }
  }

  @Test("a web page that a template has made is saved, never shown")
  func html() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let day = try fixture.day
    _ = try await fixture.session.engine.perform(
      .addDocument(
        IncomingDocument(
          title: "Yttrande \"å/ä\"\r\nX: 1", direction: .drawnUp, day: day,
          mediaType: "text/html; charset=utf-8", content: Array("<p>hej</p>".utf8))), on: id, by: "hl1",
      at: fixture.session.now)
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let document = try await browser.get("/arenden/\(id)/handlingar/1")
      #expect(document.headers[.contentType] == "application/octet-stream")
      let disposition = try #require(document.headers[.contentDisposition])
      #expect(disposition.hasPrefix("attachment; filename=\"SOCN-2018-23 1 Yttrande -_-_--"))
      #expect(disposition.contains("filename*=UTF-8''SOCN-2018-23%201%20Yttrande%20-%C3%A5-%C3%A4-"))
    }
  }

  @Test("of a secret case nothing is told to those who may not read it, and what others read is written down")
  func secret() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase(Context([("sekretess", "OSL 26:1"), ("offentlig_titel", "Ett yttrande")]))
    let day = try fixture.day
    _ = try await fixture.session.engine.perform(
      .addDocument(
        IncomingDocument(
          title: "Hemlig bilaga", direction: .incoming, day: day, mediaType: "application/pdf",
          content: Self.pdf)), on: id, by: "registrator1", at: fixture.session.now)
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      for path in ["", "/bild", "/underlag", "/handlingar/1", "/gor/anteckna", "/gor/handling", "/gor/makulera"] {
        let page = try await browser.get("/arenden/\(id)\(path)")
        #expect(page.status == .forbidden, "\(path)")
        #expect(page.text.contains("får inte läsa") && !page.text.contains("schablon"), "\(path)")
      }
      #expect(try await !browser.get("/att-gora").text.contains(id))
      try await browser.logIn("registrator1")
      for path in ["", "/handlingar/1"] { #expect(try await browser.get("/arenden/\(id)\(path)").status == .ok) }
      #expect(try await browser.get("/arenden/\(id)").text.contains("Sekretess. Offentlig rubrik: Ett yttrande"))
    }
    let readings = try await fixture.session.store.read { try $0.readings(case: id, limit: 10) }
    #expect(Set(readings.map { $0.what }) == ["ärendet", "handling 1"])
    #expect(readings.allSatisfy { $0.account == "registrator1" })
  }

  @Test(
    "that is too large is refused with all that was typed kept; what is far too large leads back to an empty form"
  )
  func tooLarge() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse(settings: WebSettings(port: 0, largestUpload: 500_000)) {
      (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/handling"
      let form = try await browser.get(path)
      let file = (name: "stor.pdf", bytes: Self.pdf + [UInt8](repeating: 65, count: 1_600_000))
      // A browser sends the file among the fields, where it stands in the form.
      for (address, sent) in [
        (path, form.identity + [("titel", "Stor <bild>")]), ("/post-in", form.identity + [("titel", "Stor <bild>")]),
      ] {
        let refused = try await browser.upload(address, sent, file: file, then: [("motpart", "Granngården")])
        #expect(refused.status == .contentTooLarge && refused.text.contains("Filen är för stor. Inget är sparat än"))
        #expect(refused.text.contains("id=\"f-fil-fel\">får vara högst 500 kB: spara den i ett mindre format"))
        for typed in ["Stor &lt;bild&gt;", "Granngården"] { #expect(refused.text.contains("value=\"\(typed)\"")) }
      }
      let opening = try await browser.upload(
        "/nytt-arende/remissvar", [("_token", form.hidden("_token")), ("titel", "Stor <bild>")], file: file)
      #expect(opening.status == .contentTooLarge && opening.text.contains("value=\"Stor &lt;bild&gt;\""))
      let huge = (name: "stor.pdf", bytes: [UInt8](repeating: 65, count: 6_500_000))
      for (address, file) in [(path, huge), ("/arenden/\(id)/gor/anteckna", file)] {
        let refused = try await browser.upload(address, form.identity, file: file)
        #expect(refused.status == .contentTooLarge && refused.text.contains("En fil får vara högst 500 kB."))
        #expect(refused.text.contains("<a href=\"\(address)\">Öppna formuläret på nytt</a>"))
        #expect(refused.text.contains("<nav aria-label=\"Huvudmeny\">"))
      }
    }
    #expect(try await fixture.session.store.read { try $0.documents(case: id) }.isEmpty)
  }

  @Test("kinds are told by what is in the file")
  func kinds() throws {
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    let odt = zip + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
    var table: [(bytes: [UInt8], kind: UploadKind?)] = []
    table.append((Self.pdf, .pdf))
    table.append(([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], .png))
    table.append(([0xFF, 0xD8, 0xFF, 0xE0], .jpeg))
    table.append(([0x49, 0x49, 0x2A, 0, 8], .tiff))
    table.append((zip + Array("xx word/document.xml".utf8), .docx))
    table.append((zip + Array("xl/workbook.xml".utf8), .xlsx))
    table.append((odt, .odt))
    table.append((zip + [1, 2, 3], nil))
    table.append((Array("Hej på dig\n".utf8), .text))
    table.append(([0xE5, 0xE4], nil))
    table.append((Array("<svg onload=x>".utf8), nil))
    table.append((Array("\u{FEFF}<?xml version='1.0'?>".utf8), nil))
    for (bytes, kind) in table {
      #expect((try? UploadKind(of: FormBody.File(name: "fil", bytes: bytes))) == kind)
    }
  }
}
