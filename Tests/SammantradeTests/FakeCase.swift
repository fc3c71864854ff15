import CivilTime
import FEEL
import Foundation
import SourceDiagnostics
import Testing
import WorkflowKit
import YAMLSource

/// A case with one nämnd, as far as a step can see it.
final class FakeCase: StepReadings {
  var documentInfos: [DocumentInfo] = []
  var contacts: [(key: String, value: Value)] = []
  private(set) var series: [String: Int] = [:]
  private var nextDocument = 10

  func register(_ name: String, key: String) throws -> Value? {
    name == "kontakter" ? contacts.first { $0.key == key }?.value : nil
  }
  func register(_ name: String) throws -> [(key: String, value: Value)] { name == "kontakter" ? contacts : [] }
  func document(_ number: Int) throws -> DocumentInfo? { documentInfos.first { $0.number == number } }
  func documents() throws -> [DocumentInfo] { documentInfos }
  func takeNumber(in series: String) throws -> Int {
    self.series[series, default: 19] += 1
    return self.series[series] ?? 0
  }
  func takeDocumentNumber() throws -> Int {
    defer { nextDocument += 1 }
    return nextDocument
  }
  func authority(for decisionType: String, facts: Value) throws -> AuthorityAnswer {
    AuthorityAnswer(level: .nämnd, organ: "socialnämnden", role: nil, item: nil, revision: nil, explanation: [])
  }
  func render(_ template: String, with values: Value) throws -> [UInt8] {
    try FakeCase.templates().render(template, with: values)
  }

  /// The context on a day.
  func context(_ today: String, actor: String = "sekr1") throws -> StepContext {
    let day = try CivilDate.parse(today)
    return StepContext(
      caseInfo: CaseInfo(
        id: "c1", dnr: "SOCN/2018:23", unit: "socialnämnden", workflow: "remissvar",
        title: "Remiss om schablonfördelning 2018", opened: try CivilDate.parse("2018-02-14"), inputs: [:],
        assignments: [:]),
      instance: "expediering/1", stepID: "steg", title: "Steg",
      now: try SwedishTime.instant(of: day, hour: 10, minute: 41), today: day, actor: actor,
      role: "nämndsekreterare", organisation: try FakeCase.organisation(), clocks: [:], readings: self)
  }

  static func organisation() throws -> Organisation {
    let meetings = try [("2018-02-21", "2018-02-07"), ("2018-03-21", "2018-03-07"), ("2018-04-18", "2018-04-04")].map {
      Meeting(
        date: try CivilDate.parse($0.0), cutoff: try CivilDate.parse($0.1), notice: try CivilDate.parse($0.1),
        place: "Sammanträdesrummet")
    }
    return Organisation(
      tenant: "exempelkommun", name: "Exempelkommun",
      boards: [
        Board(
          id: "socialnämnden", name: "Socialnämnden", code: "SOCN", numberFormat: "{kod}/{år}:{nr}",
          chairDecidesUrgent: false, meetings: meetings)
      ], roles: [], accounts: [Account(id: "sekr1", title: "Nämndsekreterare 1", email: nil, holdings: [])])
  }

  static let templateFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("config/mallar")

  static func templates() throws -> TemplateLibrary {
    var texts: [String: String] = [:]
    for name in [String]() {
      texts[name] = try String(contentsOf: templateFolder.appendingPathComponent(name + ".html"), encoding: .utf8)
    }
    return try TemplateLibrary(texts)
  }
}

extension WorkflowKit.Progress {
  /// The waits of a step that waits; empty where it is done.
  var waits: [Wait] {
    if case .waiting(_, let waits, _) = self { return waits }
    return []
  }
  /// The state of a step that waits.
  var state: State? {
    if case .waiting(let state, _, _) = self { return state }
    return nil
  }
  /// The output of a step that is done.
  var output: Output? {
    if case .done(let output, _) = self { return output }
    return nil
  }
  /// What the engine is asked to do.
  var actions: [Action] {
    switch self {
    case .done(_, let actions), .waiting(_, _, let actions): actions
    }
  }
}

extension [Action] {
  /// The notes among them.
  var notes: [String] {
    compactMap {
      if case .note(let text) = $0 { return text }
      return nil
    }
  }
  /// The documents among them.
  var documents: [NewDocument] {
    compactMap {
      if case .document(let document) = $0 { return document }
      return nil
    }
  }
  /// The decisions among them.
  var decisions: [DecisionRequest] {
    compactMap {
      if case .decide(let decision) = $0 { return decision }
      return nil
    }
  }
  /// The effects among them.
  var effects: [EffectRequest] {
    compactMap {
      if case .effect(let effect) = $0 { return effect }
      return nil
    }
  }
}

extension Wait {
  /// The task, where a person is waited for.
  var task: TaskRequest? {
    if case .task(let request) = kind { return request }
    return nil
  }
}

/// A value as the configuration of a step, conformed to its fields as the engine does it.
func config<S: Step>(_ step: S.Type, _ values: Value) throws -> S.Config {
  let (context, problems) = step.descriptor.config.conform(values.context ?? Context())
  try #require(problems.isEmpty, "\(problems)")
  return try ValueDecoder().decode(S.Config.self, from: .context(context))
}

/// A form as a person sends it, conformed to its fields as the engine does it.
func filled<S: Step>(_ step: S.Type, _ key: String, _ form: String, _ values: Value) throws -> Signal {
  let fields = try #require(step.descriptor.form(form)).fields
  let (context, problems) = fields.conform(values.context ?? Context())
  try #require(problems.isEmpty, "\(problems)")
  return Signal(key: key, event: .task(form: form, values: .context(context), by: "sekr1"))
}

/// What a step refuses with.
func refusal(_ body: () throws -> Void) throws -> Refusal {
  do { try body() } catch let refusal as Refusal { return refusal }
  Issue.record("nothing was refused")
  throw CancellationError()
}

/// What a step cannot go on for.
func fault(_ body: () throws -> Void) throws -> String {
  do { try body() } catch let fault as StepFault { return fault.message }
  Issue.record("the step went on")
  throw CancellationError()
}

/// Runs an example of a step and checks that its output is what the example says.
func run<S: Step>(_ example: StepExample, of step: S.Type, on today: String) throws {
  let fake = FakeCase()
  let context = try fake.context(today)
  let root = try #require(YAMLParser.parse(SourceFile(name: "exempel", text: example.yaml)).root)
  #expect(root["uses"]?.scalar?.text == step.descriptor.id)
  let collector = DiagnosticCollector()
  let with = try #require(root["with"])
  let read = FieldReader(reporting: collector).read(step.descriptor.config, from: with, what: "with")
  let values = try #require(read, "\(collector.diagnostics)")
  let config = try ValueDecoder().decode(S.Config.self, from: .context(values))
  var progress = try step.begin(config, in: context)
  for answer in example.answers {
    let wait = try #require(progress.waits.first { $0.task?.form == answer.form })
    let state = try #require(progress.state)
    progress = try step.resume(state, config, on: try filled(step, wait.key, answer.form, answer.values), in: context)
  }
  let output = try ValueEncoder().encode(try #require(progress.output))
  for (name, value) in try #require(example.output.context) { #expect(output[name] == value, "\(name)") }
  #expect(step.descriptor.output.conform(output.context ?? Context()).problems == [:])
}
