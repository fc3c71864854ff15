import FEEL

/// What can be told beforehand of conditions in order, of which the first that holds is taken.
///
/// Where all their cases can be counted they are tried in each, which is exact for whatever they are written in. Otherwise
/// their comparisons are laid beside each other, which also knows of numbers, days and lengths of time; where an answer
/// hangs on anything else, nothing is told.
enum ConditionJudge {
  case counted(ConditionCases)
  case compared(ConditionSet)

  /// What becomes of a condition.
  enum Fate: Equatable {
    /// Nothing is known against it.
    case open
    /// It holds in no case.
    case neverHolds
    /// Those before it take every case in which it holds.
    case shadowed(by: [Int])
  }

  /// What becomes of the condition at a place in the list.
  func fate(of place: Int) -> Fate {
    switch self {
    case .counted(let cases):
      let own = cases.holding[place]
      if own.isEmpty { return .neverHolds }
      let before = cases.holding[..<place]
      guard own.isSubset(of: before.reduce(into: []) { $0.formUnion($1) }) else { return .open }
      return .shadowed(by: before.indices.filter { !cases.holding[$0].isDisjoint(with: own) })
    case .compared(let set):
      guard let before = set.takers(of: place) else { return .open }
      return before.isEmpty ? .neverHolds : .shadowed(by: before)
    }
  }

  /// Whether the condition at a place is known to hold in no case that those before it leave.
  func isTaken(_ place: Int) -> Bool {
    switch self {
    case .counted: fate(of: place) != .open
    case .compared(let set): set.isTaken(place)
    }
  }

  /// Whether one of the conditions holds in every case.
  var isComplete: Bool {
    switch self {
    case .counted(let cases): cases.uncovered.isEmpty
    case .compared(let set): set.isComplete
    }
  }

  /// The cases in which none of them holds, in words: `när krets är "slutet"`; nil where none is known.
  ///
  /// - Parameter dependent: The names whose values may hang together with those of others; a case that is put together
  ///   with them need not be one there is.
  func uncovered(dependent: Set<String>) -> String? {
    switch self {
    case .counted(let cases):
      let found = cases.uncovered
      guard !found.isEmpty else { return nil }
      let more = found.count > 3 ? ", och i \(found.count - 3) fall till" : ""
      return "när " + cases.words(Array(found.prefix(3))) + more
    case .compared(let set):
      guard case .missing(let example) = set.coverage() else { return nil }
      let names = example.map { name, _ in String(name.prefix { $0 != "." }) }
      guard names.count == 1 || dependent.isDisjoint(with: names) else { return nil }
      return "till exempel när " + CaseWords.words(example.map { ($0.name, $0.value) }, any: set.anyInExample)
    }
  }
}
