import CivilTime
import Foundation
import SourceDiagnostics
import Testing
import WorkflowKit
import WorkflowTesting

@Suite("The examples in the steps' descriptors")
struct StepExampleTests {
  @Test("Every step has an example, and every example goes as it says")
  func examplesRun() async throws {
    let installed = try Installed()
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let start = try CivilDate.parse("2018-02-14")
    let runner = StepExampleRunner(installed.environment(folder), start: start)
    for id in installed.registry.stepIDs {
      let descriptor = try #require(installed.registry.descriptor(id))
      #expect(!descriptor.examples.isEmpty, "\(id) has no example")
      for example in descriptor.examples {
        let problems = try await runner.problems(of: example, in: descriptor)
        #expect(problems == [], "\(id): \(example.title)")
      }
    }
  }

  @Test("An example in which the step does not give what it promises fails, and says so")
  func brokenPromise() async throws {
    let installed = try Installed()
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ScenarioEnvironment(
      registry: try PluginRegistry(plugins: [ForgetfulPlugin()]), library: installed.library,
      templates: installed.templates, organisation: installed.organisation.bytes,
      makeStore: installed.environment(folder).makeStore)
    let problem =
      "Steget prov.glom gav inget värde i dag, som ska finnas när utfall är ja. Felet finns i steget och inte i ärendet: "
      + "be den som sköter programmet att rätta det, och försök sedan igen."
    let example = try #require(ForgetStep.descriptor.examples.first)
    let runner = StepExampleRunner(environment, start: try CivilDate.parse("2018-02-14"))
    #expect(
      try await runner.problems(of: example, in: ForgetStep.descriptor) == ["steget blev aldrig klart", problem])
    let failure = #expect(throws: StepTrialFailure.self) {
      try StepTrial.run(example, of: ForgetStep.self, on: "2018-02-14", in: FakeCase(templateFolder: nil))
    }
    #expect(failure?.description == problem)
  }
}
