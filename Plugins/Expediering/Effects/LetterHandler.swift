import CivilTime
import FEEL
import Foundation
import WorkflowKit

/// Makes a letter to print and post: one PDF of the letter page and what goes with it.
///
/// The file is `<dnr>-<line>.pdf` in the output folder; the same line gives the same file, so doing it twice is
/// harmless. What cannot stand in the PDF (an attachment that is a PDF already, or a page that fetches something from
/// elsewhere) is put beside it. The receipt is `{tid, svar, fil, bilagor}`.
struct LetterHandler: EffectHandler {
  let kind = "expediering.brev"
  let retry = RetryPolicy(attempts: 4, first: 30, longest: 600)
  let isRepeatable = true

  func perform(_ payload: Value, in context: EffectContext) async throws -> Value {
    let payload = try payload.payload(LetterPayload.self, of: kind)
    guard let letter = payload.attachments.first else {
      throw EffectFailure.permanent("Brevet till \(payload.to) har ingen sida att skriva ut.")
    }
    let name = "\(Text.slug(context.dnr))-\(Text.slug(payload.id))"
    var pages = PrintedPages(letter: try document(letter, context))
    var beside: [(name: String, content: [UInt8])] = []
    for (index, attachment) in payload.attachments.dropFirst().enumerated() {
      let content = try document(attachment, context)
      if attachment.mediaType.hasPrefix("text/html"), pages.append(content) { continue }
      beside.append((fileName(attachment, "\(name)-bilaga-\(index + 1)"), content))
    }
    let folder = context.outputFolder
    let pdf = try await WeasyPrint(program: context.settings["program"].text).pdf(of: pages.html)
    for file in beside + [("\(name).pdf", pdf)] { try OutputFile.write(file.content, named: file.name, in: folder) }
    let others = beside.map(\.name)
    let reply =
      "Brevet är färdigt att skriva ut: \(name).pdf" + (others.isEmpty ? "" : " och \(others.joined(separator: ", "))")
    return [
      "tid": .string(context.now.description), "svar": .string(reply), "fil": .string("\(name).pdf"),
      "bilagor": .list(others.map { .string($0) }),
    ]
  }

  private func document(_ attachment: Attachment, _ context: EffectContext) throws -> [UInt8] {
    do { return try context.document(attachment.hash) } catch {
      throw EffectFailure.retry("Handlingen \(attachment.name) gick inte att läsa: \(error)")
    }
  }

  private func fileName(_ attachment: Attachment, _ base: String) -> String {
    let ending = attachment.name.split(separator: ".").last.map { Text.slug(String($0)) } ?? ""
    return ending.isEmpty ? base : "\(base).\(ending)"
  }
}
