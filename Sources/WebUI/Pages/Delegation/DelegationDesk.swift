import CaseStore
import CivilTime
import Delegation
import Hummingbird
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// What the pages of a nämnd's delegation order are made of: the revisions, who asks, and whether they may change them.
struct DelegationDesk: Sendable {
  let site: Site
  let visitor: Visitor
  /// The nämnd.
  let board: Board
  /// What is laid in.
  let delegation: LaidDelegation
  /// The nämnd's revisions, by their names in the store.
  let revisions: [(name: String, order: DelegationOrder)]
  /// What the order's words hang on besides the order: the hashes of the organisation and of what is laid in.
  let wordsHash: String

  /// What the order needs to know of the organisation.
  var terms: OrderTerms { visitor.organisation.delegationTerms(of: board.id) }
  /// The decision types.
  var catalogue: DecisionCatalogue { delegation.configuration.catalogue }

  /// The desk of a nämnd: the one that is named, else the first with an order.
  ///
  /// - Throws: `PageFault.missing` where there is no such nämnd, or nothing is laid in.
  static func open(_ site: Site, _ visitor: Visitor, board wanted: String?) async throws -> DelegationDesk {
    let (delegation, hash) = try await site.engine.store.read { [engine = site.engine] tx in
      (
        try engine.delegation(tx),
        try ["organisation", DelegationManifest.name].map { try tx.configHash($0) ?? "" }.joined()
      )
    }
    guard let delegation else { throw PageFault.missing }
    let boards = visitor.organisation.boards
    let named = wanted.flatMap { $0.isEmpty ? nil : $0 }
    guard
      let board = named.map({ name in boards.first { $0.id == name } })
        ?? boards.first(where: { !delegation.revisions(of: $0.id).isEmpty }) ?? boards.first
    else { throw PageFault.missing }
    return DelegationDesk(
      site: site, visitor: visitor, board: board, delegation: delegation,
      revisions: delegation.revisions(of: board.id), wordsHash: hash)
  }

  /// The desk of the nämnd that a revision belongs to.
  ///
  /// - Throws: `PageFault.missing` where there is no such revision.
  static func open(_ site: Site, _ visitor: Visitor, revision name: String) async throws -> DelegationDesk {
    let first = try await open(site, visitor, board: nil)
    guard let board = first.delegation.order(name)?.board.value else { throw PageFault.missing }
    return board == first.board.id ? first : try await open(site, visitor, board: board)
  }

  /// A revision by its name in the store.
  ///
  /// - Throws: `PageFault.missing` where there is none.
  func order(_ name: String) throws -> DelegationOrder {
    guard let order = delegation.order(name) else { throw PageFault.missing }
    return order
  }

  /// The revision in force on a day; nil where none is.
  func inForce(on day: CivilDate) -> (name: String, order: DelegationOrder)? {
    revisions.filter { $0.order.state == .adopted && ($0.order.inForceFrom?.value ?? .earliest) <= day }
      .max { ($0.order.inForceFrom?.value ?? .earliest) < ($1.order.inForceFrom?.value ?? .earliest) }
  }

  /// The revision that another would take the place of: the one last in force before it.
  func replaced(by name: String) -> (name: String, order: DelegationOrder)? {
    let last = (try? order(name).inForceFrom?.value).flatMap { $0 }.flatMap { try? $0.adding(days: -1) }
    return last.map { inForce(on: $0) } ?? inForce(on: visitor.today)
  }

  /// A fault with who it was that changed the revision, where that is the fault.
  ///
  /// - Parameter version: The hash of the revision as it was read.
  /// - Throws: `StoreError`.
  func named(_ fault: RevisionFault, changing name: String, since version: String) async throws -> RevisionFault {
    guard fault.isStale else { return fault }
    let authors = try await site.engine.store.read { [board = board.id] in
      try RevisionAuthor.all(of: name, on: board, since: version, in: $0)
    }
    let who =
      if let own = Meanwhile(authors.map(\.account), account: visitor.account.id).sentence(of: "revisionen") {
        own
      } else if let other = authors.last(where: { $0.account != visitor.account.id }) {
        "\(visitor.organisation.title(ofAccount: other.account)) har ändrat revisionen sedan du öppnade sidan "
          + "(\(Words.time(other.time)))."
      } else {
        fault.messages.joined(separator: " ")
      }
    var named = fault
    named.messages = [
      "\(who) Det du skrev står kvar. Läs hur den lyder nu, och spara igen om det fortfarande ska gälla."
    ]
    return named
  }

  /// When each revision came to say what it says, and by whom, by its hash.
  ///
  /// - Throws: `StoreError`.
  func changes() async throws -> [String: String] {
    try await site.engine.store.read { [board = board.id, organisation = visitor.organisation] tx in
      try RevisionAuthor.latest(on: board, in: tx).mapValues { author in
        let who = author.account == "system" ? "" : " av \(organisation.title(ofAccount: author.account))"
        return "\(Words.time(author.time))\(who)"
      }
    }
  }

  /// The adopted revisions.
  ///
  /// - Throws: `DiagnosticError` where they do not follow one another.
  func history() throws -> DelegationHistory {
    try DelegationHistory(revisions.map(\.order), catalogue: catalogue, terms: terms)
  }

  /// Why the visitor may not change revisions; nil where they may.
  var closedDoor: String? {
    do {
      _ = try OrderAuthor(visitor.account.id, of: board.id, in: visitor.organisation, on: visitor.today)
      return nil
    } catch let refusal as Refusal {
      return refusal.sentence
    } catch {
      return "Delegationsordningen kan inte ändras."
    }
  }

  /// What the visitor would gain by a proposal, and so should tell the nämnd; nothing for those who may not lay it forward.
  func gains(from order: DelegationOrder) -> [String] {
    guard let author = try? OrderAuthor(visitor.account.id, of: board.id, in: visitor.organisation, on: visitor.today)
    else { return [] }
    return author.gains(from: order, over: inForce(on: visitor.today)?.order, in: catalogue).map {
      RevisionFault.sentence($0)
    }
  }

  /// What stands on every page of the order.
  func view(_ day: CivilDate) -> View {
    [
      "board": board.id, "board_name": board.name, "day": day.description, "day_words": day.swedish,
      "is_today": day == visitor.today, "has_boards": visitor.organisation.boards.count > 1,
      "boards": visitor.organisation.boards.map { other -> View in
        ["board_id": other.id, "board_title": other.name, "is_chosen": other.id == board.id]
      },
      "may_change": closedDoor == nil, "closed_door": closedDoor ?? "",
      "board_query": AddressQuery.text([("namnd", board.id)]),
    ]
  }
}
