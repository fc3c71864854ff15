import SourceDiagnostics

/// Problems of one file, up to a maximum; what comes after is only counted.
struct ProblemList {
  private(set) var diagnostics: [Diagnostic] = []
  private let maximum: Int
  private var dropped = 0

  init(maximum: Int) {
    self.maximum = max(1, maximum)
  }

  var isEmpty: Bool { diagnostics.isEmpty }

  /// The problems, and at the end how many more there were.
  var all: [Diagnostic] {
    guard dropped > 0 else { return diagnostics }
    let file = diagnostics.last?.place?.file
    return diagnostics + [
      .error(
        "yaml.more-problems", "\(dropped) fel till i filen visas inte", at: file.map { $0.place(0..<0) },
        hint: "rätta de fel som visas och läs in filen igen")
    ]
  }

  /// Adds a problem; the description is not made when the list is full.
  mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    if diagnostics.count < maximum { diagnostics.append(diagnostic()) } else { dropped += 1 }
  }

  mutating func add(contentsOf more: ProblemList) {
    for diagnostic in more.diagnostics { add(diagnostic) }
    dropped += more.dropped
  }

  mutating func add(contentsOf more: [Diagnostic]) {
    for diagnostic in more { add(diagnostic) }
  }
}
