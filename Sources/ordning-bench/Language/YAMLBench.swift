import SourceDiagnostics
import YAMLSource

/// What it costs to read a large file into nodes with their places, beside libyaml's events alone.
struct YAMLBench {
  let rounds: Int
  /// The text of a process.
  let process: String

  /// As large as a file may be.
  private static let size = 5_000_000

  func figure() async throws -> Figure {
    let file = SourceFile(name: "stor.yaml", text: text())
    var (nodes, events): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      nodes.append(
        try await Stopwatch.microseconds {
          let result = YAMLParser.parse(file)
          guard !result.hasErrors, result.root?.sequence != nil else { throw BenchFault("filen lästes inte") }
        })
      events.append(
        try await Stopwatch.microseconds {
          guard BareEvents.count(file.bytes) > 0 else { throw BenchFault("libyaml läste inte filen") }
        })
    }
    return Figure(
      "yaml-nodes", "5 MB YAML till noder med platser", against: "bara händelserna ur libyaml", measured: nodes,
      baseline: events, demand: .share(0.5))
  }

  /// The process many times over, as the items of a list.
  private func text() -> String {
    let lines = process.split(separator: "\n", omittingEmptySubsequences: false)
    let item = lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
    let count = Self.size / (item.utf8.count + 4)
    return String(repeating: "-\n\(item)\n", count: count)
  }
}
