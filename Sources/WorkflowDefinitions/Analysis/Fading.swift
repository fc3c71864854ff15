import BitCollections

/// What of some keys still holds once a step has been under way, as `Lasting` has it.
struct Fading {
  private let own: Int
  /// The names of which nothing holds any longer, nor of what is read of them.
  private var gone: BitSet
  /// The names of whose fields nothing holds any longer.
  private var emptied = BitSet()

  /// - Parameters:
  ///   - isBeside: Whether the steps of the process go on meanwhile.
  ///   - numbers: Those of the keys, which the names get too.
  init(_ step: FlowStep, isBeside: Bool, _ lasts: Lasting, _ numbers: inout KeyNumbers) {
    own = numbers.number(of: step.id)
    gone = numbers.set(of: lasts.dependents(on: step.id))
    gone.insert(own)
    guard step.mayWait else { return }
    gone.formUnion(numbers.set(of: lasts.fading))
    guard isBeside else { return }
    gone.formUnion(numbers.set(of: lasts.dependent))
    emptied = numbers.set(of: lasts.steps)
  }

  func kept(_ known: BitSet, _ numbers: KeyNumbers) -> BitSet {
    var kept = known
    for number in known where number != own {
      let root = numbers.roots[number]
      if gone.contains(root) || (root != number && emptied.contains(root)) { kept.remove(number) }
    }
    return kept
  }
}
