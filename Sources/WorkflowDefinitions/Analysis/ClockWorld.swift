/// What is taken of the clocks while a process is judged: that all of them have run out, which leaves the fewest ways;
/// but for those that may never get a day, of which one is taken at a time not to have one. Conditions are free, but for
/// those that are held.
struct ClockWorld {
  /// The clocks that have no day where it is not sure that they have one.
  var idle: Set<String> = []
  /// Those of which it is taken neither that they have run out nor that they have not.
  var unknown: Set<String> = []
  var days = ClockDays()
  var held = HeldConditions()
  /// What is known to become of lists inside others where nothing is held.
  private let known = KnownFates()

  init(idle: Set<String> = [], unknown: Set<String> = [], days: ClockDays = ClockDays()) {
    self.idle = idle
    self.unknown = unknown
    self.days = days
  }

  /// What can become of a list inside another: the same each time where nothing that is held has to do with it.
  ///
  /// - Parameter outer: The clocks that break into the steps round it.
  func fate(of list: FlowList, outer: Set<String>) -> Fate {
    if held.touches(list) { return FateFinder(list, world: self, outer: outer).fate }
    let place = KnownFates.Place(path: list.path, outer: outer)
    if let fate = known.fates[place] { return fate }
    let fate = FateFinder(list, world: self, outer: outer).fate
    known.fates[place] = fate
    return fate
  }

  /// The same where some conditions say the same whenever they are asked.
  func holding(_ held: HeldConditions) -> ClockWorld {
    var world = self
    world.held = held
    return world
  }

  /// Whether a clock stands as run out during a step.
  func hasRunOut(_ clock: String, at path: String) -> Bool {
    !idle.contains(clock) && !unknown.contains(clock) || days.isSure(clock, at: path)
  }

  /// Whether it may do so or not.
  func isUnknown(_ clock: String, at path: String) -> Bool {
    unknown.contains(clock) && !days.isSure(clock, at: path)
  }

  /// Whether some clock has no day though what gives it one is there.
  func isImpossible(where shown: Set<String>) -> Bool {
    idle.contains { clock in days.needs[clock].map { $0.isSubset(of: shown) } ?? false }
  }

  /// More clocks than this are not taken both ways together with each other.
  private static let most = 6

  /// Everything that can be the case.
  static func all(_ days: ClockDays, named: Set<String>) -> [ClockWorld] {
    let doubtful = days.doubtful.intersection(named).sorted()
    let unknown = Set(doubtful.dropFirst(most))
    return doubtful.prefix(most).reduce([ClockWorld(unknown: unknown, days: days)]) { worlds, clock in
      worlds + worlds.map { ClockWorld(idle: $0.idle.union([clock]), unknown: unknown, days: days) }
    }
  }
}

/// What has been found to become of lists; it is shared by all that is asked of one world.
private final class KnownFates {
  /// A list, with the clocks that break into the steps round it.
  struct Place: Hashable {
    let path: String
    let outer: Set<String>
  }

  var fates: [Place: Fate] = [:]
}

/// Where clocks surely have a day.
struct ClockDays {
  /// The clocks that may have none.
  var doubtful: Set<String> = []
  /// What gives a day to those that get one with it: steps, or an input.
  var needs: [String: Set<String>] = [:]
  var assignment: Assignment?

  /// Whether a clock surely has a day during a step.
  func isSure(_ clock: String, at path: String) -> Bool {
    guard doubtful.contains(clock) else { return true }
    guard let needs = needs[clock], let done = assignment?.before(path) else { return false }
    return needs.isSubset(of: done)
  }
}
