extension LegalTime {
  /// Which of the two end days a count of working days takes in.
  public enum Ends: Sendable, Hashable, CaseIterable {
    /// Both the first and the last day.
    case both
    /// The first day but not the last.
    case first
    /// The last day but not the first, as when counting days that remain after today.
    case last
    /// Only the days between.
    case neither
  }

  /// Whether the date is a working day: no Saturday, Sunday, allmän helgdag, midsommarafton, julafton or nyårsafton.
  public static func isWorkingDay(_ date: CivilDate) throws(CivilTimeError) -> Bool {
    try dayOff(on: date) == nil
  }

  /// The number of working days from one date to another; `including` says which of the two are counted themselves.
  ///
  /// With the same date twice, only `both` can count it.
  /// - Throws: `daysReversed` if the first date lies after the second.
  public static func workingDays(
    from: CivilDate, to: CivilDate, including ends: Ends
  ) throws(CivilTimeError) -> Int {
    guard from <= to else { throw .daysReversed(from: from, to: to) }
    let first = ends == .both || ends == .first ? from.daysSinceEpoch : from.daysSinceEpoch + 1
    let last = ends == .both || ends == .last ? to.daysSinceEpoch : to.daysSinceEpoch - 1
    var count = 0
    for day in stride(from: first, through: last, by: 1) {
      guard let date = CivilDate(daysSinceEpoch: day) else { throw .outOfRange }
      if try isWorkingDay(date) { count += 1 }
    }
    return count
  }

  /// The date a number of working days later, or earlier if negative; the start day itself is not counted.
  ///
  /// Zero gives the start day even if it is no working day; one gives the next working day.
  public static func adding(workingDays: Int, to start: CivilDate) throws(CivilTimeError) -> CivilDate {
    let step = workingDays.signum()
    var day = start
    var left = workingDays.magnitude
    while left > 0 {
      day = try day.adding(days: step)
      if try isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// The day a document counts as received when it reached the authority on a day in a certain way (FL 22 §).
  ///
  /// Post and what lies in the letterbox at the first emptying count on the nearest working day before.
  public static func arrivalDay(reached day: CivilDate, by way: Arrival) throws(CivilTimeError) -> CivilDate {
    switch way {
    case .direct, .postNotThereBefore: day
    case .post, .letterboxFirstEmptied: try adding(workingDays: -1, to: day)
    }
  }
}
