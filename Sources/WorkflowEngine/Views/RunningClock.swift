package import CaseStore
package import CivilTime
import WorkflowDefinitions

/// A clock of a case that is running.
package struct RunningClock: Sendable, Hashable {
  /// What it is called, such as *Svarstid*.
  package let title: String
  /// Its last day.
  package let due: CivilDate
}

extension Engine {
  /// The clock of a case that runs out first, or has run out; nil where there is none.
  ///
  /// - Throws: `EngineError.unknownCase`, `StoreError`.
  package func firstClock(of id: String, in tx: any StoreReader) throws -> RunningClock? {
    let (state, _) = try load(id, tx)
    guard state.isOpen else { return nil }
    let titles: StepTitles
    do { titles = StepTitles(try bundle(pin: state.pin, dnr: state.dnr, tx)) } catch EngineError.definition {
      titles = StepTitles(nil)
    }
    return state.frames.values.flatMap { frame in
      titles.clocks(of: frame.workflow).compactMap { definition -> RunningClock? in
        guard let clock = frame.clocks[definition.id], clock.isPressing, let due = clock.due else { return nil }
        return RunningClock(title: definition.title, due: due)
      }
    }.min { ($0.due, $0.title) < ($1.due, $1.title) }
  }
}
