public import CivilTime
public import SourceDiagnostics
import YAMLSource

extension RevisionDocument {
  /// The draft laid before the nämnd as a proposal.
  ///
  /// - Throws: `DiagnosticError` where it is no draft, or with every item that is still to be confirmed.
  public func proposing() throws(DiagnosticError) -> RevisionDocument {
    guard order.state == .draft else {
      throw refusal(
        "delegation.not-draft", "bara ett utkast kan läggas fram, men läget är \(order.state.rawValue)", at: "läge",
        hint: order.state == .adopted ? Self.newDraftHint : "det är redan framlagt")
    }
    let unconfirmed = unconfirmedItems(.error)
    guard unconfirmed.isEmpty else { throw DiagnosticError(diagnostics: unconfirmed) }
    return try applying([.set(["läge"], to: .text(RevisionState.proposal.rawValue))])
  }

  /// The proposal taken back to a draft, so that it can be changed.
  ///
  /// - Throws: `DiagnosticError` where it is no proposal.
  public func withdrawing() throws(DiagnosticError) -> RevisionDocument {
    guard order.state == .proposal else {
      throw refusal(
        "delegation.not-proposal", "bara ett förslag kan tas tillbaka, men läget är \(order.state.rawValue)",
        at: "läge", hint: order.state == .adopted ? Self.newDraftHint : "ett utkast kan ändras som det är")
    }
    return try applying([.set(["läge"], to: .text(RevisionState.draft.rawValue))])
  }

  /// A new draft with what a revision says, to be changed without touching it.
  ///
  /// - Throws: `DiagnosticError` where the document cannot be edited.
  public func drafting(named name: String) throws(DiagnosticError) -> RevisionDocument {
    var edits: [YAMLEdit] = []
    for key in ["antagen", "gäller_från", "antas"] where editor.root[key] != nil { edits.append(.remove([.key(key)])) }
    if order.state != .draft { edits.append(.set(["läge"], to: .text(RevisionState.draft.rawValue))) }
    let copy = try RevisionDocument(SourceFile(name: name, bytes: file.bytes), catalogue: catalogue)
    return edits.isEmpty ? copy : try copy.applying(edits)
  }

  /// What the nämnd has decided, recorded as it is: its unconfirmed items answer nämnden.
  ///
  /// - Parameters:
  ///   - adoption: The nämnd's decision.
  ///   - from: The first day it is in force.
  ///   - others: The other revisions of the nämnd's order.
  ///   - meetings: The days on which the nämnd meets, as far as its calendar is known.
  ///   - today: The day of the record.
  /// - Returns: The adopted document, and a warning for each unconfirmed item, and where the day cannot be held against
  ///   the calendar.
  /// - Throws: `DiagnosticError` where it is adopted already or was never laid forward, the decision lies ahead or on a day
  ///   without a meeting, something in it is wrong, it would be in force before the decision or before the revision that
  ///   it replaces, or two would come into force on one day.
  public func adopting(
    _ adoption: Adoption, from: CivilDate, among others: [DelegationOrder], terms: OrderTerms,
    meetings: [CivilDate], today: CivilDate
  ) throws(DiagnosticError) -> (document: RevisionDocument, warnings: [Diagnostic]) {
    guard order.state != .adopted else {
      throw refusal("delegation.adopted", "revisionen är redan antagen", at: "läge", hint: Self.newDraftHint)
    }
    guard order.state == .proposal else {
      throw refusal(
        "delegation.not-proposed", "bara ett framlagt förslag kan antas, men läget är \(order.state.rawValue)",
        at: "läge", hint: "lägg fram det med ordning delegation propose")
    }
    let unknownDay = try adoption.check(at: order.board.place, meetings: meetings, today: today)
    try checkReplaced(by: from, among: others)
    let adopted = try applying(adoptionEdits(adoption, from))
    let errors = OrderAnalysis.findings(
      in: adopted.order, catalogue: catalogue, terms: terms, on: today, isInWords: true
    )
    .filter { $0.severity == .error }
    guard errors.isEmpty else { throw DiagnosticError(diagnostics: errors) }
    _ = try DelegationHistory(others + [adopted.order], catalogue: catalogue, terms: terms)
    return (adopted, unknownDay + adopted.unconfirmedItems(.warning))
  }

  private func adoptionEdits(_ adoption: Adoption, _ from: CivilDate) -> [YAMLEdit] {
    let keys = (editor.root.mapping ?? []).map(\.name)
    var edits: [YAMLEdit] = [.set(["läge"], to: .text(RevisionState.adopted.rawValue))]
    for key in ["antagen", "gäller_från", "antas"] where keys.contains(key) { edits.append(.remove([.key(key)])) }
    let left = keys.filter { !["antagen", "gäller_från", "antas"].contains($0) }
    let place = (left.firstIndex(of: "läge") ?? -1) + 1
    edits.append(
      .insertKey(
        "antagen", ["dag": .plain(adoption.day.description), "paragraf": .plain(String(adoption.paragraph))], into: [],
        at: place))
    edits.append(.insertKey("gäller_från", .plain(from.description), into: [], at: place + 1))
    return edits
  }

  /// A revision does not come into force before the one that it replaces.
  private func checkReplaced(by from: CivilDate, among others: [DelegationOrder]) throws(DiagnosticError) {
    let inForce = others.filter { $0.state == .adopted && $0.board.value == order.board.value }
      .compactMap(\.inForceFrom)
    guard let last = inForce.max(by: { $0.value < $1.value }), from <= last.value else { return }
    throw DiagnosticError(diagnostics: [
      .error(
        from == last.value ? "delegation.same-day" : "delegation.dated-before",
        from == last.value
          ? "två revisioner skulle gälla från samma dag, \(from)"
          : "revisionen skulle gälla från \(from), före den som den ersätter",
        at: order.title.place, hint: "låt den gälla från en senare dag än \(last.value)",
        notes: [Diagnostic.Note(message: "den revision som ersätts", place: last.place)])
    ])
  }

  // MARK: - What stops it

  static var newDraftHint: String { "gör ett nytt utkast av den med ordning delegation draft" }

  /// The items that are still to be confirmed, each with its question.
  public func unconfirmedItems(_ severity: Diagnostic.Severity) -> [Diagnostic] {
    order.items.filter(\.isUnconfirmed).map { item in
      Diagnostic(
        severity: severity, code: "delegation.unconfirmed",
        message: "punkt \(item.reference) är inte bekräftad" + (severity == .error ? "" : ", så nämnden beslutar"),
        place: item.number.place, hint: item.doubt?.question)
    }
  }

  func requireDraft(_ what: String) throws(DiagnosticError) {
    guard order.state != .draft else { return }
    throw refusal(
      "delegation.not-draft", "bara ett utkast kan \(what), men läget är \(order.state.rawValue)", at: "läge",
      hint: order.state == .adopted
        ? Self.newDraftHint : "ta tillbaka förslaget till utkast med ordning delegation withdraw")
  }

  func refusal(_ code: String, _ message: String, at key: String, hint: String) -> DiagnosticError {
    DiagnosticError(diagnostics: [.error(code, message, at: editor.root[key]?.place, hint: hint)])
  }
}
