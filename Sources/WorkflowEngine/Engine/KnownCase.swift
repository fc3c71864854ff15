import CaseStore

/// A case as it is after its last event: what the next command begins with.
///
/// A class because it is handed between the cache, the command and the writer: copying a state costs much.
final class KnownCase: Sendable {
  let state: CaseState
  let head: StreamHead
  let models: CaseReadModels

  init(state: CaseState, head: StreamHead, models: CaseReadModels) {
    self.state = state
    self.head = head
    self.models = models
  }
}
