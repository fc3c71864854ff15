import ArgumentParser
import CaseStore
import FEEL
import WorkflowEngine

/// Finds cases by their texts.
struct SearchCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Sök ärenden efter ord i deras texter.",
    discussion: "JSON: en lista av {dnr, title, part, secret, excerpt}.")

  @Argument(help: ArgumentHelp("Orden; alla ska finnas.", valueName: "ord")) var words: [String]
  @Option(help: ArgumentHelp("Högst så många.", valueName: "antal")) var limit = 50
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit ska vara minst 1.") }
  }

  func run() async throws {
    let session = try await globals.session(at: time)
    let who = try reader.reader(in: session)
    let (text, limit) = (words.joined(separator: " "), limit)
    let found = try await session.store.read { tx in
      let hits = try tx.search(text, reader: who, limit: limit)
      let titled = try tx.searchTitles(text, of: who.units, limit: limit).filter { row in
        try tx.caseRow(row.id).map { !who.mayRead($0) } ?? false
      }
      return hits + titled.map { SearchHit(row: $0, part: "public", excerpt: "") }
    }
    let hits = found.prefix(limit).map { hit in
      var shown = hit
      shown.row = Veil.row(hit.row, as: who)
      if Veil.hides(hit.row, from: who) { shown.excerpt = "" }
      return shown
    }
    var table = TextTable()
    for hit in hits { table.add(hit.row.dnr, hit.row.title, Self.found(in: hit, as: who)) }
    globals.answer(
      .list(
        hits.map {
          [
            "dnr": .string($0.row.dnr), "title": .string($0.row.title), "part": .string($0.part),
            "secret": .boolean($0.row.secret), "excerpt": .string($0.excerpt),
          ]
        }), text: hits.isEmpty ? "Inget ärende har orden \"\(text)\"." : table.text)
  }

  /// What is told beside number and title, which the text of the case itself only repeats.
  private static func found(in hit: SearchHit, as who: Reader) -> String {
    if hit.part == "public" || Veil.hides(hit.row, from: who) { return Veil.mark }
    return hit.part == "case" ? hit.row.party : Words.value(.string(hit.excerpt))
  }
}
