import YAMLSource

/// Steps one after another, as they are written.
struct FlowList {
  /// Its path, as in `StepList`.
  let path: String
  let steps: [FlowStep]
  /// Whether every id and every target is known. Where one is not, which is reported elsewhere, nothing is concluded.
  let isKnown: Bool
  /// Whether the step after one in the file is where it leads by itself; otherwise that ends the list.
  let isRow: Bool
  /// Whether any of its steps may be the first; otherwise only the first in the file.
  let startsAnywhere: Bool
  private let positions: [String: Int]

  init(path: String, steps: [FlowStep], isKnown: Bool, isRow: Bool = true, startsAnywhere: Bool = false) {
    self.path = path
    self.steps = steps
    self.isKnown = isKnown
    self.isRow = isRow
    self.startsAnywhere = startsAnywhere
    positions = Dictionary(steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of the step of that id.
  func position(of id: String) -> Int? { positions[id] }

  /// The steps that may be the first.
  var starts: Range<Int> { startsAnywhere ? steps.indices : steps.indices.prefix(1) }
}
