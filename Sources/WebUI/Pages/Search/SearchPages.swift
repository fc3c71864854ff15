import CaseStore
import CivilTime
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// *Sök*: cases by number, by whom they are from, and by the words of their texts; and post that stands in no case.
struct SearchPages: PageGroup {
  let path: String? = nil

  /// So many cases stand on the page.
  private let most = 50

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/sok") { request, context in
      let words = try AddressQuery.fields(request).text("q").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      return try await page(String(words.prefix(500)), context.requireVisitor(), site)
    }
  }

  private func page(_ words: String, _ visitor: Visitor, _ site: Site) async throws -> Response {
    let (reader, units, limit) = (visitor.reader, visitor.units, most + 1)
    let (numbered, hits, titled, post) = try await site.engine.store.read {
      tx -> (CaseRow?, [SearchHit], [CaseRow], [PostItem]) in
      guard !words.isEmpty else { return (nil, [], [], []) }
      let hits = try tx.search(words, reader: reader, limit: limit)
      // Those that the visitor may read have been found by all their texts.
      let titled = try tx.searchTitles(words, of: units, limit: limit).filter { row in
        try tx.caseRow(row.id).map { !visitor.mayRead($0) } ?? false
      }
      return (try Self.numbered(words, tx), hits, titled, try PostBox(tx).search(words, for: reader, limit: limit))
    }
    let postWords = PostWords(organisation: visitor.organisation)
    var rows: [View] = []
    if let numbered { rows.append(visitor.mayRead(numbered) ? row(numbered, "", "") : veiled(numbered.publicPart)) }
    rows += hits.prefix(most).filter { $0.row.id != numbered?.id }.map { hit in
      row(hit.row, Self.place(hit.part), hit.part == "case" ? "" : hit.excerpt)
    }
    rows += titled.prefix(max(0, most - rows.count)).filter { $0.id != numbered?.id }.map(veiled)
    return site.page(
      "sok", title: words.isEmpty ? "Sök" : "Sök: \(words)",
      [
        "words": words, "has_words": !words.isEmpty, "rows": rows, "has_rows": !rows.isEmpty,
        "post": post.map { $0.view(postWords) }, "has_post": !post.isEmpty, "has_nothing": rows.isEmpty && post.isEmpty,
        "is_cut": hits.count + titled.count > most, "most": most,
      ], for: visitor, at: "/sok")
  }

  /// The case of a number, whoever may read it: the number and the public title are nobody's secret.
  private static func numbered(_ words: String, _ tx: any StoreReader) throws -> CaseRow? {
    do { return try CaseLookup.find(words, in: tx) } catch EngineError.unknownCase { return nil }
  }

  private func row(_ row: CaseRow, _ place: String, _ excerpt: String) -> View {
    [
      "path": "/arenden/\(row.id)", "dnr": row.dnr, "title": row.title, "party": row.party,
      "status": row.status == .open ? row.position : Words.status(row.status), "opened": row.opened.swedish,
      "is_secret": row.secret, "may_read": true, "place": place, "excerpt": excerpt, "has_excerpt": !excerpt.isEmpty,
    ]
  }

  /// The public part of a case that the visitor may not read.
  private func veiled(_ row: CaseRow) -> View {
    [
      "path": "/arenden/\(row.id)", "dnr": row.dnr, "title": row.title, "party": "", "status": "",
      "opened": row.opened.swedish, "is_secret": row.secret, "may_read": false, "place": "", "excerpt": "",
      "has_excerpt": false,
    ]
  }

  /// Where the words stand.
  private static func place(_ part: String) -> String {
    let parts = part.split(separator: "/").map(String.init)
    return switch parts.first {
    case "document", "title": "handling \(parts.last ?? "")"
    case "note": "anteckning"
    default: ""
    }
  }
}
