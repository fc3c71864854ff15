import CivilTime
import FEEL
import WorkflowKit

/// A plugin made of what a test gives it.
struct TestPlugin: WorkflowPlugin {
  var id = "prov"
  var title = "Prov"
  var steps: [any Step.Type] = []
  var effects: [any EffectHandler] = []
  var messages: [MessageType] = []
  var registers: [RegisterType] = []
  var records: [RecordType] = []
  var decisionTypes: [DecisionType] = []
  var templates: [String] = []
}

struct TestHandler: EffectHandler {
  var kind = "prov.post"
  let retry = RetryPolicy()
  let isRepeatable = true

  func perform(_ payload: Value, in context: EffectContext) async throws -> Value { payload }
}

/// Counts to a number, one filled-in form at a time.
enum CountStep: Step {
  struct Config: Decodable, Sendable { var till: Int }
  struct State: Codable, Sendable { var nu: Int }
  struct Output: Codable, Sendable { var summa: Int }
  struct Answer: Decodable { var plus: Int }

  static let descriptor = StepDescriptor(
    id: "prov.rakna", title: "Räkna", summary: "Räknar.", config: [Field("till", .integer)],
    output: [Field("summa", .integer)],
    forms: [Form("plus", title: "Lägg till", button: "Lägg till", fields: [Field("plus", .integer)])])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<State, Output> {
    if config.till == 0 { return .done(Output(summa: 0), also: [.note("klart")]) }
    return .waiting(State(nu: 0), for: [.task("plus", TaskRequest(form: "plus"))])
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    let sum = state.nu + (try signal.decode(Answer.self).plus)
    guard sum <= config.till else { throw Refusal("Det blir för mycket.") }
    if sum == config.till { return .done(Output(summa: sum)) }
    return .waiting(State(nu: sum), for: [.task("plus", TaskRequest(form: "plus"))])
  }

  static func cancel(_ state: State, in context: StepContext) -> [Action] { [.note("avbrutet vid \(state.nu)")] }
}

/// Never waits, and says wrong things of itself.
enum WrongStep: Step {
  static let descriptor = StepDescriptor(
    id: "Fel Steg", title: "Fel", summary: "",
    config: [Field("b", .text), Field("a", .text), Field("a", .text), Field("b", .text)],
    output: [Field("c", .text), Field("c", .date)],
    forms: [
      Form("f", title: "F", button: "F", fields: [Field("d", .text), Field("d", .text)]),
      Form("f", title: "F", button: "F", fields: []),
    ], messages: ["svar"], effects: ["post.skicka"])

  static func begin(_ config: Value, in context: StepContext) throws -> Progress<Never, Value> { .done(config) }
}

/// Promises what it should not.
enum WrongNeedStep: Step {
  private static let choices = FieldType.choice([Choice("ja"), Choice("nej")])

  static let descriptor = StepDescriptor(
    id: "prov.behov", title: "Behöv", summary: "",
    config: [
      Field("val", choices), Field("kanske", choices, required: false),
      Field("klart", .boolean, required: false, standard: true),
      Field("a", .text, needed: .when("val", ["ja"])),
      Field("b", .text, required: false, standard: "b", needed: .when("val", ["ja"])),
      Field("c", .text, required: false, needed: .when("annat", ["ja"])),
      Field("d", .text, required: false, needed: .when("kanske", ["ja"])),
      Field("e", .text, required: false, needed: .unless("klart", [true, false])),
      Field("f", .text, required: false, needed: .unless("klart", [false])),
    ], output: [Field("g", .text, required: false, needed: .when("val", ["ja"]))])

  static func begin(_ config: Value, in context: StepContext) throws -> Progress<Never, Value> { .done(config) }
}

enum WrongPromiseStep: Step {
  private static let choices = FieldType.choice([Choice("ja"), Choice("nej")])

  static let descriptor = StepDescriptor(
    id: "prov.lova", title: "Lova", summary: "",
    config: [Field("dag", .date, required: false, given: .when("val", ["ja"]))],
    output: [
      Field("val", choices), Field("text", .text), Field("kanske", choices, required: false), Field("klart", .boolean),
      Field("a", .text, given: .when("val", ["ja"])),
      Field("b", .text, required: false, given: .when("annat", ["ja"])),
      Field("c", .text, required: false, given: .unless("text", ["ja"])),
      Field("d", .text, required: false, given: .when("kanske", ["ja"])),
      Field("e", .text, required: false, given: .when("val", ["ja", "jo"])),
      Field("f", .text, required: false, given: .when("val", ["ja", "nej"])),
      Field("g", .text, required: false, given: .unless("klart", [true, false])),
    ])

  static func begin(_ config: Value, in context: StepContext) throws -> Progress<Never, Value> { .done(config) }
}

/// The readings of a case with nothing in it.
struct NoReadings: StepReadings {
  func register(_ name: String, key: String) throws -> Value? { nil }
  func register(_ name: String) throws -> [(key: String, value: Value)] { [] }
  func document(_ number: Int) throws -> DocumentInfo? { nil }
  func documents() throws -> [DocumentInfo] { [] }
  func documentText(_ number: Int) throws -> String? { nil }
  func unfinished() throws -> [String] { [] }
  func takeNumber(in series: String) throws -> Int { 1 }
  func takeDocumentNumber() throws -> Int { 1 }
  func decisionType(_ id: String) throws -> DecisionType { throw StepFault("Beslutstypen \(id) finns inte.") }
  func decision(_ number: Int) throws -> PriorDecision? { nil }
  func disqualified() throws -> [String: Disqualification] { [:] }
  func isReserved() throws -> Bool { false }
  func takenOver() throws -> CivilDate? { nil }
  func authorise(_ request: DecisionRequest) throws -> AuthorityRecord {
    AuthorityRecord(decider: "nämnden", level: .nämnd, role: nil, item: nil, revision: nil, explanation: [])
  }
  func authority(for decisionType: String, facts: Value, changing change: DecisionChange?) throws -> AuthorityAnswer {
    AuthorityAnswer(level: .nämnd, organ: nil, role: nil, item: nil, revision: nil, explanation: [])
  }
  func render(_ template: String, with values: Value) throws -> [UInt8] { [] }
}
