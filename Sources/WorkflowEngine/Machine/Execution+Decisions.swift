import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// A decision that has been found to be taken by right.
  struct Authorised {
    /// It, with what the case adds to it.
    let request: DecisionRequest
    /// Its type that day.
    let type: DecisionType
    /// The right.
    let record: AuthorityRecord
  }

  /// The right by which a decision is taken.
  ///
  /// - Throws: `Refusal` where the decider has no right to.
  func authorise(_ request: DecisionRequest, instance: String, node: StepNode) throws -> Authorised {
    let type = try decisionType(of: request)
    let changed = try changed(request.changes)
    let earlier = changed?.earlier
    var request = request
    // What was of greater weight when it was decided is so when it is changed.
    let reserved = reserved(changing: changed, isProcedural: request.isProcedural)
    request.isWeighty = request.isWeighty || reserved.contains(.weighty)
    request.isBoardParty = try request.isBoardParty || isBoardParty()
    let matter = AuthorityCase(
      board: try board(), actor: actor, organisation: environment.organisation, day: today,
      disqualified: state.disqualified.sorted { $0.key < $1.key }.map {
        AuthorityCase.Hindrance(account: $0.key, ground: $0.value.words, isQuestion: $0.value.isQuestion)
      },
      excluded: try excluded(from: node, instance: instance)
        + correctors(of: node, instance: instance, changing: earlier) + askers(),
      changed: changed, reserved: reserved)
    let record = try environment.authorizer.authorise(request, in: matter)
    try requireLatest(request, earlier)
    try requireSameOutcome(request, earlier)
    return Authorised(request: request, type: type, record: record)
  }

  /// The type of a decision, as it is in the matter that it belongs to: an avvisning or a correction follows the decision
  /// that the matter is about.
  ///
  /// - Throws: `StepFault` where there is none; `Refusal` where the decision that it changes is not there.
  func decisionType(of request: DecisionRequest) throws -> DecisionType {
    // A body decides on the day of its meeting, whenever that is recorded: the law of that day holds.
    var day = today
    if case .body(_, let meeting, _) = request.decider { day = meeting }
    guard let type = environment.decisionType(request.type, on: day) else {
      throw StepFault("Beslutstypen \(request.type) finns inte.")
    }
    if let main = request.main { return environment.decisionType(main, on: day).map { type.within($0) } ?? type }
    var resting = type.resting(on: request.changes?.ground?.sections ?? [])
    if request.changes?.ground == .reserved,
      let revocation = type.revocation.flatMap({ environment.decisionType($0, on: day) })
    {
      resting = resting.citing(revocation)
    }
    let changed = try changed(request.changes)?.earlier.type.flatMap { environment.decisionType($0, on: day) }
    return changed.map { resting.within($0, isChange: true) } ?? resting
  }

  /// Why the matter is kept with the nämnd. What was of greater weight when it was decided is so when it is changed; a slip
  /// of the pen has no weight of its own, and how the matter is handled is not the matter.
  func reserved(changing changed: ChangedDecision?, isProcedural: Bool = false) -> Set<Reservation> {
    if isProcedural { return [] }
    var reserved = state.reserved
    if changed?.earlier.isWeighty == true { reserved.insert(.weighty) }
    if changed?.isCorrection == true { reserved.remove(.weighty) }
    return reserved
  }

  /// At the desk the last word in a matter is corrected or changed, not one before it: what was asked when the form was
  /// opened may have been answered since.
  private func requireLatest(_ request: DecisionRequest, _ earlier: EarlierDecision?) throws {
    guard let earlier, case .actor = request.decider,
      let later = state.decided.last(where: {
        $0.first == earlier.first && $0.number > earlier.number && !$0.leavesEarlier
      })
    else { return }
    throw Refusal(
      "Beslut nr \(earlier.number) är redan rättat eller ändrat, genom beslut nr \(later.number).",
      code: "decision.already-changed",
      hint: "Läs det. Ska det också ändras: avbryt det här steget och starta det igen, eller lämna ärendet vidare.")
  }

  /// What is put right by a rättelse is a slip of the pen, never what was decided (FL 36). A body's outcome tells what
  /// became of a proposal, and says nothing of that.
  private func requireSameOutcome(_ request: DecisionRequest, _ earlier: EarlierDecision?) throws {
    guard let earlier, request.changes?.kind == .correction, case .actor = request.decider,
      earlier.level == .delegat || earlier.level == .ordförande, earlier.outcome != request.outcome
    else { return }
    throw Refusal(
      "Beslut nr \(earlier.number) är \(earlier.outcome). En rättelse kan inte göra det till \(request.outcome): "
        + "det är en ändring.", code: "decision.correction-outcome",
      hint: "Rätta bara skrivfelet, räknefelet eller liknande, och låt utfallet stå. Ska beslutet bli ett annat: "
        + "ändra det, om villkoren i 37–39 §§ förvaltningslagen är uppfyllda.",
      fields: ["utfall": "ska vara \(earlier.outcome)"], lagrum: ["FL 36", "FL 37"])
  }

  /// Authorises a decision and records it, with the right by which it was taken.
  ///
  /// - Throws: `Refusal` where the decider has no right to.
  func decide(_ request: DecisionRequest, instance: String, node: StepNode) throws {
    let authorised = try authorise(request, instance: instance, node: node)
    let (request, type, record) = (authorised.request, authorised.type, authorised.record)
    let number = state.decisions + 1
    // How the order was read tells of the matter, and why it was urgent of people: that part can be removed.
    var kept = record
    kept.explanation = []
    try emit(
      .decided, structural(request, type, kept, number, instance),
      personal: .context(Context(personal(request, record).filter { !$0.value.isNull }.map { ($0.key, $0.value) })))
    if record.level != .nämnd { try list(request, type, kept, number: number) }
    if case .body(let organ, let meeting, let paragraph) = request.decider {
      let listed = MeetingParagraph(
        organ: organ, meeting: meeting, paragraph: paragraph, dnr: state.dnr, number: number, title: type.title,
        outcome: request.outcome)
      let register = MeetingParagraph.register(of: organ, year: meeting.year)
      outbox.registers.append((register, listed.key, try ValueEncoder().encode(listed)))
    }
  }

  /// Whom a local rule of four eyes keeps from deciding, whoever they are.
  private func excluded(from node: StepNode, instance: String) throws -> [AuthorityCase.Hindrance] {
    try doers(apartFrom: node, instance: instance).flatMap { title, accounts in
      accounts.map { AuthorityCase.Hindrance(account: $0, ground: "har själv gjort \"\(title)\" i ärendet") }
    }
  }

  private func structural(
    _ request: DecisionRequest, _ type: DecisionType, _ record: AuthorityRecord, _ number: Int, _ instance: String
  ) throws -> KeyValuePairs<String, Value> {
    var organ: Value = .null
    var meeting: Value = .null
    var paragraph: Value = .null
    if case .body(let body, let day, let number) = request.decider {
      organ = .string(body)
      meeting = .date(day)
      paragraph = .number(Number(number))
    }
    return [
      "number": .number(Number(number)), "type": .string(type.id), "main": request.main.map { .string($0) } ?? .null,
      "instance": .string(instance),
      "outcome": .string(request.outcome), "organ": organ, "meeting": meeting, "paragraph": paragraph,
      "authority": try ValueEncoder().encode(record), "lagrum": .list(type.lagrum.map { .string($0) }),
      "track": .string(type.appeal.word), "weighty": request.isWeighty ? true : .null,
      "changes": try request.changes.map { try ValueEncoder().encode($0) } ?? .null,
      "procedural": request.isProcedural ? true : .null,
      "present": request.present.map { .number(Number($0)) } ?? .null,
    ]
  }

  private func personal(_ request: DecisionRequest, _ record: AuthorityRecord) -> KeyValuePairs<String, Value> {
    func list(_ texts: [String]) -> Value { texts.isEmpty ? .null : .list(texts.map { .string($0) }) }
    return [
      "text": .string(request.text), "facts": request.facts,
      "reasons": request.reasons.isBlank ? .null : .string(request.reasons), "conditions": list(request.conditions),
      "participants": list(request.participants), "explanation": list(record.explanation),
      "urgency": request.urgency.map { urgency in
        var said = Context([("reason", .string(urgency.reason)), ("whyNoMeeting", .string(urgency.whyNoMeeting))])
        if let despite = urgency.despiteMeeting { said["despiteMeeting"] = .string(despite) }
        return .context(said)
      } ?? .null,
    ]
  }

  /// Puts a decision taken on the nämnd's behalf into the register that its report is made from.
  private func list(
    _ request: DecisionRequest, _ type: DecisionType, _ record: AuthorityRecord, number: Int
  ) throws {
    let key = "\(state.id)~\(number)"
    var day = today
    if case .body(_, let meeting, _) = request.decider { day = meeting }
    let listed = DelegatedDecision(
      board: state.unit, dnr: state.dnr, number: number, type: type.id, title: type.title, outcome: request.outcome,
      day: day, recorded: today, authority: record, changes: request.changes)
    outbox.registers.append((DelegatedDecision.register, key, try ValueEncoder().encode(listed)))
    try emit(.registerWritten, ["register": .string(DelegatedDecision.register), "key": .string(key)])
  }

  /// Notes that somebody is jävig in the case, is said to be, or is found not to be.
  func disqualify(_ account: String, ground: String, isFound: Bool?) throws {
    try environment.organisation.requireAccount(account)
    if isFound == false, state.disqualified[account] == nil {
      throw Refusal(
        "\(environment.organisation.title(ofAccount: account)) är inte anmäld som jävig i ärendet.",
        code: "case.not-disqualified")
    }
    try emit(
      .disqualified,
      ["account": .string(account), "found": .boolean(isFound ?? true), "tried": isFound == nil ? .null : true],
      personal: .context(Context([("ground", .string(ground))])))
  }
}
