package import CaseStore
import CivilTime
import FEEL

/// Folds a case from what is stored.
package enum CaseHistory {
  /// The state after all events of a case.
  ///
  /// - Throws: `StoreError.corrupt` where the history does not hold together.
  package static func fold(_ id: String, _ tx: any StoreReader, useSnapshot: Bool) throws -> CaseState {
    let stream = StreamID.caseStream(id)
    var state: CaseState?
    var after = 0
    if useSnapshot, let snapshot = try tx.snapshot(of: stream), snapshot.version == CaseState.version {
      let value = try ValueJSON.parseStored(snapshot.bytes)
      state = try ValueDecoder().decode(CaseState.self, from: value)
      after = snapshot.head.sequence
    }
    try forEach(of: stream, after: after, tx) { opened in
      let event = try CaseEvent(opened)
      if state == nil { state = try CaseState(opening: event) } else { try state?.apply(event) }
    }
    guard let state else { throw StoreError.corrupt("ärendet \(id) har inga händelser") }
    return state
  }

  /// Goes through the events of a stream after a number, in order.
  static func forEach(
    of stream: StreamID, after: Int = 0, _ tx: any StoreReader, _ body: (OpenedEvent) throws -> Void
  ) throws {
    var after = after
    while true {
      let page = try tx.events(of: stream, after: after, limit: 500)
      for sealed in page {
        try body(OpenedEvent(sealed))
        after = sealed.sequence
      }
      if page.count < 500 { return }
    }
  }
}
