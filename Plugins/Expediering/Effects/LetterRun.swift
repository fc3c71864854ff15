import WorkflowKit

/// Letters that are printed in one go: one PDF in which each begins on a sheet of its own, also where both sides of the
/// paper are printed. What is on the back of a letter goes to whoever gets it.
struct LetterRun: Sendable {
  let letters: [[UInt8]]
  let pdfUnite: Converter
  let pdfText: Converter

  /// The letters after one another.
  ///
  /// - Throws: `EffectFailure` where one of them cannot be read, or a program is missing.
  func document() async throws -> [UInt8] {
    var parts: [PDFDocument] = []
    for (index, letter) in letters.enumerated() {
      parts.append(PDFDocument(name: "brev-\(index + 1).pdf", content: letter))
      let isLast = index == letters.count - 1
      if !isLast, try await pages(of: letter, number: index + 1) % 2 == 1 {
        parts.append(PDFDocument(name: "tom-sida.pdf", content: Self.emptyPage))
      }
    }
    return try await PDFDocument.uniting(parts, as: "breven", with: pdfUnite).content
  }

  private func pages(of letter: [UInt8], number: Int) async throws -> Int {
    // Of an area that holds no text, so that only the form feeds are left.
    switch try await pdfText.run(["-x", "0", "-y", "0", "-W", "1", "-H", "1"], on: [letter]) {
    case .made(let text): return text.count { $0 == 0x0C }
    case .refused(let reason):
      throw EffectFailure.permanent("\(pdfText.title) kunde inte läsa brev \(number) i utskriften: \(reason)")
    }
  }

  /// One page of A4 with nothing on it (ISO 32000-1, 7.5).
  private static let emptyPage = Array(
    """
    %PDF-1.4
    1 0 obj
    <</Type/Catalog/Pages 2 0 R>>
    endobj
    2 0 obj
    <</Type/Pages/Kids[3 0 R]/Count 1>>
    endobj
    3 0 obj
    <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>
    endobj
    xref
    0 4
    0000000000 65535 f\u{20}
    0000000009 00000 n\u{20}
    0000000054 00000 n\u{20}
    0000000105 00000 n\u{20}
    trailer
    <</Size 4/Root 1 0 R>>
    startxref
    184
    %%EOF

    """.utf8)
}
