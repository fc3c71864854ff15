/// The whole numbers or days from one to another, upwards or downwards, that a loop goes through.
struct Steps: Sequence {
  private let (first, last): (Int, Int)
  private let isDates: Bool

  /// The steps from a value through another; nil where they are not both whole numbers or both dates.
  init?(from lower: Value, through upper: Value) {
    guard let (first, last, isDates) = Self.ends(lower, upper) else { return nil }
    (self.first, self.last, self.isDates) = (first, last, isDates)
  }

  /// The steps in a range; nil where it has no whole numbers or dates as ends.
  init?(in range: ValueRange) {
    guard range.form == .interval, let (first, last, isDates) = Self.ends(range.lower, range.upper) else { return nil }
    let step = first <= last ? 1 : -1
    let lower = first + (range.includesLower ? 0 : step)
    let upper = last - (range.includesUpper ? 0 : step)
    // Open ends may leave nothing between them.
    guard (upper - lower) * step >= 0 else {
      (self.first, self.last, self.isDates) = (1, 0, isDates)
      isEmpty = true
      return
    }
    (self.first, self.last, self.isDates) = (lower, upper, isDates)
  }

  private var isEmpty = false

  private static func ends(_ lower: Value, _ upper: Value) -> (Int, Int, Bool)? {
    switch (lower, upper) {
    case (.number(let a), .number(let b)):
      guard let first = a.integer, let last = b.integer, first.magnitude < 1 << 60, last.magnitude < 1 << 60 else {
        return nil
      }
      return (first, last, false)
    case (.date(let a), .date(let b)): return (a.daysSinceEpoch, b.daysSinceEpoch, true)
    default: return nil
    }
  }

  /// Whether values of the type can be gone through step by step.
  static func canCount(_ type: FEELType) -> Bool {
    switch type {
    case .any, .null, .number, .date: true
    default: false
    }
  }

  func makeIterator() -> AnyIterator<Value> {
    let step = first <= last ? 1 : -1
    let numbers = isEmpty ? stride(from: 0, through: -1, by: 1) : stride(from: first, through: last, by: step)
    var iterator = numbers.makeIterator()
    let isDates = isDates
    return AnyIterator {
      iterator.next().map { number in
        isDates ? CalendarDate(daysSinceEpoch: number).map { .date($0) } ?? .null : .number(Number(number))
      }
    }
  }
}
