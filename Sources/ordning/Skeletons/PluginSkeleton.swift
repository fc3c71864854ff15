/// A new plugin with one step that asks a person, its test, and a process and a scenario that use it.
struct PluginSkeleton {
  let name: String
  let title: String
  let people: SkeletonPeople
  /// The folder of processes.
  let workflows: String

  /// The first part of the steps' ids.
  private var id: String { name.lowercased() }
  /// The process that uses it.
  var process: String { "\(id)_exempel" }

  /// All of it.
  var files: NewFiles {
    let scenarios = FileReading.join(workflows, "scenarios")
    return NewFiles(files: [
      ("Plugins/\(name)/\(name)Plugin.swift", plugin), ("Plugins/\(name)/VisitStep.swift", step),
      ("Plugins/\(name)/\(name)Explanations.swift", explanations),
      ("Tests/\(name)Tests/VisitStepTests.swift", tests),
      (FileReading.join(workflows, "\(process).yaml"), workflow),
      (FileReading.join(scenarios, "\(process).yaml"), scenario),
    ])
  }

  private var plugin: String {
    """
    public import WorkflowKit

    /// What the plugin is for.
    public struct \(name)Plugin: WorkflowPlugin {
      /// The first part of the steps' ids.
      public let id = "\(id)"
      /// What people call it.
      public let title = \(PluginSkeleton.literal(title))
      /// Its steps.
      public let steps: [any Step.Type] = [VisitStep.self]
      /// What its codes mean.
      public let explanations: [Explanation] = \(name)Explanations.all

      /// The plugin.
      public init() {}
    }

    """
  }

  private var step: String {
    """
    import FEEL
    import WorkflowKit

    /// Asks a person to visit a place and to write down what came up.
    enum VisitStep: Step {
      struct Config: Decodable, Sendable {
        let plats: String
      }

      struct State: Codable, Sendable {}

      struct Output: Codable, Sendable {
        let anteckning: String
        let brist: Bool
        let krav: String?
      }

      static let descriptor = StepDescriptor(
        id: "\(id).besok",
        title: "Besök",
        summary: "Handläggaren besöker platsen och antecknar vad som kom fram, och vad som ska rättas.",
        config: [Field("plats", .text, title: "Plats")],
        output: fields,
        forms: [Form("besök", title: "Anteckna besöket", button: "Spara besöket", fields: fields)],
        examples: [
          StepExample(
            title: "Ett besök utan anmärkning",
            yaml: \"""
              - id: besök
                uses: \(id).besok
                role: handläggare
                with: {plats: Uteserveringen}
              \""",
            answers: [("besök", ["anteckning": "Inget att anmärka.", "brist": false])],
            output: ["anteckning": "Inget att anmärka.", "brist": false])
        ])

      private static let fields = [
        Field("anteckning", .longText, title: "Vad kom fram?"),
        Field("brist", .boolean, title: "Det finns en brist"),
        Field("krav", .longText, title: "Vad som ska rättas", required: false),
      ]

      static func begin(_ config: Config, in context: StepContext) throws -> Progress<State, Output> {
        .waiting(State(), for: [.task("besök", TaskRequest(form: "besök", title: "Besök \\(config.plats)"))])
      }

      static func resume(
        _ state: State, _ config: Config, on signal: Signal, in context: StepContext
      ) throws -> Progress<State, Output> {
        let answer: Output = try signal.decode()
        if answer.brist && answer.krav == nil {
          throw Refusal(
            "En brist är antecknad, men inte vad som ska rättas.", code: "\(id).no-demand",
            hint: "Skriv vad som ska rättas, eller ta bort markeringen för brist.",
            fields: ["krav": "måste fyllas i när det finns en brist"])
        }
        return .done(answer)
      }
    }

    """
  }

  private var explanations: String {
    """
    import WorkflowKit

    /// What the codes mean that the plugin's steps refuse with.
    enum \(name)Explanations {
      static let all: [Explanation] = [
        Explanation(
          "\(id).no-demand", "Bristen har inget krav",
          "En brist är antecknad vid besöket, men inte vad som ska rättas.",
          why: "Den som har en brist ska få veta vad som ska göras åt den.",
          mend: "Skriv vad som ska rättas, eller ta bort markeringen för brist.",
          .events(
            step: \"""
              id: besök
              uses: \(id).besok
              role: handläggare
              with: {plats: Torget}
              \""",
            wrong: "- {do: besök, as: hl1, with: {anteckning: Skylt saknas., brist: true}}",
            right: "- {do: besök, as: hl1, with: {anteckning: Skylt saknas., brist: true, krav: Sätt upp den.}}"))
      ]
    }

    """
  }

  private var tests: String {
    """
    import FEEL
    import Testing
    import WorkflowKit
    import WorkflowTesting

    @testable import \(name)

    @Suite("A visit")
    struct VisitStepTests {
      private let fake = FakeCase(templateFolder: nil)

      private func visit(_ answer: Value) throws -> Progress<VisitStep.State, VisitStep.Output> {
        let config = try StepTrial.config(VisitStep.self, ["plats": "Torget"])
        let context = try fake.context("2018-03-01")
        let state = try #require(try VisitStep.begin(config, in: context).state)
        return try VisitStep.resume(
          state, config, on: try StepTrial.filled(VisitStep.self, "besök", "besök", answer), in: context)
      }

      @Test("The task names the place")
      func task() throws {
        let config = try StepTrial.config(VisitStep.self, ["plats": "Torget"])
        let progress = try VisitStep.begin(config, in: try fake.context("2018-03-01"))
        #expect(progress.waits.first?.task?.title == "Besök Torget")
      }

      @Test("A visit ends with what was noted")
      func done() throws {
        let progress = try visit(["anteckning": "Skylt saknas.", "brist": true, "krav": "Sätt upp den."])
        #expect(progress.output?.krav == "Sätt upp den.")
      }

      @Test("Something wrong without a demand is refused")
      func noDemand() throws {
        let refusal = try StepTrial.refusal { _ = try visit(["anteckning": "Skylt saknas.", "brist": true]) }
        #expect(refusal.fields == ["krav": "måste fyllas i när det finns en brist"])
      }
    }

    """
  }

  private var workflow: String {
    """
    # En process som prövar insticksmodulen \(name). Ta bort den när stegen används på riktigt.
    workflow: \(process)
    title: \(ProcessSkeleton.quoted("Exempel: \(title)"))
    inputs:
      plats: {type: text, title: Plats, required: true}
    steps:
      - id: besök
        uses: \(id).besok
        role: handläggare
        with: {plats: = plats}

    """
  }

  private var scenario: String {
    """
    scenario: Ett besök görs och antecknas
    workflow: \(process)
    start: \(SkeletonPeople.start)
    as: \(people.registrator)
    input: {plats: Torget}
    story:
      - do: besök
        as: \(people.handlaggare)
        with: {anteckning: Skylt saknas., brist: true}
        refused: inte vad som ska rättas
      - {do: besök, as: \(people.handlaggare), with: {anteckning: Skylt saknas., brist: true, krav: Sätt upp den.}}
      - expect: {status: closed}

    """
  }

  /// A text as a literal of Swift.
  private static func literal(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
