import CivilTime
import Foundation
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
}
