import CivilTime
import FEEL
import WorkflowKit

/// A decision at the desk: checks what is said, asks the engine to authorise it, and writes it out.
struct Decider {
  let config: DecideConfig
  let form: DecideForm
  let context: StepContext

  func decide() throws -> Progress<DecideState, DecideOutput> {
    let outcome = try said(
      form.outcome ?? config.outcomeOfCorrected(in: context), "utfall", "Det står inte vad du beslutar.")
    let text = try config.wordsWhereItStands(form) ?? said(form.decision, "beslut", "Det står inte vad du beslutar.")
    let reasons = try said(form.reasons, "skäl", "Det står inte varför du beslutar så (FL 32).")
    guard let type = config.type(of: outcome) else {
      throw Refusal(
        "Ärendet kan inte avgöras genom \(outcome) här.", code: "beslut.no-type",
        hint: "Processen anger ingen beslutstyp för det. Välj ett annat utfall, eller lämna ärendet vidare.",
        fields: ["utfall": "går inte att välja"])
    }
    var request = DecisionRequest(
      type: type, facts: type == config.decisionType ? config.facts ?? [:] : [:], outcome: outcome, text: text,
      decider: .actor)
    request.main = type == config.decisionType ? nil : config.decisionType
    request.reasons = reasons
    request.conditions = said(form.conditions)
    request.participants = said(form.participants)
    request.isWeighty = form.isWeighty ?? false
    request.isBoardParty = config.isOwnMatter ?? false
    request.changes = config.change
    request.changes = try context.change(by: request, on: form.ground)
    try checkDetriment(request)
    if form.isUrgent == true {
      request.urgency = Urgency(
        reason: form.urgency ?? "", whyNoMeeting: form.whyNoMeeting ?? "",
        despiteMeeting: form.despiteMeeting?.unlessBlank)
    }
    // What is written says by what right, so the right comes first.
    let document = try document(request, try authorise(request))
    let output = DecideOutput(
      outcome: outcome, day: context.today, decision: text, reasons: reasons, conditions: request.conditions,
      receiver: nil, document: document.number, ground: request.changes?.ground)
    return .done(output, also: [.decide(request), .document(document)])
  }

  /// The codes of the noes that say that somebody else decides.
  private static let othersDecide: Set = [
    "authority.not-delegate", "authority.needs-meeting", "authority.higher-decision", "decision.not-delegated",
  ]

  /// Where somebody else decides at a meeting, the no says when that is and how the matter comes there.
  private func authorise(_ request: DecisionRequest) throws -> AuthorityRecord {
    do { return try context.authorise(request) } catch var refusal as Refusal
      where Self.othersDecide.contains(refusal.code)
    {
      let answer = try context.authority(for: request.type, facts: request.facts, changing: request.changes)
      let choice: String
      let body: MeetingBody?
      switch answer.level {
      case .utskott: (choice, body) = ("Lämna till utskottet", answer.organ.flatMap(context.organisation.body))
      case .nämnd: (choice, body) = ("Lämna till nämnden", try context.board().body)
      case .delegat, .ordförande: throw refusal
      }
      guard let body, let meeting = body.nextMeeting(openOn: context.today) else { throw refusal }
      let next =
        "Nästa sammanträde för \(body.name) är \(meeting.date.swedish); lämna in senast \(meeting.cutoff.swedish). "
        + "Välj \(choice) i Vad du gör."
      refusal.hint = [refusal.hint, next].compactMap(\.self).joined(separator: "\n  ")
      refusal.fields["åtgärd"] = "välj \(choice)"
      throw refusal
    }
  }

  private func document(_ request: DecisionRequest, _ authority: AuthorityRecord) throws -> NewDocument {
    let type = try context.decisionType(of: request)
    let values = DecisionDocument(
      heading: config.heading, day: context.today.swedishText.long, outcome: request.outcome, decision: request.text,
      reasons: request.reasons, conditions: request.conditions, lagrum: type.lagrum,
      decider: context.organisation.title(ofAccount: authority.decider),
      rights: RightWords(authority, request.urgency, board: try context.board(), context.organisation).lines,
      facts: FactWords(request.facts, of: type).lines, participants: request.participants, appeal: type.appeal,
      changed: try changed(request.changes), disqualified: try disqualified())
    return NewDocument(
      number: try context.takeDocumentNumber(), title: "Delegationsbeslut: \(config.heading)", direction: .drawnUp,
      day: context.today, content: try context.render("delegationsbeslut", with: values))
  }

  /// Which decision it corrects or changes, and how (FL 36–39).
  private func changed(_ change: DecisionChange?) throws -> String? {
    guard let change, let earlier = try context.decision(change.decision) else { return nil }
    let which = "beslut nr \(earlier.number)" + (earlier.day.map { " från den \($0.swedishText.long)" } ?? "")
    if change.leavesItAsItIs { return "Det har prövats om \(which) i ärendet ska ändras. Det ändras inte." }
    return switch change.kind {
    case .correction:
      "Beslutet rättar \(which) i ärendet (36 § förvaltningslagen). I övrigt gäller det tidigare beslutet."
    case .change:
      (["Beslutet ändrar \(which) i ärendet."] + (change.ground?.reason.map { [$0] } ?? [])).joined(separator: " ")
    }
  }

  /// Whom somebody else has said to be jävig, and who did: whoever reads the decision shall see who kept whom from it. The
  /// grounds are left out.
  private func disqualified() throws -> [String] {
    try context.disqualified().sorted { $0.key < $1.key }.filter { $0.key != $0.value.by }.map { account, said in
      let who = context.organisation.title(ofAccount: account)
      guard said.isQuestion else { return "Nämnden har funnit att \(who) är jävig i ärendet." }
      return
        "\(context.organisation.title(ofAccount: said.by)) har anmält att \(who) är jävig i ärendet. Frågan är inte "
        + "prövad."
    }
  }

  /// What was granted is not taken back, in whole or in part, without a ground to the detriment of whoever it was granted
  /// to; nor what a body may have granted.
  private func checkDetriment(_ request: DecisionRequest) throws {
    guard let change = request.changes, let ground = change.ground, ground != .stands, !ground.isToTheDetriment,
      let earlier = try context.decision(change.decision), let granted = earlier.granted,
      request.outcome == "avslag" || request.outcome == "delvis bifall" && granted != .part
    else { return }
    let what = "Det som beslut nr \(earlier.number) gäller"
    let stands =
      switch granted {
      case .whole: "\(what) har beviljats."
      case .part: "\(what) har beviljats till en del."
      case .perhaps: "\(what) kan ha beviljats vid ett sammanträde."
      }
    throw Refusal(
      "\(stands) Utfallet \(request.outcome) är då till nackdel för den som beslutet gynnar.", code: "beslut.detriment",
      hint:
        "Välj en av de tre grunderna för en ändring till nackdel, om någon av dem är uppfylld. Annars står beslutet."
        + (granted == .perhaps ? " Har inget beviljats: välj utfallet annat." : ""),
      fields: [ChangeGround.field.name: "är inte till nackdel"], lagrum: ["FL 37", "FL 38"])
  }

  private func said(_ text: String?, _ field: String, _ problem: String) throws -> String {
    if let text = text?.unlessBlank { return text }
    throw Refusal(
      problem, code: "beslut.not-said", hint: "Fyll i \(field), eller välj att lämna ärendet vidare.",
      fields: [field: "måste fyllas i"])
  }

  private func said(_ texts: [String]?) -> [String] { (texts ?? []).compactMap(\.unlessBlank) }
}
