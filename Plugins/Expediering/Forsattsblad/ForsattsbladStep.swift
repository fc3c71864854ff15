import CivilTime
import FEEL
import WorkflowKit

/// Lets the handläggare say who gets the decision, at which address and with what.
enum ForsattsbladStep: Step {
  static let descriptor = StepDescriptor(
    id: "expediering.forsattsblad", title: "Fyll i försättsbladet",
    summary: """
      Handläggaren fyller i vilka som ska få beslutet, varför, på vilket sätt och till vilken adress. Adresserna är \
      de som sedan används; den som skickar slår inte upp några andra för personer.
      """,
    lagrum: ["FL 33", "OSL 21:3"], config: ForsattsbladConfig.fields, output: ForsattsbladOutput.fields,
    forms: [ForsattsbladForm.form], examples: [example])

  static func begin(
    _ config: ForsattsbladConfig, in context: StepContext
  ) throws -> Progress<ForsattsbladState, ForsattsbladOutput> {
    let task = TaskRequest(
      form: "försättsblad",
      prefill: ["gäller": .string(config.concerns), "mottagare": .list(config.recipients)])
    return .waiting(ForsattsbladState(concerns: config.concerns), for: [.task("försättsblad", task)])
  }

  static func resume(
    _ state: ForsattsbladState, _ config: ForsattsbladConfig, on signal: Signal, in context: StepContext
  ) throws -> Progress<ForsattsbladState, ForsattsbladOutput> {
    let form: ForsattsbladForm = try signal.decode()
    try check(form.recipients, context)
    let sheet = CoverSheet(
      title: context.caseInfo.title, concerns: form.concerns, day: context.today.swedishText.long,
      officer: context.organisation.title(ofAccount: context.actor),
      lines: form.recipients.enumerated().map { line($0.offset + 1, $0.element) })
    let protected = form.recipients.contains { $0.protected == true }
    let document = NewDocument(
      number: try context.takeDocumentNumber(), title: "Försättsblad", direction: .drawnUp, day: context.today,
      secrecy: protected ? Secrecy.protectedPerson : "", publicTitle: protected ? "Försättsblad" : "",
      content: try context.render("forsattsblad", with: sheet))
    return .done(
      ForsattsbladOutput(recipients: form.recipients, concerns: form.concerns, documentNumber: document.number),
      also: [.document(document)])
  }

  private static func check(_ recipients: [Recipient], _ context: StepContext) throws {
    guard !recipients.isEmpty else {
      throw Refusal(
        "Försättsbladet har ingen mottagare.", code: "expediering.no-recipient",
        hint: "Lägg till minst en mottagare. Ska inget skickas: lägg till Akten, med kanalen akt.",
        fields: ["mottagare": "måste fyllas i"])
    }
    var seen: Set<String> = []
    for (index, recipient) in recipients.enumerated() {
      let row = "Mottagare \(index + 1)"
      guard Text.filled(recipient.name) != nil else {
        throw refusal("\(row) saknar namn.", "Skriv vem det är.", "nr \(index + 1): namn: måste fyllas i")
      }
      let key = recipient.name.folded + "\n" + recipient.channel.rawValue
      guard seen.insert(key).inserted else {
        throw refusal(
          "\(recipient.name) står två gånger med samma kanal.", "Ta bort den ena raden.",
          "nr \(index + 1): namn: står redan tidigare med samma kanal")
      }
      for text in [recipient.name, recipient.email ?? ""] where Text.hasControl(text) {
        throw refusal(
          "\(row) har en radbrytning i namnet eller e-postadressen.", "Skriv namnet och e-postadressen på en rad.",
          "nr \(index + 1): \(text == recipient.name ? "namn" : "e_post"): får inte ha någon radbrytning")
      }
      if let email = recipient.email.flatMap(Text.filled), let fault = EmailAddress.fault(in: email) {
        throw refusal(
          "\(row) har \"\(email)\" som e-postadress: \(fault).",
          "Rätta adressen, eller ta bort den om den inte är känd.", "nr \(index + 1): e_post: \(fault)")
      }
      for number in recipient.attachments ?? [] where try context.document(number) == nil {
        throw refusal(
          "Handling nr \(number) finns inte i ärendet \(context.caseInfo.dnr).",
          "Välj bilagor bland ärendets handlingar.", "nr \(index + 1): bilagor: handling \(number) finns inte")
      }
    }
    for (index, recipient) in recipients.enumerated() {
      if try !isReachable(recipient, context) {
        let (field, what) = recipient.channel == .email ? ("e_post", "e-postadress") : ("adress", "postadress")
        throw refusal(
          "Mottagare \(index + 1), \(recipient.name), ska få det med \(recipient.channel.word) men har ingen \(what).",
          "Fyll i adressen eller välj ett annat sätt. Är den inte känd: svara ja på Adressen är osäker, så stoppas raden "
            + "tills någon har tagit reda på den.", "nr \(index + 1): \(field): måste fyllas i")
      }
    }
  }

  /// Whether there is an address to send to, in the row or in the register of contacts, or it is said to be uncertain.
  private static func isReachable(_ recipient: Recipient, _ context: StepContext) throws -> Bool {
    if recipient.channel == .file || recipient.uncertain == true { return true }
    let own = recipient.channel == .email ? recipient.email : recipient.address
    if own.flatMap(Text.filled) != nil { return true }
    guard recipient.role.mayUseRegister else { return false }
    return try Contact.named(recipient.name, in: context)?.address(for: recipient.channel) != nil
  }

  private static func refusal(_ message: String, _ hint: String, _ field: String) -> Refusal {
    Refusal(message, code: "expediering.recipient", hint: hint, fields: ["mottagare": field])
  }

  private static func line(_ number: Int, _ recipient: Recipient) -> CoverSheet.Line {
    let address =
      switch recipient.channel {
      case .email: recipient.email.flatMap(Text.filled) ?? "enligt kontaktregistret"
      case .letter: recipient.address.flatMap(Text.filled) ?? "enligt kontaktregistret"
      case .file: "akten"
      }
    let attachments = (recipient.attachments ?? []).map { "nr \($0)" }.joined(separator: ", ")
    return CoverSheet.Line(
      number: number, name: recipient.name, role: recipient.role.rawValue, channel: recipient.channel.rawValue,
      address: address, attachments: attachments.isEmpty ? nil : attachments,
      uncertain: recipient.uncertain ?? false, protected: recipient.protected ?? false,
      sentBy: recipient.sentBy.flatMap(Text.filled))
  }

  private static let example = StepExample(
    title: "Remittenten får svaret med e-post och akten en kopia",
    yaml: """
      id: försättsblad
      uses: expediering.forsattsblad
      role: handläggare
      with:
        gäller: Svar på remiss om schablonfördelning 2018
        förslag_mottagare:
          - {namn: Kommunledningsförvaltningen, roll: remittent, kanal: epost, e_post: klf@exempelkommun.example}
      """,
    answers: [
      (
        form: "försättsblad",
        values: [
          "gäller": "Svar på remiss om schablonfördelning 2018",
          "mottagare": [
            [
              "namn": "Kommunledningsförvaltningen", "roll": "remittent", "kanal": "epost",
              "e_post": "klf@exempelkommun.example",
            ],
            ["namn": "Akten", "roll": "akt", "kanal": "akt"],
          ],
        ]
      )
    ],
    output: ["gäller": "Svar på remiss om schablonfördelning 2018"])
}
