/// A stretch of a line; an end that is nil is open towards infinity.
struct Interval: Sendable, Hashable {
  var lower: Point?
  var includesLower = false
  var upper: Point?
  var includesUpper = false

  static let everything = Interval()

  static func only(_ point: Point) -> Interval {
    Interval(lower: point, includesLower: true, upper: point, includesUpper: true)
  }

  /// Whether nothing lies in it.
  var isEmpty: Bool {
    guard let lower, let upper else { return false }
    return upper < lower || (upper == lower && !(includesLower && includesUpper))
  }

  func contains(_ point: Point) -> Bool {
    if let lower, point < lower || (point == lower && !includesLower) { return false }
    if let upper, upper < point || (point == upper && !includesUpper) { return false }
    return true
  }

  /// Whether nothing lies above it that the other has below its own end.
  func ends(noLaterThan other: Interval) -> Bool {
    guard let end = other.upper else { return true }
    guard let upper else { return false }
    return upper < end || (upper == end && (other.includesUpper || !includesUpper))
  }

  func intersection(_ other: Interval) -> Interval {
    var result = self
    if let bound = other.lower, result.lower.map({ $0 <= bound }) ?? true {
      result.includesLower = other.includesLower && (result.lower != bound || includesLower)
      result.lower = bound
    }
    if let bound = other.upper, result.upper.map({ bound <= $0 }) ?? true {
      result.includesUpper = other.includesUpper && (result.upper != bound || includesUpper)
      result.upper = bound
    }
    return result
  }

  /// The same stretch with ends that belong to it, where each value has a next one; truth values are 0 and 1, and
  /// an order is -1, 0 or 1.
  func settled(in domain: Domain) -> Interval {
    guard domain.isDiscrete else { return self }
    var result = self
    if case .number(let bound) = lower {
      result.lower = .number(includesLower ? bound.ceiling : bound.floor.adding(1) ?? bound)
      result.includesLower = true
    }
    if case .number(let bound) = upper {
      result.upper = .number(includesUpper ? bound.floor : bound.ceiling.subtracting(1) ?? bound)
      result.includesUpper = true
    }
    guard domain == .boolean || domain == .order else { return result }
    let least: Number = domain == .order ? -1 : 0
    return result.intersection(
      Interval(lower: .number(least), includesLower: true, upper: .number(1), includesUpper: true))
  }
}
