import CivilTime
import FEEL
import WorkflowKit

/// Lets whoever may decide do so at the desk, or hand the matter over to the body that decides.
enum DecideStep: Step {
  static let descriptor = StepDescriptor(
    id: "beslut.fatta", title: "Fatta beslut på delegation",
    summary: """
      Slår upp vem som beslutar, visar det med skäl, och låter delegaten besluta och underteckna eller lämna ärendet till \
      nämnden. Att lämna över är alltid öppet. Vem som får besluta prövas när beslutet undertecknas, den dagen: \
      delegationsordningen, frånvaro och ersättare, jäv, ärendets vikt och brådska. Den som inte får nekas, med skälen. \
      Beslutar ett utskott eller nämnden går utfallet lämnat vidare till dess sammanträde. Med ändrar: är beslutet en \
      rättelse eller ändring av ett tidigare, som står kvar. Det som nämnden eller ett utskott har beslutat ändrar ingen \
      delegat, om inte delegationsordningens punkt säger det. Avvisning och avskrivning är beslut av egna slag, som \
      processen anger.
      """,
    lagrum: ["KL 6:28–32", "KL 6:37–40", "KL 7:4–8", "FL 31–33", "FL 36–39"], config: DecideConfig.fields,
    output: DecideOutput.fields, forms: [DecideForm.form, DecideForm.changeForm],
    decides: DecisionFields(type: "beslutstyp", facts: "fakta", party: "egen_part"), handsOver: "lämnat_till",
    examples: [example])

  static func begin(_ config: DecideConfig, in context: StepContext) throws -> Progress<DecideState, DecideOutput> {
    .waiting(DecideState(), for: try waits(config, context))
  }

  static func revise(
    _ state: DecideState, _ config: DecideConfig, in context: StepContext
  ) throws -> Progress<DecideState, DecideOutput>? {
    .waiting(state, for: try waits(config, context))
  }

  static func resume(
    _ state: DecideState, _ config: DecideConfig, on signal: Signal, in context: StepContext
  ) throws -> Progress<DecideState, DecideOutput> {
    let form: DecideForm = try signal.decode()
    switch form.measure {
    case .decide: return try Decider(config: config, form: form, context: context).decide()
    case .toCommittee, .toBoard, .toOther: return try handOver(form, config, context)
    }
  }

  // MARK: - Who has it in the list

  private static func waits(_ config: DecideConfig, _ context: StepContext) throws -> [Wait] {
    let answer = try answer(config, context)
    let roles = try roles(answer, config, context)
    return try (roles.isEmpty ? [""] : roles).map { role in
      .task(
        role == context.role || role.isEmpty ? "beslut" : "beslut-\(role)",
        try task(role, answer, config, try meetings(answer, for: role, context), context))
    }
  }

  /// - Parameter ground: On what an earlier decision would be changed, where that is said.
  private static func answer(
    _ config: DecideConfig, _ context: StepContext, on ground: ChangeGround? = nil
  ) throws -> AuthorityAnswer {
    var change = config.change
    if change?.kind == .change { change?.ground = ground }
    return try context.authority(for: config.decisionType, facts: config.facts ?? [:], changing: change)
  }

