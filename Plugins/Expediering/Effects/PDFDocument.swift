import WorkflowKit

/// A document as PDF: one that was PDF already, or HTML made to PDF.
struct PDFDocument: Sendable {
  /// The file's name, such as "Tjänsteskrivelse.pdf".
  let name: String
  let content: [UInt8]

  /// An attachment as PDF; nil where it is neither PDF nor HTML that may be printed.
  ///
  /// - Throws: `EffectFailure`.
  static func reading(
    _ attachment: Attachment, _ content: [UInt8], with weasyPrint: Converter
  ) async throws -> PDFDocument? {
    switch attachment.kind {
    case "application/pdf": PDFDocument(name: attachment.name, content: content)
    case "text/html" where !FetchCheck.mayFetch(content): try await printing(attachment, content, with: weasyPrint)
    default: nil
    }
  }

  /// An HTML document as PDF, whatever it may fetch.
  ///
  /// - Throws: `EffectFailure`.
  static func printing(
    _ attachment: Attachment, _ html: [UInt8], with weasyPrint: Converter
  ) async throws -> PDFDocument {
    switch try await weasyPrint.run(["--encoding", "utf-8"], on: [html]) {
    case .made(let pdf): return PDFDocument(name: attachment.pdfName, content: pdf)
    case .refused(let reason):
      throw EffectFailure.permanent(
        "\(weasyPrint.title) kunde inte göra \"\(attachment.title)\" till PDF: \(reason)")
    }
  }

  /// Documents after each other in one.
  ///
  /// - Throws: `EffectFailure`.
  static func uniting(
    _ documents: [PDFDocument], as name: String, with pdfUnite: Converter
  ) async throws -> PDFDocument {
    if documents.count == 1 { return PDFDocument(name: name, content: documents[0].content) }
    switch try await pdfUnite.run(on: documents.map(\.content)) {
    case .made(let pdf): return PDFDocument(name: name, content: pdf)
    case .refused(let reason):
      throw EffectFailure.permanent("\(pdfUnite.title) kunde inte lägga ihop \(name): \(reason)")
    }
  }

  /// Whether it can be put together with others: a damaged or encrypted PDF cannot.
  ///
  /// - Throws: `EffectFailure`.
  func canBeUnited(with pdfUnite: Converter) async throws -> Bool {
    if case .made = try await pdfUnite.run(on: [content]) { return true }
    return false
  }
}
