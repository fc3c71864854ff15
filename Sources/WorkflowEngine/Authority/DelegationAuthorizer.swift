import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import WorkflowKit

/// Lets those decide whom the nämnd's delegation order names, and nobody else.
struct DelegationAuthorizer: Authorizer {
  private let catalogue: DecisionCatalogue
  private let histories: [String: DelegationHistory]
  private let rules: [String: AuthorityRules]
  private let adoptions: [String: [Adoption]]

  /// An authoriser by the orders of a municipality.
  ///
  /// - Throws: `DiagnosticError` where the revisions of an order do not follow one another.
  init(_ configuration: DelegationConfiguration, _ organisation: Organisation) throws(DiagnosticError) {
    catalogue = configuration.catalogue
    adoptions = configuration.adoptions
    var histories: [String: DelegationHistory] = [:]
    var rules: [String: AuthorityRules] = [:]
    for board in organisation.boards {
      let history = try configuration.history(of: board, in: organisation)
      histories[board.id] = history
      rules[board.id] = AuthorityRules(
        history: history, staff: organisation.staff(of: board.id), terms: organisation.delegationTerms(of: board.id))
    }
    self.histories = histories
    self.rules = rules
  }

  func decisionType(_ id: String, on day: CivilDate) -> DecisionType? {
    catalogue.entry(id).map { DecisionType($0, in: catalogue, on: day) }
  }

  func paragraphs(adoptedBy board: String, in year: Int) -> [Int] {
    (adoptions[board] ?? []).filter { $0.day.year == year }.map(\.paragraph)
  }

  func lookup(
    _ decisionType: String, facts: Value, changing changed: ChangedDecision?, reserved: Set<Reservation>, board: Board,
    on day: CivilDate
  ) throws -> AuthorityAnswer {
    guard catalogue.entry(decisionType) != nil, let rules = rules[board.id] else {
      return unknown(decisionType, board)
    }
    var matter = try matter(decisionType, facts, changing: changed?.earlier)
    matter.keep(with: reserved)
    let answer = rules.explain(matter, changing: try changed.map { try earlier($0, by: decisionType) }, on: day)
    let delegates = answer.answer.delegates
    return AuthorityAnswer(
      level: AuthorityAnswer.Level(answer.answer.level), organ: organ(of: answer.answer, board),
      role: delegates.first { $0.level.isPerson }?.id, roles: delegates.filter(\.level.isPerson).map(\.id),
      item: answer.item, revision: answer.revision, explanation: answer.explanation)
  }

  func authorise(_ request: DecisionRequest, in matter: AuthorityCase) throws -> AuthorityRecord {
    guard catalogue.entry(request.type) != nil, let rules = rules[matter.board.id] else {
      return try BoardAuthorizer.authorise(request, in: matter, unknown(request.type, matter.board))
    }
    var facts = try self.matter(request.type, request.facts, changing: matter.changed?.earlier)
    facts.isWeighty = request.isWeighty
    facts.keep(with: matter.reserved)
    facts.isUrgent = request.urgency != nil
    var question = AuthorityQuestion(
      facts, by: .account(matter.actor), on: matter.day,
      urgency: request.urgency.map {
        AuthorityQuestion.Urgency(
          reason: $0.reason, whyNoMeeting: $0.whyNoMeeting, despiteMeeting: $0.despiteMeeting)
      },
      disqualified: matter.disqualified.map { AuthorityQuestion.Hindrance($0) },
      excluded: matter.excluded.map { AuthorityQuestion.Hindrance($0) },
      isBoardParty: request.isBoardParty)
    question.nextMeetings = matter.board.nextMeetings(from: matter.day)
    question.earlier = try matter.changed.map { try earlier($0, by: request.type) }
    if case .body(let organ, let meeting, _) = request.decider {
      try request.requireMeeting(of: organ, on: meeting, in: matter)
      question.decider = organ == matter.board.id ? .board : .committee(organ)
      // A body decides on the day of its meeting, whenever that is recorded.
      question.day = meeting
    }
    do {
      return record(try rules.authorise(question), request, matter, question.day)
    } catch {
      throw Refusal(
        error.message(toldTo: matter.organisation.title(ofAccount: matter.actor)), code: error.code.rawValue,
        hint: error.hint, lagrum: error.lagrum, reasons: error.explanation)
    }
  }