  /// Who prepares the matter, the delegates, those who change it to the detriment, and whoever decides urgent matters;
  /// each once.
  private static func roles(
    _ answer: AuthorityAnswer, _ config: DecideConfig, _ context: StepContext
  ) throws -> [String] {
    let own = context.role.map { [$0] } ?? []
    let revoking = try config.change?.kind == .change ? self.answer(config, context, on: .safety).roles : []
    return try (own + answer.roles + revoking + urgentRole(context)).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// Whoever has been given urgent matters finds every matter (KL 6:39): also one with a delegate can prove to be of
  /// greater weight, and would then await a meeting.
  private static func urgentRole(_ context: StepContext) throws -> [String] {
    let board = try context.board()
    guard board.chairDecidesUrgent else { return [] }
    return board.chairRole.map { [$0] } ?? []
  }

  /// When those meet who decide at a meeting: what an urgent decision does not await.
  private static func meetings(
    _ answer: AuthorityAnswer, for role: String, _ context: StepContext
  ) throws -> [String] {
    let board = try context.board()
    let mayAwait = answer.level == .nämnd || answer.level == .utskott || role == board.chairRole
    guard mayAwait, board.chairDecidesUrgent else { return [] }
    let next = board.nextMeetings(from: context.today)
    let bodies = [board.body] + board.committees.filter { $0.id == answer.organ }
    return bodies.map { body in
      next[body.id].map { "\(body.name) sammanträder nästa gång \($0.swedish)." }
        ?? "När \(body.name) sammanträder nästa gång är inte känt."
    }
  }

  private static func task(
    _ role: String, _ answer: AuthorityAnswer, _ config: DecideConfig, _ meetings: [String], _ context: StepContext
  ) throws -> TaskRequest {
    var prefill = Context()
    if let proposal = config.proposal { prefill["beslut"] = .string(proposal) }
    if let outcome = try config.outcomeOfCorrected(in: context) { prefill["utfall"] = .string(outcome) }
    if let conditions = config.conditions { prefill["villkor"] = .list(conditions.map { .string($0) }) }
    var advice = answer.explanation + meetings
    if config.isOwnMatter == true {
      advice.append("Nämnden är själv kommunens part i ärendet och får inte besluta i det (KL 6:7).")
    }
    return TaskRequest(
      form: config.change?.kind == .change ? DecideForm.changeForm.name : DecideForm.form.name,
      title: "Besluta eller lämna över: \(config.heading)", role: role.isEmpty ? nil : role,
      prefill: .context(prefill),
      choices: [
        "åtgärd": try measures(answer, config, context),
        "utfall": try config.outcomes(in: context),
      ],
      advice: advice, decides: true)
  }

  private static func measures(
    _ answer: AuthorityAnswer, _ config: DecideConfig, _ context: StepContext
  ) throws -> [Choice] {
    let isOwn = config.isOwnMatter == true
    // A change to the detriment may be an utskott's where another is not.
    let isCommittees =
      try answer.level == .utskott
      || (config.change?.kind == .change && self.answer(config, context, on: .safety).level == .utskott)
    return DecideForm.measures.filter { choice in
      switch DecideForm.Measure(rawValue: choice.value) {
      case .toCommittee: isCommittees && !isOwn
      case .decide, .toBoard: !isOwn
      case .toOther: isOwn
      case nil: false
      }
    }
  }

  // MARK: - Handing over

  private static func handOver(
    _ form: DecideForm, _ config: DecideConfig, _ context: StepContext
  ) throws -> Progress<DecideState, DecideOutput> {
    let answer = try answer(config, context, on: form.ground)
    try checkHandler(try self.answer(config, context), config, context)
    let proposal = try proposal(form, config, context)
    guard form.measure != .toCommittee || answer.level == .utskott else {
      throw Refusal(
        "Inget utskott beslutar i det här.", code: "beslut.no-committee",
        hint: (answer.explanation + [
          form.ground == nil && config.change?.kind == .change
            ? "Välj varför beslutet får ändras: till nackdel kan det vara utskottets."
            : "Lämna ärendet till nämnden, eller besluta om det är ditt."
        ]).joined(separator: "\n  "),
        fields: ["åtgärd": "inget utskott beslutar"], lagrum: ["KL 6:37"])
    }
    guard form.measure != .toCommittee || form.isWeighty != true else {
      throw Refusal(
        "Ett ärende som är principiellt eller annars av större vikt beslutar nämnden, inte utskottet.",
        code: "beslut.weighty", hint: "Lämna ärendet till nämnden.", fields: ["åtgärd": "välj till nämnden"],
        lagrum: ["KL 6:38"])
    }
    guard let reasons = form.reasons?.unlessBlank else {
      throw Refusal(
        "Det står inte varför ärendet lämnas över.", code: "beslut.no-reason",
        hint: "Skriv skälet, så att den som beslutar vet varför.", fields: ["skäl": "måste fyllas i"])
    }
    var receiver: String?
    switch form.measure {
    case .toCommittee: receiver = answer.organ
    case .toBoard: receiver = context.caseInfo.unit
    case .toOther, .decide: receiver = nil
    }
    let name = receiver.map { context.organisation.title(ofBody: $0) } ?? "en annan nämnd"
    return .done(
      DecideOutput(
        outcome: DecideOutput.handedOver, day: context.today, decision: proposal.decision, reasons: reasons,
        conditions: proposal.conditions, receiver: receiver, document: nil,
        ground: proposal.ground),
      also: (form.isWeighty == true ? [.reserve(.weighty)] : []) + [.note("Ärendet lämnades till \(name): \(reasons)")])
  }

  /// What whoever hands the matter over proposes. Whoever is jävig may let it go, but says nothing of how it should end
  /// (KL 6:30): what stood in the form before they opened it is not theirs.
  private static func proposal(
    _ form: DecideForm, _ config: DecideConfig, _ context: StepContext
  ) throws -> (decision: String?, conditions: [String], ground: ChangeGround?) {
    let decision = try config.wordsWhereItStands(form) ?? form.decision?.unlessBlank
    let conditions = (form.conditions ?? []).compactMap(\.unlessBlank)
    guard let jav = try context.disqualified()[context.actor], !jav.isQuestion else {
      return (decision, conditions, form.ground)
    }
    guard decision == nil || decision == config.proposal?.unlessBlank,
      conditions.isEmpty || conditions == (config.conditions ?? []).compactMap(\.unlessBlank)
    else {
      throw Refusal(
        "Du är anmäld som jävig och får inte lägga fram något förslag till beslut.",
        code: "beslut.disqualified-proposal",
        hint: "Töm Beslutet och Villkor, och skriv bara varför du lämnar ärendet.",
        fields: ["beslut": "ska vara tomt"], lagrum: ["KL 6:30", "KL 7:4"])
    }
    return (nil, [], nil)
  }

  /// Those may hand a matter over who have it in their list: who prepares it, and every delegate.
  private static func checkHandler(
    _ answer: AuthorityAnswer, _ config: DecideConfig, _ context: StepContext
  ) throws {
    let roles = try self.roles(answer, config, context)
    let unit = context.caseInfo.unit
    guard !roles.isEmpty,
      !roles.contains(where: {
        context.organisation.holds(context.actor, role: $0, in: unit, on: context.today)
      })
    else { return }
    throw Refusal(
      "Ärendet kan lämnas över av \(roles.map { context.organisation.title(ofRole: $0).lowercased() }.inSwedish("eller")).",
      code: "beslut.wrong-role", hint: "Be någon av dem.")
  }

  private static let example = StepExample(
    title: "En handläggare lämnar ärendet till nämnden",
    yaml: """
      id: beslut
      uses: beslut.fatta
      role: handläggare
      with:
        rubrik: Yttrande över en remiss
        beslutstyp: remiss.yttrande
        fakta: {till_fullmäktige: true, rör_mål_eller_inriktning: false, medborgarförslag: false}
        förslag: Nämnden har inget att erinra.
      """,
    answers: [(form: "beslut", values: ["åtgärd": "till nämnden", "skäl": "Yttrandet går till fullmäktige."])],
    output: ["utfall": "lämnat", "lämnat_till": "socialnämnden"])
}
