/// The conditions on ways whose answers are remembered on the way.
struct RememberedConditions {
  /// The names that each hangs on.
  let names: [String: Set<String>]
  /// Whether there is a case in which they are answered so, as far as can be told.
  let isPossible: ([WayAnswer]) -> Bool

  /// None.
  init() {
    names = [:]
    isPossible = { _ in true }
  }

  init(_ names: [String: Set<String>], isPossible: @escaping ([WayAnswer]) -> Bool) {
    self.names = names
    self.isPossible = isPossible
  }
}
