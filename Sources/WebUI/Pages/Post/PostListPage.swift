import CaseStore
import CivilTime
import Hummingbird
import WorkflowEngine

/// *Postlista*: all that was taken in in a month and what became of it, to read and to print.
struct PostListPage {
  let site: Site
  let visitor: Visitor

  /// - Parameter month: Such as `2026-11`; this month where it is empty.
  /// - Throws: `PageFault.missing` where it is no month.
  func show(_ month: String) async throws -> Response {
    let month = month.isEmpty ? String(visitor.today.description.prefix(7)) : month
    guard month.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])/) != nil else { throw PageFault.missing }
    let items = try await site.engine.store.read { [reader = visitor.reader] in
      try PostBox($0).items(of: month, for: reader)
    }
    let words = PostWords(organisation: visitor.organisation)
    return site.page(
      "postlista", title: "Postlista \(Self.words(month))",
      [
        "month": month, "month_words": Self.words(month), "items": items.map { $0.view(words) },
        "has_items": !items.isEmpty,
        "printed": visitor.today.swedish,
      ], for: visitor, at: "/post-in")
  }

  /// Such as *november 2026*.
  private static func words(_ month: String) -> String {
    CivilDate("\(month)-01")?.swedishText.long.split(separator: " ").dropFirst().joined(separator: " ") ?? month
  }
}
