import CivilTime
import FEEL
import Foundation
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Expediering

struct LetterHandlerTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("brev-\(UUID().uuidString)")
  private let name = "socn-2018-23-2-abc12345"

  private func context(_ documents: [String: [UInt8]], program: Value = nil) throws -> EffectContext {
    EffectContext(
      id: "e1", attempt: 1, now: try Instant.parse("2018-03-22T09:41:00Z"), dnr: "SOCN/2018:23",
      settings: ["program": program], outputFolder: folder.path, document: { documents[$0] ?? [] })
  }

  private func payload(_ attachments: [(hash: String, type: String)]) throws -> Value {
    try ValueEncoder().encode(
      LetterPayload(
        to: "Myndigheten", address: "Box 1\n123 45 Exempelstad", subject: "Svar på remiss",
        attachments: attachments.map { Attachment(title: "Handling \($0.hash)", hash: $0.hash, mediaType: $0.type) },
        id: "2-abc12345"))
  }

  private func page(_ text: String, style: String = "", rest: String = "") -> [UInt8] {
    Array("<html lang=\"sv\"><head><style>\(style)</style></head><body><p>\(text)</p>\(rest)</body></html>".utf8)
  }

  private func file(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }

  @Test(
    "The letter and what goes with it become one PDF in order, the same file however often",
    .enabled(if: PDFText.isAvailable, "skipped: needs weasyprint and poppler-utils (apt install)"))
  func pdf() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    guard
      case .made(let finished) = try await Converter.weasyPrint(path: nil).run(on: [
        page("Bilagan", rest: "<p style=\"break-before: page\">Bilagans andra sida</p>")
      ])
    else { throw CancellationError() }
    let documents = [
      "h1": page("Följebrevet"), "h2": page("Protokollsutdraget", style: "p { color: #333 }"), "h3": finished,
      "h4": page("Tjänsteskrivelsen", rest: "<p>Åtgärd och öppenhet</p>"),
    ]
    let payload = try payload([
      ("h1", "text/html; charset=utf-8"), ("h2", "text/html"), ("h3", "application/pdf"), ("h4", "text/html"),
    ])
    for _ in 1...2 {
      let receipt = try await LetterHandler().perform(payload, in: try context(documents))
      #expect(receipt["fil"] == .string("\(name).pdf"))
      #expect(receipt["tid"] == "2018-03-22T09:41:00.000Z")
      #expect(receipt["bilagor"] == [])
      #expect(receipt["svar"] == .string("Brevet är klart att posta: \(name).pdf"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["\(name).pdf"])
    let pages = try PDFText.pages(of: try file("\(name).pdf"))
    let expected = ["Följebrevet", "Protokollsutdraget", "Bilagan", "Bilagans andra sida", "Tjänsteskrivelsen"]
    try #require(pages.count == expected.count)
    for (page, text) in zip(pages, expected) { #expect(page.contains(text), "\(page)") }
    #expect(pages[4].contains("Åtgärd och öppenhet"))
  }

  @Test(
    "What cannot stand in the PDF is put beside it as it is",
    .enabled(if: PDFText.isAvailable, "skipped: needs weasyprint and poppler-utils (apt install)"))
  func beside() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let documents = [
      "h1": page("Följebrevet"), "h2": page("Bild", rest: "<img src='file:///etc/passwd'>"),
      "h3": Array("%PDF-1.4 trasig".utf8), "h4": Array("text".utf8), "h5": page("Protokollsutdraget"),
    ]
    let receipt = try await LetterHandler().perform(
      try payload([
        ("h1", "text/html"), ("h2", "text/html"), ("h3", "application/pdf"), ("h4", "text/plain"), ("h5", "text/html"),
      ]), in: try context(documents))
    let others = ["\(name)-bilaga-1.html", "\(name)-bilaga-2.pdf", "\(name)-bilaga-3.txt"]
    #expect(receipt["bilagor"] == .list(others.map { .string($0) }))
    #expect(
      try LetterHandler().files(of: nil, receipt: receipt, dnr: "SOCN/2018:23") == ["\(name).pdf"] + others)
    #expect(
      receipt["svar"]
        == .string("Brevet är klart att posta: \(name).pdf och \(others.joined(separator: ", "))"))
    for (other, hash) in zip(others, ["h2", "h3", "h4"]) { #expect(try [UInt8](file(other)) == documents[hash]) }
    let pages = try PDFText.pages(of: try file("\(name).pdf"))
    try #require(pages.count == 2)
    #expect(pages[0].contains("Följebrevet") && pages[1].contains("Protokollsutdraget"))
  }

  @Test("Without WeasyPrint the failure says what to install")
  func missing() async throws {
    let context = try context(["h1": page("Följebrevet")], program: "/finns/inte/weasyprint")
    await #expect(
      throws: EffectFailure.permanent(
        "Programmet WeasyPrint, som gör handlingar till PDF, finns inte på servern. Installera det (apt install "
          + "weasyprint), och försök igen.")
    ) { try await LetterHandler().perform(try payload([("h1", "text/html")]), in: context) }
  }

  @Test(
    "Without pdfunite the failure says what to install, and no half letter is left",
    .enabled(if: PDFText.isAvailable, "skipped: needs weasyprint and poppler-utils (apt install)"))
  func missingPDFUnite() async throws {
    let context = try context(["h1": page("Följebrevet"), "h2": page("Protokollsutdraget")])
    await #expect(
      throws: EffectFailure.permanent(
        "Programmet pdfunite, som lägger ihop ett brev av flera PDF:er, finns inte på servern. Installera det (apt "
          + "install poppler-utils), och försök igen.")
    ) {
      try await LetterHandler(pdfUnite: .pdfUnite(path: "/finns/inte/pdfunite")).perform(
        try payload([("h1", "text/html"), ("h2", "text/html")]), in: context)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test("A letter without a page is not made")
  func noPage() async throws {
    let context = try context([:])
    await #expect(throws: EffectFailure.permanent("Brevet till Myndigheten har ingen sida att skriva ut.")) {
      try await LetterHandler().perform(try payload([]), in: context)
    }
  }

  @Test("A program that fails gives its reason and the document's title")
  func fails() async throws {
    let context = try context(["h1": page("Följebrevet")], program: "/bin/false")
    await #expect(throws: EffectFailure.permanent("WeasyPrint kunde inte göra \"Handling h1\" till PDF: ")) {
      try await LetterHandler().perform(try payload([("h1", "text/html")]), in: context)
    }
  }

  @Test("Doing it twice is harmless, so it is repeatable")
  func repeatable() { #expect(LetterHandler().isRepeatable) }

  @Test("A letter without a receipt may have left the PDF, and each of what goes with it beside the PDF")
  func filesWithoutReceipt() throws {
    let payload = try payload([("h1", "text/html"), ("h2", "text/html"), ("h3", "application/pdf")])
    #expect(
      try LetterHandler().files(of: payload, receipt: .null, dnr: "SOCN/2018:23") == [
        "\(name).pdf", "\(name)-bilaga-1.html", "\(name)-bilaga-2.pdf",
      ])
  }
}
