/// What a condition on a way was answered when the way was chosen.
struct WayAnswer: Hashable {
  /// The condition, as it is written.
  let condition: String
  let holds: Bool

  init(_ condition: String, _ holds: Bool) {
    self.condition = condition
    self.holds = holds
  }

  /// What shows in which order the ways from a step are tried: those above one that is taken did not hold.
  ///
  /// - Parameter edges: The ways from the step.
  static func answers(by number: Int, of edges: [FateFinder.Edge]) -> [WayAnswer] {
    let edge = edges[number]
    if let condition = edge.condition { return [WayAnswer(condition, true)] }
    guard edge.isAnswer else { return [] }
    let above = edges[..<number].compactMap { $0.asked.map { WayAnswer($0, false) } }
    return above + [edge.asked.map { WayAnswer($0, true) }].compactMap(\.self)
  }
}

extension FateFinder.Edge {
  /// What is asked when its step is done.
  fileprivate var asked: String? {
    guard case .condition(let text) = cause else { return nil }
    return text.hasPrefix("= ") ? String(text.dropFirst(2)) : text
  }
}
