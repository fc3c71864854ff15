import CivilTime
import Delegation
import HTTPTypes
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// Takes in what is done with a revision as a whole; a no shows the revision again with what was typed.
struct RevisionSubmission {
  let site: Site
  let visitor: Visitor

  func take(_ action: RevisionAction) async throws -> Response {
    let form = FormBody.current
    let name = form.text("_namn")
    let desk = try await DelegationDesk.open(site, visitor, revision: name)
    if let door = desk.closedDoor { throw PageFault.forbidden(door) }
    if form.isOnlyShown {
      let version = form.text("_version")
      let isStale = try desk.order(name).hash != version
      let fault = try await desk.named(isStale ? .stale : .unsent, changing: name, since: version)
      return try await RevisionPage(site: site, visitor: visitor).show(name, refused: (action, form, fault))
    }
    let target = action == .draft ? desk.draftName(of: name) : name
    let by = visitor.account.title
    do {
      if action == .discard {
        try await discard(name, form)
        return redirect(to: "/delegation?\(AddressQuery.text([("namnd", desk.board.id)]))#revisioner")
      }
      try await site.engine.layIn(by: visitor.account.id, at: visitor.now) { delegation, organisation, today in
        guard let document = try delegation.document(name) else { throw PageFault.missing }
        guard document.order.hash == form.text("_version") else { throw RevisionFault.stale }
        let changed =
          switch action {
          case .draft: try document.drafting(named: target)
          // Taken away above.
          case .discard: document
          case .confirm: try Self.confirming(document, form, by: by, on: today)
          case .propose: try document.proposing()
          case .withdraw: try document.withdrawing()
          case .adopt: try Self.adopting(document, form, delegation, organisation, today)
          }
        return DelegationDocuments.Order(name: target, file: changed.file)
      }
    } catch {
      guard var fault = RevisionFault(error) else { throw error }
      fault = try await desk.named(fault, changing: name, since: form.text("_version"))
      return try await RevisionPage(site: site, visitor: visitor).show(
        name, refused: (action, form, fault), status: fault.isStale ? .conflict : .unprocessableContent)
    }
    site.notices.put(action.done(form), for: visitor)
    return redirect(to: DelegationPaths.revision(target))
  }

  /// Takes the draft away, where it is said that it is meant.
  private func discard(_ name: String, _ form: FormBody) async throws {
    guard form.text(RevisionAction.sure) == "ja" else {
      throw RevisionFault(messages: ["Kryssa för att utkastet ska kastas, om det är så."])
    }
    let (version, account) = (form.text("_version"), visitor.account.id)
    guard try await site.engine.discard(name, version: version, by: account, at: visitor.now) else {
      throw RevisionFault.stale
    }
    site.notices.put(RevisionAction.discard.done(form), for: visitor)
  }

  /// The form as it was left behind; nil where nothing is filled in.
  ///
  /// - Throws: `PageFault.missing` where there is no such revision any more.
  func known(_ action: RevisionAction, _ form: FormBody) async throws -> KnownForm? {
    let name = form.text("_namn")
    let desk = try await DelegationDesk.open(site, visitor, revision: name)
    // One that is a draft again has no form to adopt it by.
    let canBeShown = try desk.closedDoor == nil && desk.order(name).state == .proposal
    return action.known(form, on: desk.board.name, canBeShown: canBeShown)
  }

  /// Confirms all the items that are ticked, each with the name and the day, or none where one of them cannot be.
  private static func confirming(
    _ document: RevisionDocument, _ form: FormBody, by: String, on today: CivilDate
  ) throws -> RevisionDocument {
    let references = form.texts(RevisionAction.ticked).filter { !$0.isBlank }
    guard !references.isEmpty else { throw RevisionFault(messages: ["Kryssa för minst en punkt att bekräfta."]) }
    var (document, fault) = (document, RevisionFault(messages: []))
    // What has been chosen for an item that is not ticked would be lost.
    for item in document.order.items where item.isUnconfirmed && !references.contains(item.reference) {
      let field = RevisionAction.delegate(of: item.reference)
      let names = item.delegates.map(\.value.abbreviation)
      guard form.has(field), form.text(field) != (names.count == 1 ? names[0] : "") else { continue }
      let problem =
        "Punkt \(item.reference) har en vald delegat men är inte förkryssad. Kryssa för den, eller välj som förut."
      fault.messages.append(problem)
      fault.problems[item.reference] = problem
    }
    for reference in references {
      let delegates = form.text(RevisionAction.delegate(of: reference)).split(separator: " ").map(String.init)
      do { document = try document.confirming(reference, delegates: delegates, by: by, on: today) } catch {
        let one = RevisionFault(messages: RevisionFault.sentences(error))
        fault.messages += one.messages
        fault.problems[reference] = one.messages.joined(separator: " ")
      }
    }
    guard fault.problems.isEmpty else { throw fault }
    return document
  }

  private static func adopting(
    _ document: RevisionDocument, _ form: FormBody, _ delegation: LaidDelegation, _ organisation: Organisation,
    _ today: CivilDate
  ) throws -> RevisionDocument {
    let (day, from) = (CivilDate(form.text("dag")), CivilDate(form.text("fran")))
    let paragraph = Int(form.text("paragraf").filter { !$0.isWhitespace && $0 != "§" })
    guard let day, let from, let paragraph else {
      var fault = RevisionFault(messages: ["Beslutet är inte inskrivet."])
      if day == nil { fault.problems["dag"] = "ska vara ett datum, till exempel \(today)" }
      if paragraph == nil { fault.problems["paragraf"] = "ska vara numret i protokollet, till exempel 87" }
      if from == nil { fault.problems["fran"] = "ska vara ett datum, till exempel \(today)" }
      throw fault
    }
    let board = document.order.board.value
    let others = delegation.revisions(of: board).map(\.order).filter { $0.hash != document.order.hash }
    return try document.adopting(
      Adoption(day: day, paragraph: paragraph), from: from, among: others,
      terms: organisation.delegationTerms(of: board),
      meetings: organisation.board(board)?.meetings.map(\.date) ?? [], today: today
    ).document
  }
}

extension DelegationDesk {
  /// A name for a draft made of a revision: its folder, the day, and a number where there is one already.
  func draftName(of name: String) -> String {
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    let names = Set(delegation.configuration.orders.map(\.name))
    let first = "\(folder)\(visitor.today)-utkast"
    var (candidate, number) = ("\(first).yaml", 2)
    while names.contains(candidate) {
      candidate = "\(first)-\(number).yaml"
      number += 1
    }
    return candidate
  }
}
