import CivilTime
import FEEL
import WorkflowKit

/// Waits until a paragraph is signed and writes the extract of the protocol that may be sent out.
enum JusteraStep: Step {
  static let descriptor = StepDescriptor(
    id: "justering.justera", version: 2, title: "Justera paragrafen",
    summary: """
      Väntar på att sekreteraren registrerar att paragrafen är underskriven av ordförande, justerare och sekreterare, \
      omedelbart eller senast 14 dagar efter sammanträdet, och skriver protokollsutdraget. Där står också om och hur \
      beslutet kan överklagas, när beslutstypen är angiven. Är beslutet fel registrerat \
      går det tillbaka för att rättas: utfallet är då "rättas" och inget utdrag skrivs.
      """,
    lagrum: ["KL 5:69", "KL 6:35", "KL 8:12", "FL 33"], config: JusteraConfig.fields, output: JusteraOutput.fields,
    forms: [SigningForm.form], examples: [example])

  static func begin(_ config: JusteraConfig, in context: StepContext) throws -> Progress<JusteraState, JusteraOutput> {
    let latest = config.immediate ? config.day : try LegalTime.latestJustering(meeting: config.day)
    var prefill = Context([("omedelbar", .boolean(config.immediate))])
    if config.immediate { prefill["justerad"] = .date(config.day) }
    let how = config.immediate ? "Justera omedelbart" : "Justera"
    let task = TaskRequest(
      form: "justering", title: "\(how) \(config.paragraph): \(config.heading)", due: latest,
      prefill: .context(prefill))
    return .waiting(JusteraState(latest: latest), for: [.task("justering", task)])
  }

  static func resume(
    _ state: JusteraState, _ config: JusteraConfig, on signal: Signal, in context: StepContext
  ) throws -> Progress<JusteraState, JusteraOutput> {
    let form: SigningForm = try signal.decode()
    if form.measure == .correct { return try corrected(form) }
    let signing = try Signing(form, of: config, today: context.today)
    let announceBy = try LegalTime.announceBy(justerad: signing.day)
    let document = try extract(signing, announceBy: announceBy, config, context)
    var actions: [Action] = [.document(document)]
    let latest = try LegalTime.latestJustering(meeting: config.day)
    if signing.day > latest {
      actions.append(
        .note(
          "\(config.paragraph) justerades \(signing.day.swedish). Sista dag var \(latest.swedish), 14 dagar efter "
            + "sammanträdet (KL 5:69)."))
    }
    let output = JusteraOutput(
      outcome: .signed, signed: signing.day, announceBy: announceBy, extractNumber: document.number,
      immediate: signing.immediate)
    return .done(output, also: actions)
  }

  private static func corrected(_ form: SigningForm) throws -> Progress<JusteraState, JusteraOutput> {
    guard let reason = form.reason, !reason.isBlank else {
      throw Refusal(
        "Det står inte varför beslutet rättas.", code: "justering.no-reason",
        hint: "Skriv vad som blev fel när beslutet registrerades.", fields: ["skäl": "måste fyllas i"])
    }
    return .done(
      JusteraOutput(outcome: .correcting, reason: reason), also: [.note("Beslutet rättas: \(reason)")])
  }

  private static func extract(
    _ signing: Signing, announceBy: CivilDate, _ config: JusteraConfig, _ context: StepContext
  ) throws -> NewDocument {
    let reservations = config.reservations ?? []
    let values = ProtocolExtract(
      board: context.organisation.title(ofBody: config.body), paragraph: config.paragraph,
      meeting: config.day.swedishText.long,
      heading: config.heading, decision: config.decision, hasReservations: !reservations.isEmpty,
      reservations: reservations, immediate: signing.immediate, signed: signing.day.swedishText.long,
      way: signing.way.text, announceBy: announceBy.swedishText.long,
      appeal: try config.decisionType.map { AppealNotice(try context.decisionType($0).appeal) })
    return NewDocument(
      number: try context.takeDocumentNumber(), title: "Protokollsutdrag \(config.paragraph)", direction: .drawnUp,
      day: signing.day, content: try context.render("protokollsutdrag", with: values))
  }

  private static let example = StepExample(
    title: "Omedelbar justering på sammanträdets dag",
    yaml: """
      id: justering
      uses: justering.justera
      role: nämndsekreterare
      with:
        paragraf: § 20
        dag: 2018-03-21
        organ: socialnämnden
        rubrik: Svar på remiss om schablonfördelning 2018
        beslut: Socialnämnden godkänner förvaltningens förslag till remissvar.
        omedelbar: true
      """,
    answers: [
      (
        form: "justering",
        values: [
          "justerad": "2018-03-21", "ordförande": true, "justerare": true, "sekreterare": true, "sätt": "penna",
        ]
      )
    ],
    output: [
      "utfall": "justerad", "justerad": .date(CivilDate(year: 2018, month: 3, day: 21) ?? .earliest), "omedelbar": true,
    ])
}
