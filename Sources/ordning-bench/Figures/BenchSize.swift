/// How much is measured.
struct BenchSize: Sendable {
  /// The cases of the large store.
  let cases: Int
  /// The cases of the store that is opened.
  let casesToOpen: Int
  /// The cases of the small store.
  let fewCases = 1000
  let clients = 64
  let rounds: Int
  /// Tasks of one client in a round.
  let tasksAlone: Int
  /// Tasks of each of many clients in a round.
  let tasksEach: Int
  /// The event near which an old case is measured.
  let oldAge = 5000
  /// The event near which a young case is measured.
  let youngAge = 50
  /// Cases of each age.
  let agedCases: Int

  init(cases: Int, isQuick: Bool) {
    self.cases = max(cases, 2 * fewCases)
    casesToOpen = min(100_000, self.cases)
    rounds = isQuick ? 5 : 15
    tasksAlone = isQuick ? 200 : 500
    tasksEach = isQuick ? 10 : 30
    agedCases = isQuick ? 6 : 15
  }
}
