/// What came of asking for pages for a while.
struct LoadSample: Sendable {
  /// How long each answer took, in microseconds.
  var latencies: [Double] = []
  /// The longest body, in bytes.
  var largest = 0
  /// Answers that were not a page, by status.
  var refused: [UInt: Int] = [:]
  /// Seconds it went on.
  var seconds = 0.0

  /// Answers a second.
  var rate: Double { seconds > 0 ? Double(latencies.count) / seconds : 0 }

  /// The time that so large a share of the answers took at most, in microseconds.
  func percentile(_ share: Double) -> Double {
    let sorted = latencies.sorted()
    guard let last = sorted.indices.last else { return 0 }
    return sorted[min(last, Int(Double(sorted.count) * share))]
  }

  mutating func add(_ other: LoadSample) {
    latencies += other.latencies
    largest = max(largest, other.largest)
    refused.merge(other.refused) { $0 + $1 }
    seconds = max(seconds, other.seconds)
  }
}
