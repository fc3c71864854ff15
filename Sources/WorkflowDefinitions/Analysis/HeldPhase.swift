/// What can become of a list while some of the steps that held conditions hang on have been done, and the others have not.
struct HeldPhase {
  /// Those that have not been done, by their paths.
  let undone: Set<String>
  let finder: FateFinder
  /// How the steps are come to that may be the first in it, from an earlier phase; nothing for those that the list begins
  /// with.
  let entries: [Int: Entry]

  /// The way from the step that was the last of an earlier phase.
  struct Entry {
    /// The place of that phase.
    let phase: Int
    let step: Int
    let edge: FateFinder.Edge
  }
}

extension [HeldPhase] {
  /// The shortest way to a step in the phase at a place, from the start of the list.
  func story(to position: Int, in place: Int) -> Story {
    let phase = self[place]
    let start = phase.finder.start(of: position)
    guard let start, let entry = phase.entries[start] else { return phase.finder.story(to: position) }
    var story = story(to: entry.step, in: entry.phase)
    let from = self[entry.phase].finder
    story.add(from.story(of: [(entry.step, entry.edge)], without: nil))
    story.add(phase.finder.story(to: position))
    return story
  }
}

extension FateFinder {
  /// The step with which the shortest way to one begins; nil where it cannot be come to.
  fileprivate func start(of position: Int) -> Int? {
    var from = Dictionary(uniqueKeysWithValues: starts.map { ($0, $0) })
    var waiting = starts.sorted()
    var next = 0
    while next < waiting.count, from[position] == nil {
      for step in successors(of: waiting[next]) where from[step] == nil {
        from[step] = from[waiting[next]]
        waiting.append(step)
      }
      next += 1
    }
    return from[position]
  }
}
