import CivilTime
import FEEL
import WorkflowKit

/// Hands a matter in to the nämnd's next meeting and records what the nämnd decides under its paragraph.
enum AnmalStep: Step {
  static let descriptor = StepDescriptor(
    id: "sammantrade.anmal", title: "Anmäl till sammanträde",
    summary: """
      Anmäler ärendet till nämndens nästa sammanträde vars manusstopp inte har passerat, och väntar på att sekreteraren \
      registrerar vad nämnden beslutade. Paragrafens nummer tas ur nämndens serie för sammanträdets år. Med rättar: \
      registreras beslutet om på en gång, under samma paragraf och sammanträde.
      """,
    lagrum: ["KL 4:27", "KL 5:65–66", "KL 6:35", "KL 6:37", "FL 36–39"], config: AnmalConfig.fields,
    output: AnmalOutput.fields,
    forms: [MeetingForm.form, MeetingForm.changeForm, MeetingForm.neededForm, MeetingForm.neededChangeForm],
    decides: DecisionFields(type: "beslutstyp", facts: "fakta", party: "egen_part"),
    examples: [example])

  static func begin(_ config: AnmalConfig, in context: StepContext) throws -> Progress<AnmalState, AnmalOutput> {
    let body = try body(config, context)
    if let correction = config.correcting {
      let state = AnmalState(meeting: correction.day)
      return .waiting(state, for: [try wait(config, state, body, context)])
    }
    guard let meeting = next(config, body, context) else { throw StepFault(noMeeting(config, body, context)) }
    // What the nämnd took over at a meeting came to it then, whenever that is told.
    let handedIn = try context.takenOver().map { min($0, context.today) } ?? context.today
    let state = AnmalState(meeting: meeting.date, handedIn: handedIn)
    var note = "Ärendet är anmält till \(body.name)s sammanträde \(meeting.date.swedish)"
    note += " (manusstopp \(meeting.cutoff.swedish))."
    if let documents = config.documents, !documents.isEmpty {
      note += " Underlag: handling nr \(documents.map(String.init).joined(separator: ", "))."
    }
    return .waiting(
      state, for: [try wait(config, state, body, context)],
      also: [.note(note)] + (config.takesOver == true ? [.reserve(.takenOver)] : []))
  }

  static func revise(
    _ state: AnmalState, _ config: AnmalConfig, in context: StepContext
  ) throws -> Progress<AnmalState, AnmalOutput>? {
    .waiting(state, for: [try wait(config, state, try body(config, context), context)])
  }

  static func resume(
    _ state: AnmalState, _ config: AnmalConfig, on signal: Signal, in context: StepContext
  ) throws -> Progress<AnmalState, AnmalOutput> {
    let form: MeetingForm = try signal.decode()
    let body = try body(config, context)
    if form.outcome == .move { return try moved(by: form, state, config, body, context) }
    let day = form.meeting ?? state.meeting
    if let correction = config.correcting {
      try check(day, correction)
    } else {
      try check(day, body, context)
      try check(day, isAfter: state, config)
    }
    let (text, reason) = try words(form, config)
    if form.outcome.decidesTheMatter { try askBeforeOrdinaryJustering(of: day, form, config, context) }
    let number = try config.correcting?.number ?? context.takeNumber(in: body.paragraphSeries(year: day.year))
    let output = AnmalOutput(
      outcome: form.outcome, paragraph: "§ \(number)", number: number, day: day, body: body.id, decision: text,
      reason: reason, immediate: form.immediate ?? config.immediate ?? false,
      reservations: (form.reservations ?? []).compactMap(MeetingForm.filled), heading: config.heading,
      participation: MeetingForm.filled(form.participation), documents: config.documents)
    try checkGivingBack(form, body, context)
    guard form.outcome.decidesTheMatter else {
      try body.requireQuorum(present: form.present)
      return .done(output, also: form.givesBack == true ? [.giveBack] : [])
    }
    guard let type = config.type(of: form.outcome) else {
      throw Refusal(
        "Ärendet kan inte avgöras genom \(form.outcome.rawValue) här.", code: "sammantrade.no-type",
        hint: "Processen anger ingen beslutstyp för det. Välj ett annat utfall.",
        fields: ["utfall": "går inte att välja"])
    }
    var decision = DecisionRequest(
      type: type, facts: type == config.decisionType ? config.facts ?? [:] : [:], outcome: form.outcome.rawValue,
      text: text ?? "",
      decider: .body(organ: body.id, meeting: day, paragraph: number))
    decision.main = type == config.decisionType ? nil : config.decisionType
    decision.present = form.present
    decision.isBoardParty = config.isOwnMatter ?? false
    decision.changes = config.change
    decision.changes = try context.change(by: decision, on: try ground(form, config))
    decision.changes?.proposed = config.ground
    return .done(output, also: [.decide(decision)])
  }

