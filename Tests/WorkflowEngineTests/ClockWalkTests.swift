import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

@testable import WorkflowEngine

/// Processes with loops and shared clocks, made at random, read and then run.
@Suite("A process that is read without errors always comes to its end when it is run")
struct ClockWalkTests {
  /// A process of a few tasks whose answers choose the way, with interrupts by clocks that they share.
  private static func process(_ random: inout SeededGenerator) -> String {
    let ids = (0..<Int.random(in: 2...4, using: &random)).map { "s\($0)" }
    var text = """
      workflow: vandring
      title: Vandring
      inputs:
        k0: {type: date, title: K0, required: true}
        k1: {type: date, title: K1, required: true}
      clocks:
        k0: {title: K0, until: = k0}
        k1: {title: K1, until: = k1}
      exits: [{id: ut}]
      steps:

      """
    for id in ids {
      let targets = ids + ["ut"]
      let next = targets.randomElement(using: &random) ?? "ut"
      let other = targets.randomElement(using: &random) ?? "ut"
      text += "  - id: \(id)\n    uses: prov.fraga\n    role: handläggare\n"
      text += "    next: [{when: \(id).svar = \"om\", to: \(next)}, {to: \(other)}]\n"
      guard Bool.random(using: &random) else { continue }
      let target = targets.filter { $0 != id }.randomElement(using: &random) ?? "ut"
      text += "    interrupts: [{clock: k\(Int.random(in: 0...1, using: &random)), to: \(target)}]\n"
    }
    return text
  }

  @Test("whatever has been done, and whichever clocks have run out on the way", arguments: 1...4)
  func comesToItsEnd(_ part: Int) async throws {
    var run = 0
    for seed in UInt64(part * 100)..<UInt64(part * 100 + 60) {
      var random = SeededGenerator(seed: seed)
      let text = Self.process(&random)
      let (_, diagnostics) = WorkflowLibrary.load(
        [SourceFile(name: "prov.yaml", text: text)], registry: try PluginRegistry(plugins: [ProvPlugin()]),
        roles: ["handläggare", "chef"])
      guard diagnostics.allSatisfy({ $0.severity != .error }) else { continue }
      run += 1
      try await walk(text, &random)
    }
    #expect(run >= 3)
  }

  private func walk(_ text: String, _ random: inout SeededGenerator) async throws {
    let house = try await House(text)
    var day = try CivilDate.parse("2024-03-04")
    func date(_ random: inout SeededGenerator) throws -> Value {
      .string(try day.adding(days: Int.random(in: 0...8, using: &random)).description)
    }
    let id = try await house.open(["k0": try date(&random), "k1": try date(&random)])
    // Four different choices in a row lead out of any loop of so few steps sooner or later.
    for _ in 0..<200 where try await house.status(id) == .open {
      if Int.random(in: 0..<4, using: &random) == 0 {
        day = try day.adding(days: 1)
        try await house.day(day.description)
        continue
      }
      let task = try #require(try await house.tasks(id).first, "\(text)")
      let answer: Value = ["svar": Bool.random(using: &random) ? "om" : "ja"]
      try await house.perform(.completeTask(task.id, values: answer.context ?? Context()), on: id)
    }
    #expect(try await house.status(id) == .closed, "\(text)")
    #expect(try await house.incidents(id, openOnly: false) == [])
  }
}
