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
  private let atEnd: [String: BitSet]
  /// What is done before each exit, by its id.
  private let beforeExits: [String: BitSet]
  /// What stays so while each step is under way, and after it.
  private let lasting: [String: Set<String>]
  /// The same of the steps of the main list.
  private let lastingInMain: [(id: String, known: BitSet)]
  /// The ways from the steps of the lists that are come to, by the paths of those.
  private let ways: [String: [[FateFinder.Edge]]]
  /// What of what is known fades in those steps.
  private let fading: [String: [Fading]]
  private let flow: Flow
  private let lasts: Lasting

  init(_ flow: Flow, _ lasts: Lasting) {
    self.flow = flow
    self.lasts = lasts
    var solver = AssignmentSolver(flow, lasts)
    solver.solve()
    let numbers = solver.numbers
    // Much the same is known at many places.
    var known: [BitSet: Set<String>] = [:]
    func keys(of set: BitSet) -> Set<String> {
      if let keys = known[set] { return keys }
      let keys = numbers.keys(of: set)
      known[set] = keys
      return keys
    }
    self.numbers = numbers
    ways = solver.ways
    fading = solver.fading
    before = solver.before.mapValues(keys)
    possible = solver.possible
    atEnd = solver.atEnd
    lasting = solver.lasting.mapValues(keys)
    lastingInMain = flow.main.steps.compactMap { step in solver.lasting[step.id].map { (step.id, $0) } }
    beforeExits = Dictionary(
      flow.exits.steps.compactMap { step in
        solver.before[StepList.exitsPath + step.id].map { (step.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
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
  func atEnd(of path: String) -> Set<String>? { atEnd[path].map(numbers.keys(of:)) }

  /// What is done whenever the process is in one of those steps of the main list, or in any where nil; nil where nothing
  /// can be said.
  func during(_ steps: Set<String>?) -> Set<String>? {
    common(lastingInMain.filter { steps?.contains($0.id) ?? true }.map(\.known))
  }

  /// What is done when the process gives its outputs: at its end, and at those exits.
  func atEnd(orAt exits: [String]) -> Set<String>? {
    let ends = exits.compactMap { exit in
      beforeExits[exit].map { before in numbers.known(exit).map { before.union([$0]) } ?? before }
    }
    return common([atEnd[""]].compactMap(\.self) + ends)
  }

  private func common(_ sets: [BitSet]) -> Set<String>? {
    guard let first = sets.first else { return nil }
    return numbers.keys(of: sets.dropFirst().reduce(first) { $0.intersection($1) })
  }

  /// Which of some keys still hold once a step has been under way.
  func kept(_ known: Set<String>, after step: FlowStep, isBeside: Bool = false) -> Set<String> {
    var numbers = numbers
    let here = numbers.set(of: known)
    return numbers.keys(of: Fading(step, isBeside: isBeside, lasts, &numbers).kept(here, numbers))
  }

  /// Which of some keys, by their places, still hold once each step of a list has been under way; nil where the list is not
  /// come to.
  func kept(_ keys: [String], afterStepsOf list: FlowList) -> [BitSet]? {
    var numbers = numbers
    let known = keys.map { numbers.number(of: $0) }
    let all = BitSet(known)
    return fading[list.path]?.map { fading in
      let kept = fading.kept(all, numbers)
      return BitSet(known.indices.filter { kept.contains(known[$0]) })
    }
  }

  /// The ways from the steps of a list, where all clocks have days and all conditions are free; nil where it is not come
  /// to.
  func ways(in list: FlowList) -> [[FateFinder.Edge]]? { ways[list.path] }

  /// What is known where a way leads from a step, of what is known at the step.
  ///
  /// - Parameter isBeside: Whether the steps of the process go on meanwhile.
  func after(
    _ edge: FateFinder.Edge, _ step: FlowStep, _ known: Set<String>, _ isBeside: Bool = false
  ) -> Set<String> {
    kept(known, after: step, isBeside: isBeside).union(AssignmentSolver.shown(by: edge, from: step))
  }
}
