/// The kinds of lengths of time, as stretches of one line after each other: between two kinds there is no order.
enum LengthKind: Int, Sendable, Hashable, CaseIterable {
  case days, months
  /// Months and days together, which are more or less than nothing but themselves.
  case mixed

  /// The part of the line that the kind has.
  var stretch: Interval {
    switch self {
    case .days: Interval(upper: .length(.days, nil))
    case .months: Interval(lower: .length(.days, nil), upper: .length(.months, nil))
    case .mixed: Interval(lower: .length(.months, nil))
    }
  }

  /// How far it is between values that are plain to read: a day is counted in seconds.
  var step: Number { self == .days ? 86_400 : 1 }
}