  /// On what an earlier decision is changed: at bifall as the proposal says, and never so where that was refused. A slip
  /// that is not put right, since the proposal was refused, stands; that a decision stands is otherwise said, not guessed.
  private static func ground(_ form: MeetingForm, _ config: AnmalConfig) throws -> ChangeGround? {
    guard let change = config.change else { return nil }
    if change.kind == .correction { return form.outcome == .rejection ? .stands : nil }
    guard let ground = form.ground else { return form.outcome == .approval ? config.ground : nil }
    let problem: (what: String, hint: String)? =
      switch (form.outcome, config.ground) {
      case (.approval, nil) where ground == .stands:
        (
          "Förslaget säger inte att beslutet ska stå. Vid bifall till det ändras beslutet.",
          "Beslutade nämnden att det ska stå: välj ändring."
        )
      case (.approval, let proposed?) where ground != proposed:
        (
          "Vid bifall är grunden förslagets, och den är en annan.",
          "Lämna fältet tomt. Beslutade nämnden på en annan grund: välj ändring."
        )
      case (.rejection, .stands) where ground == .stands:
        (
          "Nämnden avslog förslaget att beslutet ska stå.",
          "Rätta fältet. Beslutade nämnden ändå att det ska stå, med andra ord: välj ändring."
        )
      case (.rejection, let proposed) where proposed != .stands && ground != .stands:
        (
          "Nämnden avslog förslaget, och då ändras beslutet inte på den grunden.",
          "Välj att beslutet inte ändras. Beslutade nämnden något annat än förslaget: välj ändring."
        )
      default: nil
      }
    guard let problem else { return ground }
    throw Refusal(
      problem.what, code: "sammantrade.other-ground", hint: problem.hint,
      fields: [ChangeGround.field.name: "stämmer inte med utfallet"])
  }

  static func wait(
    _ config: AnmalConfig, _ state: AnmalState, _ body: MeetingBody, _ context: StepContext
  ) throws -> Wait {
    let what = config.correcting.map { "Rätta nämndens beslut § \($0.number)" } ?? "Registrera nämndens beslut"
    return .task(
      "beslut",
      TaskRequest(
        form: form(config).name,
        title: "\(what): \(config.heading)", due: state.meeting,
        prefill: [
          "beslut": .string(config.correcting?.decision ?? config.proposalText),
          "omedelbar": .boolean(config.immediate ?? false),
          "sammanträde": .date(state.meeting),
        ], choices: ["utfall": MeetingOutcome.formChoices.filter { isOpen($0, config) }],
        advice: try whyNot(config, body, context) + proposedGround(config) + advice(config, state, body)
          + moves(config, state, body, context)))
  }

  private static func proposedGround(_ config: AnmalConfig) -> [String] {
    guard config.change?.kind == .change, let ground = config.ground?.words else { return [] }
    return ["Förslaget är att ändra beslutet enligt \(ground)."]
  }

