import SourceDiagnostics
import WorkflowDefinitions
import WorkflowKit
import YAMLSource

/// What it costs to read and prove a process of three hundred steps, many of them side by side, beside parsing its file.
struct SoundnessBench {
  let rounds: Int

  /// Branches side by side in each block.
  private static let branches = 6
  private static let blocks = 5
  /// Steps of each branch.
  private static let steps = 10

  func figure() async throws -> Figure {
    let registry = try PluginRegistry(plugins: [BenchPlugin()])
    let file = SourceFile(name: "bred.yaml", text: Self.text())
    var (proved, parsed): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      proved.append(
        try await Stopwatch.microseconds {
          let (library, diagnostics) = WorkflowLibrary.load([file], registry: registry)
          guard library.workflows["bred"] != nil else {
            throw BenchFault(DiagnosticRenderer().renderAll(diagnostics))
          }
        })
      parsed.append(
        try await Stopwatch.microseconds {
          guard YAMLParser.parse(file).root != nil else { throw BenchFault("filen lästes inte") }
        })
    }
    return Figure(
      "soundness", "300 steg, sex sida vid sida: läs och bevisa", against: "läs filens YAML", measured: proved,
      baseline: parsed, demand: .microseconds(1_000_000))
  }

  /// Blocks of branches after each other; each step reads what the one before it gave, and may go back to it.
  private static func text() -> String {
    var text = """
      workflow: bred
      title: Bred
      inputs:
        antal: {type: integer, required: true}
        snabbt: {type: boolean, default: false}
      clocks:
        tid: {title: Tid, until: = date("2030-01-01"), warn: [P7D]}
      exits:
        - {id: avbrott}
      interrupts:
        - {clock: tid, to: avbrott}
      steps:

      """
    for block in 0..<blocks {
      text += "  - id: block_\(block)\n    parallel:\n"
      for branch in 0..<branches {
        text += "      gren_\(branch):\n"
        for step in 0..<steps { text += self.step("s\(block)_\(branch)_", step) }
      }
    }
    return text
  }

  private static func step(_ prefix: String, _ number: Int) -> String {
    let id = "\(prefix)\(number)"
    let before = "\(prefix)\(max(0, number - 1))"
    var text = """
              - id: \(id)
                uses: \(ReviewStep.descriptor.id)
                role: handläggare
                with: {text: '= "Varv " + string(antal)'}

      """
    // The last of a branch simply ends it.
    guard number + 1 < steps else { return text }
    text += """
                next:
                  - {when: 'antal > \(number) and not(\(id).klart)', to: \(before)}
                  - {when: snabbt and \(before).kommentar = null, to: avbrott}
                  - {to: \(prefix)\(number + 1)}

      """
    return text
  }
}
