/// What can become of a list of steps, with conditions taken as free and every wait answerable.
struct Fate {
  let list: FlowList
  /// The steps that can be reached, by position.
  var reached: Set<Int> = []
  /// Those among them that are never done, in order.
  var neverDone: [Int] = []
  /// Whether the list can come to its end.
  var finishes = false
  /// Whether it can do so though nothing fails and no message breaks in, when the clocks have run out.
  var finishesDependably = false
  /// The exits that it, or a list inside it, can lead to.
  var exits: Set<String> = []
  /// Those it can lead to though nothing fails and no message breaks in, when the clocks have run out.
  var dependableExits: Set<String> = []
  /// The steps that ways lead to, and that are left at once whenever they do, because a clock has run out; with the way
  /// by which they are left.
  var passed: [Int: FateFinder.Edge] = [:]
  /// The steps that can be reached, but from which neither the end nor an exit can when the clocks have run out.
  var stuck: Set<Int> = []
  /// The steps with lists inside that can come to stand so that they are never done and lead nowhere else.
  var waiting: Set<Int> = []
  /// What can become of the lists inside the steps.
  var inner: [Int: [Fate]] = [:]

  init(_ list: FlowList) { self.list = list }

  /// Whether the end or an exit can be reached from wherever it can come to stand.
  var isFree: Bool { stuck.isEmpty && waiting.isEmpty }

  /// Whether anything about it, or about a list inside it, is unknown.
  var hasUnknown: Bool { !list.isKnown || inner.values.contains { $0.contains(where: \.hasUnknown) } }
}
