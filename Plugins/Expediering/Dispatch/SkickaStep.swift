import CivilTime
import FEEL
import WorkflowKit

/// Sends a decision to everybody on the försättsblad, and stops each line that a person must decide about.
enum SkickaStep: Step {
  static let descriptor = StepDescriptor(
    id: "expediering.skicka", title: "Expediera",
    summary: """
      Skickar handlingarna till varje mottagare på försättsbladet: till akten, med e-post eller med brev. En rad med \
      två olika adresser, osäker uppgift, skyddade personuppgifter, mall i stället för adress eller en handling som \
      nämner ett annat ärende stannar tills en person har avgjort den, och likaså en rad vars adress rättas i ärendet \
      innan den har gått. Inget skickas före justeringen.
      """,
    lagrum: ["FL 33", "KL 5:69", "OSL 21:3"], config: SkickaConfig.fields, output: SkickaOutput.fields,
    forms: [StopForm.form, PostedForm.form, UncertainForm.form],
    effects: ["expediering.epost", "expediering.brev"], sent: sent, examples: [example])

  static func begin(_ config: SkickaConfig, in context: StepContext) throws -> Progress<SkickaState, SkickaOutput> {
    if config.needsSigning ?? true {
      guard let signed = config.signed, signed <= context.today else {
        throw StepFault(
          "Beslutet är inte justerat och får därför inte skickas (KL 5:69). Justera paragrafen, och försök sedan igen.")
      }
    }
    guard !config.recipients.isEmpty else {
      throw StepFault("Det finns ingen mottagare. Fyll i försättsbladet, och försök sedan igen.")
    }
    let builder = try LineBuilder(config, in: context)
    let lines = try config.recipients.enumerated().map { try builder.line($0.offset + 1, $0.element) }
    var dispatcher = Dispatcher(
      config: config, context: context,
      state: SkickaState(begun: context.today, subject: config.subject, lines: lines))
    try dispatcher.addMissing()
    try dispatcher.sendFree()
    return try dispatcher.progress()
  }

  static func resume(
    _ state: SkickaState, _ config: SkickaConfig, on signal: Signal, in context: StepContext
  ) throws -> Progress<SkickaState, SkickaOutput> {
    var dispatcher = Dispatcher(config: config, context: context, state: state)
    try dispatcher.receive(signal)
    return try dispatcher.progress()
  }

  static func revise(
    _ state: SkickaState, _ config: SkickaConfig, in context: StepContext
  ) throws -> Progress<SkickaState, SkickaOutput>? {
    var dispatcher = Dispatcher(config: config, context: context, state: state)
    try dispatcher.stopChanged()
    try dispatcher.addMissing()
    return try dispatcher.progress()
  }

  private static let example = StepExample(
    title: "Till akten, utan att något behöver postas",
    yaml: """
      id: expediering
      uses: expediering.skicka
      role: nämndsekreterare
      with:
        mottagare:
          - {namn: Akten, roll: akt, kanal: akt}
        handlingar: []
        ämne: Svar på remiss om schablonfördelning 2018
        kräver_justering: false
      """,
    output: ["skickat": nil])
}
