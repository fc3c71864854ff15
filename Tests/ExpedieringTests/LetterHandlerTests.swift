import CivilTime
import FEEL
import Foundation
import Testing
import WorkflowKit

@testable import Expediering

struct LetterHandlerTests {
  static let hasWeasyPrint = FileManager.default.isExecutableFile(atPath: "/usr/bin/weasyprint")
  static let pdfToText = "/usr/bin/pdftotext"

  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("brev-\(UUID().uuidString)")

  private func context(_ documents: [String: String], program: Value = nil) throws -> EffectContext {
    EffectContext(
      id: "e1", attempt: 1, now: try Instant.parse("2018-03-22T09:41:00Z"), dnr: "SOCN/2018:23",
      settings: ["program": program], outputFolder: folder.path,
      document: { Array((documents[$0] ?? "").utf8) })
  }

  private func payload(_ attachments: [(hash: String, type: String)]) -> Value {
    [
      "till": "Myndigheten", "adress": "Box 1\n123 45 Exempelstad", "ämne": "Svar på remiss", "id": "2-abc12345",
      "bilagor": .list(
        attachments.map {
          ["namn": .string("\($0.hash).pdf"), "hash": .string($0.hash), "mediatyp": .string($0.type)]
        }),
    ]
  }

  private let letter = "<html lang=\"sv\"><head><title>x</title></head><body><p>Följebrevet</p></body></html>"
  private let extract =
    "<html><head><style>p { color: #000 }</style></head><body class=\"a\"><p>Protokollsutdraget</p></body></html>"

  @Test(
    "The letter and its pages become one PDF, the same file however often",
    .enabled(if: hasWeasyPrint, "skipped: needs weasyprint (apt install weasyprint)"))
  func pdf() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let context = try context(["h1": letter, "h2": extract, "h3": "%PDF-1.4 fil"])
    let payload = payload([("h1", "text/html; charset=utf-8"), ("h2", "text/html"), ("h3", "application/pdf")])
    for _ in 1...2 {
      let receipt = try await LetterHandler().perform(payload, in: context)
      #expect(receipt["fil"] == "socn-2018-23-2-abc12345.pdf")
      #expect(receipt["tid"] == "2018-03-22T09:41:00.000Z")
      #expect(receipt["bilagor"] == ["socn-2018-23-2-abc12345-bilaga-2.pdf"])
      #expect(
        receipt["svar"]
          == "Brevet är färdigt att skriva ut: socn-2018-23-2-abc12345.pdf och socn-2018-23-2-abc12345-bilaga-2.pdf")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "socn-2018-23-2-abc12345-bilaga-2.pdf", "socn-2018-23-2-abc12345.pdf",
      ])
    let path = folder.appendingPathComponent("socn-2018-23-2-abc12345.pdf")
    #expect(try Data(contentsOf: path).starts(with: Array("%PDF".utf8)))
    if FileManager.default.isExecutableFile(atPath: LetterHandlerTests.pdfToText) {
      let pages = try text(of: path).split(separator: "\u{0C}", omittingEmptySubsequences: false)
      #expect(pages[0].contains("Följebrevet"))
      #expect(pages[1].contains("Protokollsutdraget"))
    }
  }

  private func text(of pdf: URL) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: LetterHandlerTests.pdfToText)
    process.arguments = [pdf.path, "-"]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test("Without WeasyPrint the failure says what to install")
  func missing() async throws {
    let context = try context(["h1": letter], program: "/finns/inte/weasyprint")
    await #expect(
      throws: EffectFailure.permanent(
        "Programmet WeasyPrint, som gör brev till PDF, finns inte på servern. Installera det (apt install weasyprint), "
          + "och försök igen.")
    ) { try await LetterHandler().perform(payload([("h1", "text/html")]), in: context) }
  }

  @Test("A letter without a page is not made")
  func noPage() async throws {
    let context = try context([:])
    await #expect(throws: EffectFailure.permanent("Brevet till Myndigheten har ingen sida att skriva ut.")) {
      try await LetterHandler().perform(payload([]), in: context)
    }
  }

  @Test("A program that fails gives its reason")
  func fails() async throws {
    let context = try context(["h1": letter], program: "/bin/false")
    await #expect(throws: EffectFailure.permanent("WeasyPrint kunde inte göra brevet till PDF: ")) {
      try await LetterHandler().perform(payload([("h1", "text/html")]), in: context)
    }
  }

  @Test(
    "A document that would fetch something is not put into the PDF",
    arguments: [
      "<img src='file:///etc/passwd'>", "<link rel=stylesheet href=x>", "<a rel=attachment HREF='file:///etc/passwd'>",
      "<style>p { background: URL(file:///etc/passwd) }</style>", "<style>@import 'x'</style>",
      "<p style='background: \\75rl(x)'>", "<object data=x>",
    ])
  func fetches(_ html: String) {
    var pages = PrintedPages(letter: Array(letter.utf8))
    let isIn = pages.append(Array(html.utf8))
    #expect(!isIn)
    #expect(pages.html == letter)
  }

  @Test("Pages keep their styles and begin on a new page")
  func pages() {
    var pages = PrintedPages(letter: Array(letter.utf8))
    let isIn = pages.append(Array(extract.utf8))
    #expect(isIn)
    #expect(
      pages.html == "<html lang=\"sv\"><head><title>x</title><style>p { color: #000 }</style></head><body>"
        + "<p>Följebrevet</p><section style=\"break-before: page\"><p>Protokollsutdraget</p></section></body></html>")
  }

  @Test("Doing it twice is harmless, so it is repeatable")
  func repeatable() { #expect(LetterHandler().isRepeatable) }
}