  private func record(
    _ authority: Authority, _ request: DecisionRequest, _ matter: AuthorityCase, _ day: CivilDate
  ) -> AuthorityRecord {
    let isReported = isReported(authority, matter, day)
    return AuthorityRecord(
      decider: authority.decider, level: AuthorityAnswer.Level(authority.level), role: authority.role,
      standsInFor: authority.standsInFor, passedOnBy: authority.passedOnBy,
      isStandIn: authority.isStandIn ? true : nil, employer: authority.employer,
      isWeighty: request.isWeighty ? true : nil, item: authority.item, order: order(matter.board, day),
      revision: authority.revision, isUrgent: authority.isUrgent ? true : nil,
      nextMeeting: authority.nextMeeting, isReported: isReported,
      // What an utskott has decided is reported from the day it is written in: an earlier kallelse is out.
      reportedAt: isReported == true
        ? matter.board.body.reportMeeting(for: matter.day, isUrgent: authority.isUrgent)?.date : nil,
      explanation: authority.explanation)
  }

  private func order(_ board: Board, _ day: CivilDate) -> OrderReference? {
    guard let order = histories[board.id]?.revision(on: day)?.order else { return nil }
    let adoption = order.adoption?.value
    return OrderReference(title: order.title.value, adopted: adoption?.day, paragraph: adoption?.paragraph)
  }

  /// The nämnd's own decisions need no report, and those that the order excepts have none; the urgent ones always do.
  private func isReported(_ authority: Authority, _ matter: AuthorityCase, _ day: CivilDate) -> Bool? {
    if authority.level == .board { return nil }
    let revision = histories[matter.board.id]?.revision(on: day)
    let item = revision?.items.first { $0.reference == authority.item }
    return authority.isUrgent || item?.reporting != .ownProtocol
  }

  private func earlier(_ changed: ChangedDecision, by decisionType: String) throws -> AuthorityQuestion.Earlier {
    let revocation = changed.ground?.isToTheDetriment == true ? catalogue.entry(decisionType)?.revocation : nil
    return AuthorityQuestion.Earlier(
      level: DecisionLevel(changed.earlier.level),
      committee: changed.earlier.level == .utskott ? changed.earlier.organ : nil, isCorrection: changed.isCorrection,
      matter: try changed.matter.map { try matter($0.type, $0.facts, changing: nil) },
      revocation: try revocation.map { try matter($0, [:], changing: changed.earlier) })
  }

  /// The matter. Who took the decision that is changed is told by the history, not by the process.
  private func matter(_ decisionType: String, _ facts: Value, changing earlier: EarlierDecision?) throws -> Matter {
    var facts = facts.context ?? Context()
    let decidedBy = AuthorityRules.decidedBy
    if let earlier, catalogue.entry(decisionType)?.facts.contains(where: { $0.name == decidedBy }) == true {
      facts[decidedBy] = .string(AuthorityRules.decidedBy(DecisionLevel(earlier.level)))
    }
    do {
      return try catalogue.matter(decisionType, facts: facts)
    } catch {
      throw Refusal(error.message, code: "decision.facts", hint: error.hint)
    }
  }

  private func organ(of answer: LookupAnswer, _ board: Board) -> String? {
    switch answer.level {
    case .delegate, .chair: nil
    case .committee: answer.delegates.first { $0.level == .committee }?.id
    case .board: board.id
    }
  }

  private func unknown(_ decisionType: String, _ board: Board) -> AuthorityAnswer {
    BoardAuthorizer.answer(
      board, "Beslutstypen \(decisionType) finns inte i beslutstyper.yaml. Därför beslutar \(board.name) själv.")
  }
}

extension AuthorityQuestion.Hindrance {
  fileprivate init(_ hindrance: AuthorityCase.Hindrance) {
    self.init(account: hindrance.account, ground: hindrance.ground, isQuestion: hindrance.isQuestion)
  }
}

extension AuthorityAnswer.Level {
  fileprivate init(_ level: DecisionLevel) {
    switch level {
    case .delegate: self = .delegat
    case .committee: self = .utskott
    case .chair: self = .ordförande
    case .board: self = .nämnd
    }
  }
}

extension DecisionLevel {
  fileprivate init(_ level: AuthorityAnswer.Level) {
    switch level {
    case .delegat: self = .delegate
    case .utskott: self = .committee
    case .ordförande: self = .chair
    case .nämnd: self = .board
    }
  }

  /// Whether a person decides, at the desk.
  fileprivate var isPerson: Bool { self == .delegate || self == .chair }
}
