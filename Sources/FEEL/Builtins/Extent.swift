/// Where a point or a range begins and ends.
struct Extent {
  /// An end of a range: a value, and whether the end lies on it or just beside.
  struct Edge {
    /// Null for an end that is open towards infinity.
    var value: Value
    /// Where the value is null, -1 or 1 for infinity below or above; else 0.
    var infinity = 0
    /// 1 just above the value, -1 just below it, 0 on it.
    var shift = 0
  }

  let lower: Edge
  let upper: Edge

  init(_ value: Value) throws(ExtentError) {
    guard case .range(let range) = value else {
      guard !value.isNull else { throw ExtentError("ett värde saknas") }
      (lower, upper) = (Edge(value: value), Edge(value: value))
      return
    }
    guard range.form != .exclusion else { throw ExtentError("ett intervall som utesluter ett värde har ingen början") }
    let isOpen = range.form == .comparison
    guard isOpen || (!range.lower.isNull && !range.upper.isNull) else {
      throw ExtentError("intervallets ena ände är okänd")
    }
    lower =
      range.lower.isNull
      ? Edge(value: .null, infinity: -1) : Edge(value: range.lower, shift: range.includesLower ? 0 : 1)
    upper =
      range.upper.isNull
      ? Edge(value: .null, infinity: 1) : Edge(value: range.upper, shift: range.includesUpper ? 0 : -1)
  }

  func overlaps(_ other: Extent) throws(ExtentError) -> Bool {
    guard try lower <= other.upper else { return false }
    return try other.lower <= upper
  }

  func overlapsBefore(_ other: Extent) throws(ExtentError) -> Bool {
    guard try lower < other.lower, try upper <= other.upper else { return false }
    return try other.lower <= upper
  }

  func finishes(_ other: Extent) throws(ExtentError) -> Bool {
    guard try upper == other.upper else { return false }
    return try other.lower <= lower
  }

  func starts(_ other: Extent) throws(ExtentError) -> Bool {
    guard try lower == other.lower else { return false }
    return try upper <= other.upper
  }

  func includes(_ other: Extent) throws(ExtentError) -> Bool {
    guard try lower <= other.lower else { return false }
    return try other.upper <= upper
  }

  func coincides(_ other: Extent) throws(ExtentError) -> Bool {
    guard try lower == other.lower else { return false }
    return try upper == other.upper
  }
}

/// Why two extents cannot be compared.
struct ExtentError: Error {
  /// In Swedish, without a closing full stop.
  let message: String
  init(_ message: String) { self.message = message }
}

extension Extent.Edge {
  /// -1, 0 or 1 as this edge comes before, with or after the other.
  private func order(_ other: Extent.Edge) throws(ExtentError) -> Int {
    if infinity != 0 || other.infinity != 0 { return (infinity - other.infinity).signum() }
    guard let order = Comparison.order(value, other.value) else {
      throw ExtentError(Comparison.reason(value, other.value).message)
    }
    return order == 0 ? (shift - other.shift).signum() : order
  }

  static func < (a: Self, b: Self) throws(ExtentError) -> Bool { try a.order(b) < 0 }
  static func <= (a: Self, b: Self) throws(ExtentError) -> Bool { try a.order(b) <= 0 }
  static func == (a: Self, b: Self) throws(ExtentError) -> Bool { try a.order(b) == 0 }
}
