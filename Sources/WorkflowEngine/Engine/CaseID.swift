import CivilTime

/// Makes ids of cases: the instant, so that they sort by age, and 64 random bits.
enum CaseID {
  static func make(at now: Instant) -> String {
    let time = String(UInt64(max(0, now.millisecondsSinceEpoch)), radix: 36)
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    return String(repeating: "0", count: max(0, 9 - time.count)) + time + "-"
      + String(repeating: "0", count: max(0, 13 - random.count)) + random
  }
}
