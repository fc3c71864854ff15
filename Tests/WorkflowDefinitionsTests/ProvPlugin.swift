import FEEL
import WorkflowKit

/// A plugin with one step of each kind that the reader tells apart.
struct ProvPlugin: WorkflowPlugin {
  static let item = RecordType(
    id: "post", title: "Post",
    fields: [Field("namn", .text), Field("antal", .integer), Field("kod", .text, required: false)])

  let id = "prov"
  let title = "Prov"
  let steps: [any Step.Type]
  let effects: [any EffectHandler] = [ProvMail()]
  let messages = [MessageType("återkallad", title: "Ärendet är återkallat", fields: [])]
  let records = [item]
  let decisionTypes = [DecisionType(id: "prov.beslut", title: "Beslut", appeal: .legality)]

  /// The steps that a process is read against where nothing else is said.
  static let everyStep: [any Step.Type] = [
    AskStep.self, FetchStep.self, SendStep.self, ReferStep.self, CountStep.self, ChooseStep.self,
  ]

  init(steps: [any Step.Type] = Self.everyStep) { self.steps = steps }
}

/// Closes the case.
enum CloseStep: WaitingStandIn {
  static let descriptor = StepDescriptor(id: "prov.stang", title: "Stäng", summary: "Stänger ärendet.", closes: true)
}

/// Asks a person, and takes a value of every kind.
enum AskStep: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "prov.fraga", title: "Fråga", summary: "Frågar en människa.",
    config: [
      Field("fråga", .text, title: "Frågan"), Field("dag", .date, title: "Dagen", required: false),
      Field("antal", .integer, title: "Antalet", required: false),
      Field("val", .choice([Choice("ja"), Choice("nej")]), required: false),
      Field("lista", .list(.text), required: false), Field("part", .record(.party), required: false),
      Field("beslut", .text, required: false, names: .decisionType),
    ],
    output: [
      Field("svar", .text), Field("antal", .integer), Field("dag", .date, required: false),
      Field("handlingar", .list(.document)),
    ],
    forms: [Form("svara", title: "Svara", button: "Spara", fields: [Field("svar", .text)])])
}

/// Works by itself and gives a list, which may take time.
enum FetchStep: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "prov.hamta", title: "Hämta", summary: "Hämtar poster.",
    output: [Field("utfall", .text), Field("poster", .list(.record(ProvPlugin.item)))])
}

/// Reckons at once.
enum CountStep: StandIn {
  static let descriptor = StepDescriptor(
    id: "prov.rakna", title: "Räkna", summary: "Räknar.", output: [Field("antal", .integer)])
}

/// Asks for a choice, and gives what belongs to it.
enum ChooseStep: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "prov.valj", title: "Välj", summary: "Frågar efter ett val.",
    output: [
      Field("val", .choice([Choice("nu"), Choice("sen"), Choice("aldrig")])), Field("klart", .boolean),
      Field("dag", .date, required: false, given: .when("val", ["nu", "sen"])),
      Field("skäl", .text, required: false, given: .unless("val", ["nu"])),
      Field("slut", .date, required: false, given: .when("klart", [true])),
    ])
}

/// Sends something.
enum SendStep: WaitingStandIn {
  static let descriptor = StepDescriptor(
    id: "prov.skicka", title: "Skicka", summary: "Skickar.", output: [Field("skickat", .date, required: false)],
    effects: ["prov.post"])
}

/// Takes names of what the plugins and the organisation have.
enum ReferStep: StandIn {
  static let recipient = RecordType(
    id: "prov.mottagare", title: "Mottagare",
    fields: [Field("namn", .text), Field("roll", .choice([Choice("remittent"), Choice("part"), Choice("akt")]))])

  static let descriptor = StepDescriptor(
    id: "prov.till", title: "Till", summary: "Tar namn.",
    config: [
      Field("organ", .text, required: false, names: .board), Field("roll", .text, required: false, names: .role),
      Field("beslut", .text, required: false, names: .decisionType),
      Field("ändrar", .text, required: false, names: .input(.date)),
      Field("mottagare", .list(.record(recipient)), required: false), Field("fakta", .any, required: false),
    ], output: [Field("utfall", .text)], decides: DecisionFields(type: "beslut", facts: "fakta"), handsOver: "utfall")
}

/// A later version of `FetchStep`.
enum LaterFetchStep: StandIn {
  static let descriptor = StepDescriptor(
    id: "prov.hamta", version: 2, title: "Hämta", summary: "Hämtar poster.", output: FetchStep.descriptor.output)
}

struct ProvMail: EffectHandler {
  let kind = "prov.post"
  let retry = RetryPolicy()
  let isRepeatable = true

  func perform(_ payload: Value, in context: EffectContext) async throws -> Value { payload }
}

/// A step of which only the descriptor matters.
protocol StandIn: Step where Config == Value, Output == Value, State == Never {}

extension StandIn {
  static func begin(_ config: Value, in context: StepContext) throws -> Progress<Never, Value> { .done(config) }
}

/// One that may wait.
protocol WaitingStandIn: Step where Config == Value, Output == Value, State == String {}

extension WaitingStandIn {
  static func begin(_ config: Value, in context: StepContext) throws -> Progress<String, Value> { .done(config) }

  static func resume(
    _ state: String, _ config: Value, on signal: Signal, in context: StepContext
  ) throws -> Progress<String, Value> { .done(config) }
}
