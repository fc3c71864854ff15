import Foundation
import Testing
import WorkflowKit

@testable import Expediering

@Suite("Letters printed in one go")
struct LetterRunTests {
  private func letter(_ pages: String...) async throws -> [UInt8] {
    let html =
      "<html lang=\"sv\"><body>" + pages.joined(separator: "<p style=\"break-before: page\">") + "</body></html>"
    guard
      case .made(let pdf) = try await Converter.weasyPrint(path: nil).run(
        ["--encoding", "utf-8"], on: [Array(html.utf8)])
    else {
      throw CancellationError()
    }
    return pdf
  }

  @Test(
    "each begins on a sheet of its own, in order, and there is no empty sheet after the last",
    .enabled(if: PDFText.isAvailable, "skipped: needs weasyprint and poppler-utils (apt install)"))
  func sheets() async throws {
    let letters = [
      try await letter("Till Bodil"), try await letter("Till föreningen", "Föreningens andra sida"),
      try await letter("Till Cecilia", "Två", "Tre"), try await letter("Till Disa"),
    ]
    let whole = try #require(try await LetterHandler().together(letters))
    let pages = try PDFText.pages(of: Data(whole)).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    #expect(
      pages == [
        "Till Bodil", "", "Till föreningen", "Föreningens andra sida", "Till Cecilia", "Två", "Tre", "", "Till Disa",
      ])
  }

  @Test(
    "one that cannot be read is told by its place, and nothing is made",
    .enabled(if: PDFText.isAvailable, "skipped: needs weasyprint and poppler-utils (apt install)"))
  func damaged() async throws {
    let letters = [try await letter("Ett"), Array("%PDF-1.7 trasig".utf8), try await letter("Tre")]
    do {
      _ = try await LetterHandler().together(letters)
      Issue.record("a damaged letter was printed")
    } catch let failure as EffectFailure {
      #expect(failure.description.hasPrefix("pdftotext kunde inte läsa brev 2 i utskriften"))
    }
  }

  @Test("what leaves no letters puts nothing together")
  func others() async throws { #expect(try await EmailHandler().together([[1]]) == nil) }
}
