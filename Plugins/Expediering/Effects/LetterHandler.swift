import CivilTime
import FEEL
import WorkflowKit

/// Makes a letter to print and post: one PDF of the letter page and what goes with it.
///
/// The file is `<dnr>-<line>.pdf` in the output folder; the same line gives the same file, so doing it twice is
/// harmless. What cannot stand in the PDF (HTML that might fetch something from elsewhere, a damaged or encrypted PDF,
/// any other kind of file) is put beside it. The receipt is `{tid, svar, fil, bilagor}`.
struct LetterHandler: EffectHandler {
  let kind = "expediering.brev"
  let title = "brev att posta"
  let retry = RetryPolicy(attempts: 4, first: 30, longest: 600)
  let isRepeatable = true
  var pdfUnite = Converter.pdfUnite()
  var pdfText = Converter.pdfText()

  func perform(_ payload: Value, in context: EffectContext) async throws -> Value {
    let payload = try payload.payload(LetterPayload.self, of: kind)
    guard let letter = payload.attachments.first else {
      throw EffectFailure.permanent("Brevet till \(payload.to) har ingen sida att skriva ut.")
    }
    let name = name(of: payload, dnr: context.dnr)
    let weasyPrint = Converter.weasyPrint(path: context.settings["program"].text)
    // The letter page is the installation's own template, which may well fetch the municipality's arms.
    var parts = [try await PDFDocument.printing(letter, try context.content(of: letter), with: weasyPrint)]
    var beside: [(name: String, content: [UInt8])] = []
    for (index, attachment) in payload.attachments.dropFirst().enumerated() {
      let content = try context.content(of: attachment)
      if let part = try await part(attachment, content, with: weasyPrint) {
        parts.append(part)
      } else {
        beside.append((fileName(attachment, "\(name)-bilaga-\(index + 1)"), content))
      }
    }
    let pdf = try await PDFDocument.uniting(parts, as: "\(name).pdf", with: pdfUnite)
    for file in beside + [(pdf.name, pdf.content)] {
      try OutputFile.write(file.content, named: file.name, in: context.outputFolder)
    }
    let others = beside.map(\.name)
    let reply =
      "Brevet är klart att posta: \(pdf.name)" + (others.isEmpty ? "" : " och \(others.joined(separator: ", "))")
    return [
      "tid": .string(context.now.description), "svar": .string(reply), "fil": .string(pdf.name),
      "bilagor": .list(others.map { .string($0) }),
    ]
  }

  func files(of payload: Value, receipt: Value, dnr: String) throws -> [String] {
    if let file = receipt["fil"].text { return [file] + (receipt["bilagor"].list ?? []).compactMap(\.text) }
    let payload = try payload.payload(LetterPayload.self, of: kind)
    let name = name(of: payload, dnr: dnr)
    let beside = payload.attachments.dropFirst().enumerated().map { fileName($1, "\(name)-bilaga-\($0 + 1)") }
    return ["\(name).pdf"] + beside
  }

  func together(_ files: [[UInt8]]) async throws -> [UInt8]? {
    try await LetterRun(letters: files, pdfUnite: pdfUnite, pdfText: pdfText).document()
  }

  private func name(of payload: LetterPayload, dnr: String) -> String {
    "\(dnr.slug)-\(payload.id.slug)"
  }

  private func part(
    _ attachment: Attachment, _ content: [UInt8], with weasyPrint: Converter
  ) async throws -> PDFDocument? {
    guard let pdf = try await PDFDocument.reading(attachment, content, with: weasyPrint) else { return nil }
    guard attachment.kind == "application/pdf" else { return pdf }
    return try await pdf.canBeUnited(with: pdfUnite) ? pdf : nil
  }

  private func fileName(_ attachment: Attachment, _ base: String) -> String {
    let ending = attachment.name.split(separator: ".").last.map { (String($0)).slug } ?? ""
    return ending.isEmpty ? base : "\(base).\(ending)"
  }
}
