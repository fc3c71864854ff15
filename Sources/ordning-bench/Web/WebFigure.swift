/// How a page goes under load, beside the same server's shortest answer in the same rounds.
struct WebFigure: Sendable, Encodable {
  let page: String
  /// Answers a second.
  let rate: Double
  /// The shortest answer's, in the same rounds.
  let baseline: Double
  /// Microseconds that half of the answers took at most.
  let p50: Double
  /// Microseconds that all but a hundredth of the answers took at most.
  let p99: Double
  /// The largest body, in bytes.
  let bytes: Int
  let leastRate: Double?
  let mostP99: Double
  /// Answers that were no page.
  let refused: Int

  static let mostBytes = 100_000

  /// - Parameters:
  ///   - rounds: The page's samples, a round each.
  ///   - baselines: The shortest answer's, of the same rounds.
  init(_ page: WebPage, rounds: [LoadSample], baselines: [LoadSample]) {
    self.page = page.title
    rate = rounds.map(\.rate).median
    baseline = baselines.map(\.rate).median
    p50 = rounds.map { $0.percentile(0.5) }.median
    p99 = rounds.map { $0.percentile(0.99) }.median
    bytes = rounds.map(\.largest).max() ?? 0
    refused = rounds.flatMap(\.refused.values).reduce(0, +)
    (leastRate, mostP99) = (page.leastRate, page.mostP99)
  }

  /// Whether it is as good as asked.
  var isMet: Bool { refused == 0 && rate >= leastRate ?? 0 && p99 < mostP99 && bytes <= Self.mostBytes }

  private enum CodingKeys: String, CodingKey {
    case page, rate, baseline, p50, p99, bytes, refused, met
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(page, forKey: .page)
    try container.encode(rate, forKey: .rate)
    try container.encode(baseline, forKey: .baseline)
    try container.encode(p50, forKey: .p50)
    try container.encode(p99, forKey: .p99)
    try container.encode(bytes, forKey: .bytes)
    try container.encode(refused, forKey: .refused)
    try container.encode(isMet, forKey: .met)
  }
}
