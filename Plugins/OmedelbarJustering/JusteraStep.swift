import CivilTime
import FEEL
import WorkflowKit

/// Waits until a paragraph is signed and writes the extract of the protocol that may be sent out.
enum JusteraStep: Step {
  static let descriptor = StepDescriptor(
    id: "justering.justera", title: "Justera paragrafen",
    summary: """
      Väntar på att sekreteraren registrerar att paragrafen är underskriven av ordförande, justerare och sekreterare, \
      omedelbart eller senast 14 dagar efter sammanträdet, och skriver protokollsutdraget.
      """,
    lagrum: ["KL 5:69", "KL 6:35", "KL 8:12"], config: JusteraConfig.fields, output: JusteraOutput.fields,
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
    let immediate = form.immediate ?? config.immediate
    try check(form, immediate: immediate, config, context)
    let document = try extract(form, immediate: immediate, config, context)
    var actions: [Action] = [.document(document)]
    let latest = try LegalTime.latestJustering(meeting: config.day)
    if form.signed > latest {
      actions.append(
        .note(
          "\(config.paragraph) justerades \(form.signed.swedish). Sista dag var \(latest.swedish), 14 dagar efter "
            + "sammanträdet (KL 5:69)."))
    }
    let output = JusteraOutput(
      signed: form.signed, announceBy: try LegalTime.announceBy(justerad: form.signed), extractNumber: document.number,
      immediate: immediate)
    return .done(output, also: actions)
  }

  private static func check(
    _ form: SigningForm, immediate: Bool, _ config: JusteraConfig, _ context: StepContext
  ) throws {
    let missing = form.missing
    guard missing.isEmpty else {
      throw Refusal(
        "\(config.paragraph) är inte justerad förrän alla har skrivit under. Det saknas: "
          + "\(missing.joined(separator: ", ")).", code: "justering.not-signed",
        hint: "Registrera justeringen när den sista har skrivit under.",
        fields: Dictionary(uniqueKeysWithValues: missing.map { ($0, "har inte skrivit under") }), lagrum: ["KL 5:69"])
    }
    guard form.signed >= config.day else {
      throw Refusal(
        "\(config.paragraph) kan inte vara justerad \(form.signed.swedish): sammanträdet var \(config.day.swedish).",
        code: "justering.before-meeting", hint: "Rätta dagen.", fields: ["justerad": "före sammanträdet"])
    }
    guard form.signed <= context.today else {
      throw Refusal(
        "\(form.signed.swedish) har inte varit än.", code: "justering.in-future",
        hint: "Registrera justeringen när den är gjord.", fields: ["justerad": "i framtiden"])
    }
    guard !immediate || form.signed == config.day else {
      throw Refusal(
        "En omedelbar justering görs på sammanträdets dag, \(config.day.swedish).", code: "justering.not-immediate",
        hint: "Skrevs paragrafen under senare: ta bort krysset för omedelbar justering. Då gäller 14 dagar.",
        fields: ["justerad": "inte sammanträdets dag"])
    }
  }

  private static func extract(
    _ form: SigningForm, immediate: Bool, _ config: JusteraConfig, _ context: StepContext
  ) throws -> NewDocument {
    let reservations = config.reservations ?? []
    let values = ProtocolExtract(
      municipality: context.organisation.name, board: context.organisation.board(config.body)?.name ?? config.body,
      dnr: context.caseInfo.dnr, paragraph: config.paragraph, meeting: config.day.swedishText.long,
      heading: config.heading, decision: config.decision, hasReservations: !reservations.isEmpty,
      reservations: reservations, immediate: immediate, signed: form.signed.swedishText.long, way: form.way.text,
      announceBy: try LegalTime.announceBy(justerad: form.signed).swedishText.long)
    return NewDocument(
      number: try context.takeDocumentNumber(), title: "Protokollsutdrag \(config.paragraph)", direction: .drawnUp,
      day: form.signed, content: try context.render("protokollsutdrag", with: values))
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
    output: ["justerad": .date(CivilDate(year: 2018, month: 3, day: 21) ?? .earliest), "omedelbar": true])
}
