import CivilTime
import Delegation
import FEEL
import WorkflowEngine

/// What a revision changes when it takes the place of another, with the cases of the data folder where there is one.
struct RevisionEffects {
  /// The effects.
  let effects: ComparisonEffects
  /// A line that says that no cases were tried, and why; nil where they were.
  let note: String?

  /// The effects as JSON: {types, undecided, open, decided, untried}; the last three are null where no cases were tried.
  var entries: [(String, Value)] {
    let untried = effects.untried.map { ["case": .string($0.reference), "reason": .string($0.reason)] as Value }
    return [
      (
        "types",
        .list(
          effects.types.map { change in
            [
              "type": .string(change.type), "when": .text(change.when?.feel), "before": Self.value(change.before),
              "after": Self.value(change.after),
            ]
          })
      ),
      ("undecided", .list(effects.undecided.map { .string($0) })), ("open", Self.value(effects.open)),
      ("decided", Self.value(effects.lastYear)), ("untried", effects.open == nil ? .null : .list(untried)),
    ]
  }

  private static func value(_ changes: [MatterChange]?) -> Value {
    guard let changes else { return .null }
    return .list(
      changes.map { change in
        [
          "case": .string(change.reference), "title": .string(change.title), "decided": .day(change.decided),
          "decider": .text(change.decider), "before": value(change.before), "after": value(change.after),
        ]
      })
  }

  private static func value(_ outcome: ComparedAnswer) -> Value {
    [
      "level": .string(outcome.level.rawValue), "who": .list(outcome.titles.map { .string($0) }),
      "item": .text(outcome.item), "unconfirmed": .text(outcome.unconfirmed),
    ]
  }
}

extension GlobalOptions {
  /// What changes on a day when one revision takes the place of another. Without a data folder no cases are tried.
  func effects(
    from before: DelegationOrder, to after: DelegationOrder, in folder: DelegationFolder, on day: CivilDate,
    at time: TimeOptions
  ) async throws -> RevisionEffects {
    let hasCases = FileReading.isFolder(data) != nil
    var matters: TriedMatters?
    if hasCases {
      let session = try await session(at: time)
      matters = try await session.engine.matters(
        of: after.board.value, catalogue: folder.catalogue, decidedIn: try TriedMatters.year(through: day),
        at: session.now)
    }
    return RevisionEffects(
      effects: ComparisonEffects(
        from: before, to: after, catalogue: folder.catalogue, terms: try folder.board(after.board.value).terms, on: day,
        trying: matters),
      note: hasCases
        ? nil : "Öppna ärenden och det senaste årets beslut är inte prövade: datamappen \(data) finns inte.")
  }
}
