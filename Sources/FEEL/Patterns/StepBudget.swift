/// How much a match may do: one step for each time something after a repetition is tried, and for each byte moved.
///
/// A count, not a clock, so that the same expression on the same values ends in the same way on every machine.
struct StepBudget {
  static let most = 2_000_000

  private(set) var used = 0
  private var position = 0
  let limit: Int

  init(limit: Int = Self.most) { self.limit = limit }

  /// Counts the way to a position in the text; false when there is nothing left.
  mutating func move(to next: Int) -> Bool {
    used += 1 + abs(next - position)
    position = next
    return used <= limit
  }
}