  /// Why an utskott may not decide the matter as it is now, though it was handed to it; nothing where it may.
  private static func whyNot(
    _ config: AnmalConfig, _ body: MeetingBody, _ context: StepContext
  ) throws -> [String] {
    guard body.id != context.caseInfo.unit else { return [] }
    var change = config.change
    if change?.kind == .change { change?.ground = config.ground }
    let answer = try context.authority(for: config.decisionType, facts: config.facts ?? [:], changing: change)
    if answer.organ == body.id { return [] }
    return ["\(body.name) beslutar inte i ärendet som det nu är. Återremittera det."] + answer.explanation
  }

  private static func isOpen(_ choice: Choice, _ config: AnmalConfig) -> Bool {
    guard let outcome = MeetingOutcome(rawValue: choice.value) else { return false }
    // What is put right belongs to the meeting that has been.
    return outcome == .move ? config.correcting == nil : config.type(of: outcome) != nil
  }

  /// The body that decides: the nämnd itself where the matter is kept with it, whatever the process says.
  private static func body(_ config: AnmalConfig, _ context: StepContext) throws -> MeetingBody {
    guard let body = context.organisation.body(config.body) else {
      throw StepFault(
        "Organet \"\(config.body)\" finns inte bland nämnderna och utskotten i organisation.yaml. Lägg till det där, eller rätta "
          + "organ: i processen, och försök igen.")
    }
    return try context.isReserved() ? context.board().body : body
  }

  private static func next(_ config: AnmalConfig, _ body: MeetingBody, _ context: StepContext) -> Meeting? {
    // A matter that was put off is already with the nämnd: no manusstopp stands in its way.
    if let after = config.after { return body.meeting(after: after) }
    return body.nextMeeting(openOn: context.today)
  }

  private static func noMeeting(_ config: AnmalConfig, _ body: MeetingBody, _ context: StepContext) -> String {
    let what =
      config.after.map { "inget sammanträde efter \($0.swedish)" }
      ?? "inget sammanträde vars manusstopp inte har passerat (i dag är det \(context.today.swedish))"
    return "\(body.name) har \(what). Lägg till ett sammanträde för \(body.name) i organisation.yaml och försök igen."
  }

  private static func check(_ day: CivilDate, _ body: MeetingBody, _ context: StepContext) throws {
    guard body.meeting(on: day) != nil else {
      throw Refusal(
        "\(body.name) har inget sammanträde \(day.swedish).", code: "sammantrade.no-such-meeting",
        hint: "Rätta dagen, eller lägg till sammanträdet i organisation.yaml.",
        fields: ["sammanträde": "då hålls inget sammanträde"])
    }
    guard day <= context.today else {
      throw Refusal(
        "Sammanträdet är först \(day.swedish).", code: "sammantrade.too-early",
        hint: "Registrera beslutet på sammanträdets dag eller senare. Togs ärendet upp vid ett annat sammanträde: "
          + "ändra sammanträdets dag.")
    }
  }

  /// Nothing is decided before there is something to decide.
  private static func check(_ day: CivilDate, isAfter state: AnmalState, _ config: AnmalConfig) throws {
    if let after = config.after, day <= after {
      throw Refusal(
        "Ärendet bordlades \(after.swedish). Det kan inte ha avgjorts \(day.swedish).",
        code: "sammantrade.before-postponed", hint: "Ange ett sammanträde efter bordläggningen.",
        fields: ["sammanträde": "måste vara efter \(after.swedish)"])
    }
    if let handedIn = state.handedIn, day < handedIn {
      throw Refusal(
        "Ärendet anmäldes till nämnden \(handedIn.swedish). Det kan inte ha avgjorts \(day.swedish).",
        code: "sammantrade.before-handed-in", hint: "Ange det sammanträde då ärendet togs upp.",
        fields: ["sammanträde": "måste vara tidigast \(handedIn.swedish)"])
    }
  }

