import BitCollections
import FEEL

/// Which steps have surely been done where, on every way there: the names that surely have a value. Beside them stand
/// the names and paths that conditions on the ways have shown to have one, and which steps may have been done, on some way
/// there: no other name can have one.
///
/// A step that is done stays done; in a loop its name means the latest value, so that nothing more is known of its fields
/// when it is done again. What is done inside a step is not seen outside it.
///
/// Immutable; a class because it is large and asked at every place of a process.
final class Assignment {
  /// What is done before each step that can be reached, by its path.
  private let before: [String: Set<String>]
  /// What may be done before each step of the main list, of an exit or inside one of those, by its path.
  private let possible: [String: BitSet]
  private let numbers: KeyNumbers
  /// What is done when a list has come to its end, by its path.
  private let atEnd: [String: Set<String>]
  /// What stays so while each step is under way, and after it.
  private let lasting: [String: Set<String>]
  private let flow: Flow
  private let lasts: Lasting

  init(_ flow: Flow, _ lasts: Lasting) {
    self.flow = flow
    self.lasts = lasts
    var solver = AssignmentSolver(flow, lasts)
    solver.solve()
    numbers = solver.numbers
    before = solver.before.mapValues(numbers.keys(of:))
    possible = solver.possible
    atEnd = solver.atEnd.mapValues(numbers.keys(of:))
    lasting = solver.lasting.mapValues(numbers.keys(of:))
  }

  /// What is done before a step, of its own list and of those round it; nil where nothing can be said.
  func before(_ path: String) -> Set<String>? { before[path] }

  /// What is done before a step and stays so while it is under way, however long; nil where nothing can be said.
  func lasting(at path: String) -> Set<String>? { lasting[path] }

  /// Those of some steps that cannot have been done at a step. That one itself may: it may say something of its work while
  /// it waits. Nil where nothing can be said, as of what people start or what runs beside the process.
  func impossible(_ steps: Set<String>, at path: String) -> Set<String>? {
    possible[path].map { possible in
      steps.filter { step in numbers.known(step).map { !possible.contains($0) } ?? true }
    }
  }

  /// What is done when a list has come to its end; nil where nothing can be said.
  func atEnd(of path: String) -> Set<String>? { atEnd[path] }

  /// What is done whenever the process is in one of those steps of the main list, or in any where nil; nil where nothing
  /// can be said.
  func during(_ steps: Set<String>?) -> Set<String>? {
    common(flow.main.steps.filter { steps?.contains($0.id) ?? true }.compactMap { lasting[$0.id] })
  }

  /// What is done when the process gives its outputs: at its end, and at those exits.
  func atEnd(orAt exits: [String]) -> Set<String>? {
    common([atEnd[""]] + exits.map { exit in before[StepList.exitsPath + exit]?.union([exit]) })
  }

  private func common(_ sets: [Set<String>?]) -> Set<String>? {
    let known = sets.compactMap(\.self)
    return known.first.map { first in known.dropFirst().reduce(first) { $0.intersection($1) } }
  }

  /// Whether what a key says still holds once a step has been under way.
  func keeps(_ key: String, after step: FlowStep) -> Bool {
    lasts.keeps(key, after: step.id, waits: step.mayWait)
  }

  /// What is known where a way leads from a step, of what is known at the step.
  ///
  /// - Parameter isBeside: Whether the steps of the process go on meanwhile.
  func after(
    _ edge: FateFinder.Edge, _ step: FlowStep, _ known: Set<String>, _ isBeside: Bool = false
  ) -> Set<String> {
    known.filter { lasts.keeps($0, after: step.id, waits: step.mayWait, isBeside: isBeside) }
      .union(AssignmentSolver.shown(by: edge, from: step))
  }
}
