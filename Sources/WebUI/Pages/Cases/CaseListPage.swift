import CaseStore
import CivilTime
import Hummingbird
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// *Ärenden*: the cases that the visitor may read, those that the address asks for in the order that it says. Secret cases
/// of its nämnder that it may not read stand there by number and public title (OSL 5 kap. 2 §).
struct CaseListPage {
  /// So many cases stand on a page.
  static let most = 100
  /// So many are read to be ordered by something else than the day they were opened.
  static let mostOrdered = 2_000

  let site: Site
  let visitor: Visitor

  func show(_ fields: FormBody) async throws -> Response {
    let left = try await site.engine.store.read { try $0.caseOfficers() }
      .filter { visitor.organisation.accounts[$0] == nil }
    let choice = CaseListChoice(
      fields, processes: site.engine.library.workflows, accounts: Set(visitor.organisation.accounts.keys).union(left),
      units: visitor.units)
    let (rows, next, advice) = try await page(choice)
    var view = form(choice, left)
    view["cases"] = rows.map(row)
    view["has_cases"] = !rows.isEmpty
    view["problems"] = choice.problems
    view["advice"] = advice ?? ""
    view["has_advice"] = advice != nil
    if let next { view["next"] = choice.path(with: [next]) }
    return site.page(
      "arenden", title: "Ärenden", view, for: visitor, at: "/arenden",
      status: choice.problems.isEmpty ? .ok : .unprocessableContent)
  }

  /// The cases of a page, what the next one is asked for by, and what is to be said of them.
  private func page(_ choice: CaseListChoice) async throws -> ([CaseRow], (String, String)?, String?) {
    let reader = Reader.keys(
      visitor.organisation.readerKeys(
        of: visitor.account.id, in: choice.board.isEmpty ? nil : choice.board, on: visitor.today))
    let units = choice.board.isEmpty ? visitor.units : [choice.board]
    @Sendable func filter(_ choice: CaseListChoice, _ limit: Int) -> CaseFilter {
      var filter = choice.filter(limit: limit)
      filter.titlesOf = units
      return filter
    }
    func read(_ choice: CaseListChoice, _ limit: Int) async throws -> [CaseRow] {
      try await site.engine.store.read { try $0.cases(filter(choice, limit), reader: reader) }
    }
    var (kept, advice) = (choice, String?.none)
    if !choice.order.isKept {
      let all = try await read(choice, Self.mostOrdered + 1)
      if all.count <= Self.mostOrdered {
        let ordered = choice.order.ordered(all, names: officers)
        let shown = ordered.dropFirst((choice.page - 1) * Self.most)
        return (
          Array(shown.prefix(Self.most)), shown.count > Self.most ? ("sida", "\(choice.page + 1)") : nil, nil
        )
      }
      kept.order = .newest
      advice =
        "Fler än \(Self.mostOrdered) ärenden kan inte ordnas så. Det som öppnades senast står först; välj process eller "
        + "handläggare så blir de färre."
    }
    let rows = try await read(kept, Self.most + 1)
    let shown = Array(rows.prefix(Self.most))
    return (kept.order.numbered(shown), rows.count > Self.most ? shown.last.map { ("efter", $0.id) } : nil, advice)
  }

  private func officers(_ row: CaseRow) -> String {
    row.officers.map { visitor.organisation.title(ofAccount: $0) }.joined(separator: ", ")
  }

  private func row(_ row: CaseRow) -> View {
    [
      "path": "/arenden/\(row.id)", "dnr": row.dnr, "title": row.title, "party": row.party,
      // A line of a narrow column ends between them, not in a name.
      "officers": officers(row).replacing(" ", with: "\u{A0}").replacing(",\u{A0}", with: ", "),
      "opened": row.opened.swedish, "position": row.position, "is_secret": row.secret,
      "may_read": visitor.mayRead(row),
    ]
  }

  // MARK: - What is chosen

  /// - Parameter left: The accounts that the organisation has no longer but that have had cases.
  private func form(_ choice: CaseListChoice, _ left: [String]) -> View {
    let organisation = visitor.organisation
    let processes = site.engine.library.workflows.values.sortedInSwedish(by: \.title)
    let accounts =
      organisation.accounts.values.sortedInSwedish(by: \.title).map { (value: $0.id, title: $0.title) }
      + left.sortedInSwedish(by: \.self).map { (value: $0, title: "\($0) (har slutat)") }
    let boards = organisation.boards.filter { visitor.units.contains($0.id) }
    var own = choice
    (own.status, own.officer) = ("", visitor.account.id)
    return [
      "status": choice.status, "has_status": !choice.status.isEmpty,
      "views": CaseListChoice.statuses.map { name, _, title -> View in
        var other = choice
        other.status = name
        return ["view_path": other.path, "view_title": title, "is_here": name == choice.status]
      },
      "own_path": own.path, "is_own": choice.officer == visitor.account.id,
      "is_chosen_of_all": choice.path == "/arenden",
      "lists": [
        list("typ", "Process", "Alla", processes.map { ($0.id, $0.title) }, choice.process),
        list("handlaggare", "Handläggare", "Alla", accounts, choice.officer),
        boards.count > 1 ? list("namnd", "Nämnd", "Alla", boards.map { ($0.id, $0.name) }, choice.board) : nil,
        list(
          "ordning", "Ordna efter", nil, CaseListOrder.allCases.map { ($0.rawValue, $0.words) }, choice.order.rawValue),
      ].compactMap(\.self),
    ]
  }

  private func list(
    _ name: String, _ title: String, _ all: String?, _ options: [(value: String, title: String)], _ chosen: String
  ) -> View {
    [
      "list_name": name, "list_title": title,
      "options": ((all.map { [("", $0)] } ?? []) + options).map { value, title -> View in
        ["option": value, "option_title": title, "is_chosen": value == chosen]
      },
    ]
  }
}
