public import CivilTime
public import SourceDiagnostics

/// The adopted revisions of one nämnd's delegation order, which answer for every day.
public struct DelegationHistory: Sendable {
  /// The revisions, by the day they come into force.
  public let revisions: [CompiledOrder]
  private let starts: [CivilDate]
  private let catalogue: DecisionCatalogue
  private let terms: OrderTerms

  /// The adopted ones among revisions that were read with this catalogue; drafts and proposals are passed over.
  ///
  /// - Throws: `DiagnosticError` where two come into force on one day, or one that was adopted later comes into force
  ///   before the one it replaces.
  public init(
    _ orders: [DelegationOrder], catalogue: DecisionCatalogue, terms: OrderTerms
  ) throws(DiagnosticError) {
    let problems = Self.problems(orders)
    guard problems.isEmpty else { throw DiagnosticError(diagnostics: problems) }
    let dated = Self.dated(orders)
    revisions = dated.map { CompiledOrder($0.order, catalogue: catalogue, terms: terms) }
    starts = dated.map(\.from.value)
    self.catalogue = catalogue
    self.terms = terms
  }

  /// A revision tried as if it were the only one and had always been in force, to see what it would mean.
  public init(trying order: DelegationOrder, catalogue: DecisionCatalogue, terms: OrderTerms) {
    revisions = [CompiledOrder(order, catalogue: catalogue, terms: terms)]
    starts = [.earliest]
    self.catalogue = catalogue
    self.terms = terms
  }

  private typealias Dated = (order: DelegationOrder, from: Located<CivilDate>)

  /// What keeps the adopted ones among a nämnd's revisions from following one another.
  static func problems(_ orders: [DelegationOrder]) -> [Diagnostic] {
    let dated = dated(orders)
    return zip(dated, dated.dropFirst()).compactMap { problem(earlier: $0, later: $1) }
  }

  /// The adopted revisions, by the day they come into force.
  private static func dated(_ orders: [DelegationOrder]) -> [Dated] {
    orders.compactMap { order in
      guard order.state == .adopted, let from = order.inForceFrom else { return nil }
      return (order, from)
    }.sorted { $0.from.value < $1.from.value }
  }

  private static func problem(earlier: Dated, later: Dated) -> Diagnostic? {
    if earlier.from == later.from {
      return .error(
        "delegation.same-day", "två antagna revisioner gäller från samma dag, \(later.from.value)",
        at: later.from.place,
        hint: "rätta gäller_från i den ena, eller ta bort den som inte gäller",
        notes: [Diagnostic.Note(message: "den andra revisionen", place: earlier.from.place)])
    }
    let adopted = (earlier.order.adoption?.value.day, later.order.adoption?.value.day ?? later.from.value)
    guard let newer = adopted.0, newer > adopted.1 else { return nil }
    return .error(
      "delegation.dated-before",
      "revisionen antogs \(newer) men gäller från \(earlier.from.value), före den som den ersätter",
      at: earlier.from.place, hint: "rätta gäller_från: den ska ligga efter \(later.from.value)",
      notes: [Diagnostic.Note(message: "den revision som ersätts", place: later.from.place)])
  }

  /// The revision in force on a day; nil where there is none.
  public func revision(on day: CivilDate) -> CompiledOrder? {
    index(on: day).map { revisions[$0] }
  }

  /// The last day of a revision, by its place; nil for the one that nothing has replaced.
  public func lastDay(of index: Int) -> CivilDate? {
    guard starts.indices.contains(index + 1) else { return nil }
    return try? starts[index + 1].adding(days: -1)
  }

  /// Who may decide a matter on a day. Allocates nothing.
  public func lookup(_ matter: Matter, on day: CivilDate) -> LookupAnswer {
    guard let index = index(on: day) else { return LookupAnswer(level: .board, delegates: [], basis: .noRevision) }
    return revisions[index].lookup(matter, on: day)
  }

  /// Who may decide a matter on a day, and why.
  public func explain(_ matter: Matter, on day: CivilDate) -> ExplainedAnswer {
    if let revision = revision(on: day) { return revision.explain(matter, on: day) }
    return ExplainedAnswer(
      answer: LookupAnswer(level: .board, delegates: [], basis: .noRevision), titles: [terms.boardName], item: nil,
      revision: nil, lagrum: catalogue.lagrum(of: matter.type, on: day), reporting: nil,
      explanation: [
        "Ingen delegationsordning för \(terms.boardName) gäller \(day). Därför beslutar \(terms.boardName) själv."
      ])
  }

  /// The slot of a fact that a decision type takes; nil where it does not take it.
  func slot(of fact: String, in type: TypeNumber) -> Int? { catalogue[type].facts.firstIndex { $0.name == fact } }

  private func index(on day: CivilDate) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
