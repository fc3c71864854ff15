extension Value: Hashable {
  /// Equal when both are of the same kind and the same; strings by code point, contexts in whatever order.
  public static func == (a: Value, b: Value) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a.hasSameCodePoints(as: b)
    case (.date(let a), .date(let b)): a == b
    case (.time(let a), .time(let b)): a == b
    case (.dateAndTime(let a), .dateAndTime(let b)): a == b
    case (.daysDuration(let a), .daysDuration(let b)): a == b
    case (.monthsDuration(let a), .monthsDuration(let b)): a == b
    case (.calendarPeriod(let a), .calendarPeriod(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.context(let a), .context(let b)): a == b
    case (.range(let a), .range(let b)): a == b
    case (.function(let a), .function(let b)): a == b
    default: false
    }
  }

  /// Mixes in the kind and the value.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): combine(1, value, into: &hasher)
    case .number(let value): combine(2, value, into: &hasher)
    case .string(let value):
      hasher.combine(3)
      value.hashCodePoints(into: &hasher)
    case .date(let value): combine(4, value, into: &hasher)
    case .dateAndTime(let value): combine(5, value, into: &hasher)
    case .calendarPeriod(let value): combine(6, value, into: &hasher)
    case .list(let value): combine(7, value, into: &hasher)
    case .context(let value): combine(8, value, into: &hasher)
    case .range(let value): combine(9, value, into: &hasher)
    case .time(let value): combine(10, value, into: &hasher)
    case .daysDuration(let value): combine(11, value, into: &hasher)
    case .monthsDuration(let value): combine(12, value, into: &hasher)
    case .function(let value): combine(13, value, into: &hasher)
    }
  }

  private func combine(_ kind: Int, _ value: some Hashable, into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(value)
  }
}