  /// Only the nämnd gives a matter back, and only one that it does not itself decide.
  private static func checkGivingBack(_ form: MeetingForm, _ body: MeetingBody, _ context: StepContext) throws {
    guard form.givesBack == true, form.outcome != .referral || body.id != context.caseInfo.unit else { return }
    throw Refusal(
      "Bara nämnden lämnar tillbaka ett ärende till delegaten, och bara när den återremitterar det.",
      code: "sammantrade.not-given-back",
      hint: "Svara nej på om nämnden lämnar tillbaka beslutet, eller välj återremiss.",
      fields: ["lämnas_tillbaka": "går bara vid nämndens återremiss"], lagrum: ["KL 6:37"])
  }

  private static func check(_ day: CivilDate, _ correction: Correction) throws {
    guard day != correction.day else { return }
    throw Refusal(
      "§ \(correction.number) hör till sammanträdet \(correction.day.swedish). Dagen kan inte rättas här.",
      code: "sammantrade.other-meeting", hint: "Låt sammanträdets dag stå och rätta det övriga.",
      fields: ["sammanträde": "ska vara \(correction.day.swedish)"])
  }

  private static func words(
    _ form: MeetingForm, _ config: AnmalConfig
  ) throws -> (decision: String?, reason: String?) {
    let decision = MeetingForm.filled(form.decision)
    let reason = MeetingForm.filled(form.reason)
    if form.outcome.needsOwnText {
      guard let decision, decision != MeetingForm.filled(config.proposalText) else {
        throw Refusal(
          "Vid \(form.outcome.rawValue) måste det stå vad nämnden beslutade.", code: "sammantrade.no-decision",
          hint: "Ändra texten i Beslutet, så att den inte längre är förslaget.",
          fields: ["beslut": decision == nil ? "måste fyllas i" : "är ordagrant förslaget"], lagrum: ["KL 5:66"])
      }
    }
    if form.outcome == .approval, let decision, !decision.hasWords(of: config.proposalText) {
      throw Refusal(
        "Vid bifall är beslutet förslaget, ord för ord.", code: "sammantrade.not-the-proposal",
        hint: "Beslutade nämnden något annat: välj ändring. Annars: låt förslaget stå, eller lämna Beslutet tomt.",
        fields: ["beslut": "är inte förslaget"], lagrum: ["KL 5:66"])
    }
    let isOnProposal = form.outcome == .approval || (form.outcome == .rejection && config.change != nil)
    if isOnProposal, MeetingForm.filled(config.proposalText) == nil {
      throw Refusal(
        "Det finns inget förslag att \(form.outcome == .approval ? "bifalla" : "avslå").",
        code: "sammantrade.no-proposal",
        hint: "Välj ändring, och skriv i Beslutet vad nämnden beslutade.",
        fields: ["utfall": "det finns inget förslag"], lagrum: ["KL 5:66"])
    }
    if form.outcome == .referral, reason == nil {
      throw Refusal(
        "Vid återremiss måste det stå varför.", code: "sammantrade.no-reason",
        hint: "Skriv i Skäl vad nämnden vill ha utrett, så att handläggaren vet vad som ska göras.",
        fields: ["skäl": "måste fyllas i"])
    }
    guard form.outcome.decidesTheMatter else { return (nil, reason) }
    if form.outcome == .approval { return (MeetingForm.filled(config.proposalText), reason) }
    return (decision, reason)
  }

  private static let example = StepExample(
    title: "Nämnden bifaller förslaget till remissvar",
    yaml: """
      id: sammanträde
      uses: sammantrade.anmal
      role: nämndsekreterare
      with:
        organ: socialnämnden
        rubrik: Svar på remiss om schablonfördelning 2018
        förslag:
          - Socialnämnden godkänner förvaltningens förslag till remissvar.
          - Paragrafen justeras omedelbart.
        beslutstyp: remiss.yttrande
        omedelbar: true
      """,
    answers: [(form: "beslut", values: ["utfall": "bifall", "antal_ledamöter": 11])],
    output: ["utfall": "bifall", "organ": "socialnämnden", "omedelbar": true])
}
