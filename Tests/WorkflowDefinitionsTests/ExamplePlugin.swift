import FEEL
import WorkflowKit

/// Stand-ins for the steps that the example process uses, with as much of their fields as it reads.
struct ExamplePlugin: WorkflowPlugin {
  static let servingDay = RecordType(
    id: "serving_day", title: "Serveringsdag",
    fields: [Field("datum", .date), Field("från", .text), Field("till", .text)])
  static let authority = RecordType(
    id: "authority", title: "Myndighet", fields: [Field("kod", .text), Field("namn", .text)])

  let id = "exempel"
  let title = "Exempel"
  let steps: [any Step.Type] = [
    Registrera.self, Anteckna.self, Granska.self, BedomRemissbehov.self, Utred.self, Utfarda.self, BegarYttrande.self,
    Fatta.self, Anmal.self, Skicka.self,
  ]
  let effects: [any EffectHandler] = [ProvMail()]
  let messages = [MessageType("ansökan_återkallad", title: "Ansökan är återkallad", fields: [])]
  let records = [servingDay, authority]
  let decisionTypes = [
    "avvisning.ofullständig", "avskrivning.återkallad", "alkohol.tillfälligt.allmänheten", "alkohol.tillfälligt.slutet",
  ].map {
    DecisionType(id: $0, title: $0, appeal: .administrative(provision: "10 kap. 1 § alkohollagen"))
  }
}

private let form = [Form("klar", title: "Klar", button: "Klar", fields: [])]

private enum Registrera: WaitingStandIn {
  static let descriptor = StepDescriptor(id: "arende.registrera", title: "Registrera", summary: "", forms: form)
}

private enum Anteckna: WaitingStandIn {
  static let descriptor = StepDescriptor(id: "arende.anteckna", title: "Anteckna", summary: "", forms: form)
}

private enum Granska: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "tillstand.granska", title: "Granska", summary: "",
    output: [Field("utfall", .text), Field("dag", .date, required: false)], forms: form)
}

private enum BedomRemissbehov: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "tillstand.bedom_remissbehov", title: "Bedöm remissbehovet", summary: "",
    output: [Field("instanser", .list(.record(ExamplePlugin.authority))), Field("polis_krävs", .boolean)], forms: form)
}

private enum Utred: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "tillstand.utred", title: "Utred", summary: "",
    output: [Field("förslag", .text), Field("underlag", .list(.document))], forms: form)
}

private enum Utfarda: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "tillstand.utfarda", title: "Utfärda", summary: "", config: [Field("beslut", .any)])
}

private enum BegarYttrande: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "remiss.begar_yttrande", title: "Begär yttrande", summary: "",
    config: [Field("mottagare", .record(ExamplePlugin.authority)), Field("svarstid", .period)],
    output: [Field("svar", .text, required: false)])
}

private enum Fatta: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "beslut.fatta", title: "Besluta", summary: "",
    config: [
      Field("beslutstyp", .text, names: .decisionType), Field("fakta", .any, required: false),
      Field("förslag", .text, required: false),
    ],
    output: [Field("utfall", .text), Field("nivå", .text), Field("organ", .text, required: false)])
}

private enum Anmal: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "sammantrade.anmal", title: "Anmäl", summary: "",
    config: [Field("organ", .text, required: false), Field("förslag", .text)], output: [Field("utfall", .text)])
}

private enum Skicka: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "expediering.skicka", title: "Skicka", summary: "", config: [Field("beslut", .any)], effects: ["prov.post"])
}
