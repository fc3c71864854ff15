import FEEL
import Foundation
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowTesting

/// What scenarios have taken: of the processes that they run, of those that these call, and of those asked for.
struct CoverageReport {
  /// A process with its parts.
  struct Process {
    let workflow: Workflow
    let parts: [CoveragePart]
    let outcomes: [(name: String, times: Int)]
    let untaken: [String]

    /// Every part, those within others too.
    var all: [CoveragePart] { parts.flatMap(\.all) }

    /// How much of it has been taken: `12 av 14 delar är tagna`.
    var summary: String {
      let all = all
      return "\(all.count { $0.times > 0 }) av \(Words.count(all.count, "del", "delar")) är tagna"
    }
  }

  let processes: [Process]

  init(_ results: [ScenarioResult], of suite: ScenarioSuite) {
    var coverage = Coverage()
    for result in results { coverage.add(result.coverage) }
    let workflows = suite.library.workflows
    var ids: Set<String> = []
    var waiting = suite.scenarios.map(\.workflow)
    while let id = waiting.popLast() {
      if ids.insert(id).inserted { waiting += workflows[id]?.calls ?? [] }
    }
    processes = ids.union(suite.asked).sorted().compactMap { workflows[$0] }.map { workflow in
      Process(
        workflow: workflow, parts: coverage.parts(of: workflow), outcomes: coverage.outcomes(of: workflow),
        untaken: ids.contains(workflow.id) ? coverage.untaken(of: workflow) : ["hela processen"])
    }
  }

  /// What nothing has taken, each with its process's name in front.
  var untaken: [String] { processes.flatMap { process in process.untaken.map { "\(process.workflow.id): \($0)" } } }

  /// What nothing has taken, in words.
  var untakenText: String {
    if untaken.isEmpty { return "Varje steg och varje väg har tagits." }
    return "Det här har inget scenario tagit:\n" + untaken.map { "  " + $0 }.joined(separator: "\n")
  }

  /// All parts as text, a table for each process.
  var table: String { processes.map(Self.table).joined(separator: "\n\n") }

  /// All parts as JSON.
  var value: Value {
    .list(
      processes.map { process in
        [
          "process": .string(process.workflow.id), "file": .string(process.workflow.file.name),
          "parts": .list(
            process.all.map { ["what": .string($0.name), "line": .count($0.line), "times": .count($0.times)] }),
          "outcomes": .list(process.outcomes.map { ["what": .string($0.name), "times": .count($0.times)] }),
        ]
      })
  }

  /// Writes the page.
  ///
  /// - Returns: Its path.
  func write(to folder: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = FileReading.join(folder, "tackning.html")
    try Data(CoveragePage(processes).html.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private static func table(of process: Process) -> String {
    var table = TextTable(indent: 2)
    for part in process.all { table.add("rad \(part.line)", part.name, words(part.times)) }
    var outcomes = TextTable(indent: 2)
    for outcome in process.outcomes { outcomes.add(outcome.name, words(outcome.times)) }
    return """
      \(process.workflow.id)  \(process.workflow.title)
      \(process.workflow.file.name): \(process.summary)
      \(table.text)

        Så har ärendena slutat
      \(outcomes.text)
      """
  }

  /// How many times, in words that stand out where it is none.
  static func words(_ times: Int) -> String { times == 0 ? "ALDRIG" : Words.count(times, "gång", "gånger") }
}
