public import CivilTime
import FEEL

/// What changes when one revision takes the place of another: who decides what.
public struct ComparisonEffects: Sendable {
  /// The kinds of decision with another answer, in the order of the catalogue.
  public let types: [TypeChange]
  /// The kinds of decision whose cases could not all be told apart: kan inte avgöras.
  public let undecided: [String]
  /// The open cases with another answer; nil where there are no cases to try.
  public let open: [MatterChange]?
  /// The decisions of the last year that would have had another answer; nil where there are no cases to try.
  public let lastYear: [MatterChange]?
  /// The cases and decisions that could not be tried.
  public let untried: [TriedMatters.Untried]

  /// The effects as seen on a day.
  ///
  /// - Parameter matters: The nämnd's cases and decisions; nil where they are not at hand.
  public init(
    from before: DelegationOrder, to after: DelegationOrder, catalogue: DecisionCatalogue, terms: OrderTerms,
    on day: CivilDate, trying matters: TriedMatters? = nil
  ) {
    let old = RevisionReading(before, catalogue: catalogue, terms: terms)
    let new = RevisionReading(after, catalogue: catalogue, terms: terms)
    var types: [TypeChange] = []
    var undecided: [String] = []
    for entry in catalogue.entries {
      let cases = TypeCases(entry, conditions: old.conditions(of: entry.number) + new.conditions(of: entry.number))
      for one in cases.cases {
        let matter = one.matter(of: entry, on: day)
        let (was, becomes) = (old.outcome(of: matter, on: day), new.outcome(of: matter, on: day))
        if !was.isSame(as: becomes) {
          types.append(TypeChange(type: entry.key, title: entry.title, when: one.when, before: was, after: becomes))
        }
      }
      if !cases.isComplete { undecided.append(entry.title) }
    }
    self.types = types
    self.undecided = undecided
    let change = { (tried: TriedMatter) -> MatterChange? in
      let day = tried.decided ?? day
      let (was, becomes) = (old.outcome(of: tried.matter, on: day), new.outcome(of: tried.matter, on: day))
      return was.isSame(as: becomes)
        ? nil
        : MatterChange(
          reference: tried.reference, title: tried.title, decided: tried.decided, decider: tried.decider, before: was,
          after: becomes)
    }
    open = matters?.open.compactMap(change)
    lastYear = matters?.decided.compactMap(change)
    untried = matters?.untried ?? []
  }
}
