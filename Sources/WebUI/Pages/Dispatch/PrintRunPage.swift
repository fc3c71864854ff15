import CaseStore
import CivilTime
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// Letters printed in one go: one document, what is printed beside it, and the form that says that all have been posted.
struct PrintRunPage {
  let site: Site
  let visitor: Visitor

  /// The page of the letters of some tasks.
  static func path(of tasks: [String]) -> String { "/expediering/utskrift?\(query(tasks))" }

  private static func query(_ tasks: [String]) -> String { AddressQuery.text(tasks.map { ("uppgift", $0) }) }

  /// - Throws: `PageFault.missing` where none of the letters waits any longer.
  func show(_ fields: FormBody) async throws -> Response {
    let run = try await read(fields)
    let organisation = visitor.organisation
    let count = run.letters.count
    return site.page(
      "utskrift", title: "Utskrift av \(count) brev",
      [
        "count": count, "missing": run.missing, "has_missing": run.missing > 0,
        "document_path": "/expediering/utskrift/brev?\(Self.query(run.letters.map(\.task.id)))",
        "letters": run.letters.enumerated().map { index, letter -> View in
          [
            "number": index + 1, "task_id": letter.task.id, "field_id": "brev-\(index + 1)",
            "line": letter.task.title, "dnr": letter.row.dnr, "case_title": letter.row.title,
            "case_path": "/arenden/\(letter.row.id)",
            "may_do": organisation.mayDo(letter.task, visitor.account.id, on: visitor.today),
            "role": organisation.title(ofRole: letter.task.role),
            "beside": LetterFiles.views(letter.beside, of: letter.row.id), "has_beside": !letter.beside.isEmpty,
          ]
        },
        "may_post": run.letters.contains { organisation.mayDo($0.task, visitor.account.id, on: visitor.today) },
        "posted_day": visitor.today.description,
      ], for: visitor, at: "/expediering")
  }

  /// The letters as one document; that those of secret cases have been read is written down.
  ///
  /// - Throws: `PageFault.missing` where none of the letters waits any longer; `Refusal` where they cannot be put
  ///   together.
  func document(_ fields: FormBody) async throws -> Response {
    let run = try await read(fields)
    let files = try run.letters.map { letter -> [UInt8] in
      guard let bytes = LetterFiles(site: site).content(of: letter.file) else { throw PageFault.missing }
      return bytes
    }
    let whole: [UInt8]?
    do {
      whole = try await site.engine.registry.handler(run.letters[0].kind)?.together(files)
    } catch let failure as EffectFailure {
      throw Refusal(
        "Breven gick inte att lägga ihop till ett dokument. \(failure)",
        hint: "Öppna dem ett och ett under Expediering.")
    }
    guard let whole else { throw PageFault.missing }
    for letter in run.letters {
      try await CaseReading.note(letter.row, what: "brevet \(letter.file)", for: visitor, of: site)
    }
    return DocumentPage.response(whole, as: "application/pdf", name: "Brev \(visitor.today)")
  }

  private func read(_ fields: FormBody) async throws -> PrintRun {
    let run = try await PrintRun.read(fields.texts("uppgift"), visitor, site)
    guard !run.letters.isEmpty else { throw PageFault.missing }
    return run
  }
}
