import CivilTime
import Testing

/// A date known to exist.
func day(_ iso: String) throws -> CivilDate {
  try #require(CivilDate(iso), "\(iso) should be a date")
}

/// A moment known to exist.
func moment(_ iso: String) throws -> Instant {
  try #require(Instant(iso), "\(iso) should be an instant")
}

/// Every day that can be expressed, in order.
var everyDay: some Sequence<CivilDate> {
  (CivilDate.earliest.daysSinceEpoch...CivilDate.latest.daysSinceEpoch).lazy.compactMap(CivilDate.init(daysSinceEpoch:))
}
