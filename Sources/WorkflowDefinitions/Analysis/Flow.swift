import YAMLSource

/// The steps of a process and the ways between them as they are written: all that is needed to tell whether it can get
/// stuck, and which names have a value where.
///
/// It is read from the nodes and not from the finished process, so that it can be judged beside whatever else is wrong.
struct Flow {
  /// The main list; its path is `""`.
  let main: FlowList
  let exits: FlowList
  let optional: FlowList
  let handlers: [FlowHandler]
  /// The interrupts of the process.
  let interrupts: [FlowInterrupt]
  /// Whether it is known where each of them leads.
  let isKnown: Bool
  /// Every list, also those inside steps.
  let lists: [FlowList]
  /// Whether every name and every target in it is known, so that it can be told what has been done where.
  let isResolved: Bool

  init(
    main: FlowList, exits: FlowList, optional: FlowList, handlers: [FlowHandler], interrupts: [FlowInterrupt],
    isKnown: Bool
  ) {
    self.main = main
    self.exits = exits
    self.optional = optional
    self.handlers = handlers
    self.interrupts = interrupts
    self.isKnown = isKnown
    var found = [main, exits, optional] + handlers.map(\.list)
    var next = 0
    while next < found.count {
      found += found[next].steps.flatMap { $0.branches.map(\.list) }
      next += 1
    }
    lists = found
    isResolved = isKnown && found.allSatisfy(\.isKnown) && !main.steps.contains { exits.position(of: $0.id) != nil }
  }

  /// The clocks that break into something by having run out.
  var expiring: Set<String> {
    let own = lists.flatMap(\.steps).flatMap(\.interrupts)
    return Set((own + interrupts.map(\.way)).compactMap(\.cause.expired))
  }
}

/// A handler with steps of its own.
struct FlowHandler {
  let list: FlowList
  /// The steps of the main list during which it holds; nil for all.
  let whileIn: Set<String>?
  /// The names and paths that have a value when it begins, as its condition shows.
  var shown: Set<String> = []
}

/// An interrupt of the process.
struct FlowInterrupt {
  let way: FlowWay
  /// The steps of the main list that it may leave; nil for all.
  let whileIn: Set<String>?
}
