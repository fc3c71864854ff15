/// The values that a name may have: stretches of its line, and perhaps no value at all.
struct PointSet: Sendable, Hashable {
  let line: Line
  /// Whether null is one of them.
  let hasNull: Bool
  /// The stretches, in order and apart.
  let intervals: [Interval]

  init(_ line: Line, hasNull: Bool = false, _ intervals: [Interval]) {
    self.line = line
    self.hasNull = hasNull && line.hasNull
    let settled = line.domain.isDiscrete ? intervals.map { $0.settled(in: line.domain) } : intervals
    self.intervals = settled.contains(where: \.isEmpty) ? settled.filter { !$0.isEmpty } : settled
  }

  static func everything(_ line: Line) -> PointSet { PointSet(line, hasNull: true, [.everything]) }

  var isEmpty: Bool { intervals.isEmpty && !hasNull }

  func contains(_ point: Point) -> Bool { intervals.contains { $0.contains(point) } }

  func intersection(_ other: PointSet) -> PointSet {
    var parts: [Interval] = []
    var (here, there) = (0, 0)
    while here < intervals.count, there < other.intervals.count {
      let (one, two) = (intervals[here], other.intervals[there])
      parts.append(one.intersection(two))
      if one.ends(noLaterThan: two) { here += 1 } else { there += 1 }
    }
    return PointSet(line, hasNull: hasNull && other.hasNull, parts)
  }

  /// Everything else on the line, null included where this has it not.
  var complement: PointSet {
    var gaps: [Interval] = []
    var next = Interval.everything
    for interval in intervals {
      if let lower = interval.lower {
        next.upper = lower
        next.includesUpper = !interval.includesLower
        gaps.append(next)
      }
      guard let upper = interval.upper else { return PointSet(line, hasNull: !hasNull, gaps) }
      next = Interval(lower: upper, includesLower: !interval.includesUpper)
    }
    return PointSet(line, hasNull: !hasNull, gaps + [next])
  }

  func union(_ other: PointSet) -> PointSet { complement.intersection(other.complement).complement }

  // MARK: - Examples

  /// One of the values, as plain as can be found; nil where none is found.
  var example: Value? {
    for candidate in candidates where contains(candidate) {
      if let value = line.domain.value(candidate) { return value }
    }
    return hasNull ? .some(.null) : nil
  }

  private var candidates: [Point] {
    switch line.domain {
    case .string:
      let ends = intervals.flatMap { [$0.lower, $0.upper] }.compactMap { $0 }
      let next = ends.map { point in
        if case .text(let text) = point { Point.text(text + "a") } else { point }
      }
      let points = intervals.filter { $0.includesLower && $0.lower == $0.upper }.compactMap(\.lower)
      return points + [.text("annat"), .text("övrigt"), .text("")] + ends + next
    case .number, .integer, .date, .boolean, .order:
      return intervals.flatMap { numbers($0, middle: 0, step: 1).map { .number($0) } }
    case .days: return intervals.flatMap { lengths($0, .days).map { .number($0) } }
    case .months: return intervals.flatMap { lengths($0, .months).map { .number($0) } }
    case .length:
      return intervals.flatMap { interval in
        LengthKind.allCases.flatMap { kind in
          lengths(interval.intersection(kind.stretch), kind).map { .length(kind, $0) }
        }
      }
    }
  }

  private func lengths(_ interval: Interval, _ kind: LengthKind) -> [Number] {
    numbers(interval, middle: kind.step, step: kind.step)
  }

  /// Numbers in a stretch: whole ones first.
  ///
  /// - Parameter middle: The plainest of all.
  private func numbers(_ interval: Interval, middle: Number, step: Number) -> [Number] {
    let (lower, upper) = (interval.lower?.number, interval.upper?.number)
    let found: [Number?] =
      switch (lower, upper) {
      case (nil, nil): [middle]
      case (let lower?, nil): [interval.includesLower ? lower : lower.floor.adding(step)]
      case (nil, let upper?): [interval.includesUpper ? upper : upper.ceiling.subtracting(step)]
      case (let lower?, let upper?):
        [
          interval.includesLower ? lower : nil, lower.floor.adding(step), interval.includesUpper ? upper : nil,
          lower.adding(upper)?.dividing(by: 2),
        ]
      }
    return found.compactMap(\.self)
  }
}
