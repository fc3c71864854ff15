/// A measured figure beside its baseline of the same run.
struct Figure: Sendable, Encodable {
  /// What is asked of a figure.
  enum Demand: Sendable {
    /// At least so large a share of the baseline's speed.
    case share(Double)
    /// At most so many times slower than the baseline.
    case times(Double)
    /// At most so many microseconds.
    case microseconds(Double)
  }

  let id: String
  let title: String
  /// What the baseline is.
  let against: String
  let measured: Double
  let baseline: Double
  let ratio: Double
  let demand: Demand

  /// A figure from rounds that measured both sides in turn; the ratio is the median of the rounds' own.
  init(
    _ id: String, _ title: String, against: String, measured: [Double], baseline: [Double], demand: Demand
  ) {
    self.id = id
    self.title = title
    self.against = against
    self.demand = demand
    self.measured = measured.median
    self.baseline = baseline.median
    ratio =
      switch demand {
      case .share: zip(baseline, measured).map { $0 / $1 }.median
      case .times, .microseconds: zip(measured, baseline).map { $0 / $1 }.median
      }
  }

  /// Whether it is as good as asked.
  var isMet: Bool {
    switch demand {
    case .share(let least): ratio >= least
    case .times(let most): ratio <= most
    case .microseconds(let most): measured <= most
    }
  }

  private enum CodingKeys: String, CodingKey {
    case id, title, against, measured, baseline, ratio, demand, met
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(against, forKey: .against)
    try container.encode(measured, forKey: .measured)
    try container.encode(baseline, forKey: .baseline)
    try container.encode(ratio, forKey: .ratio)
    try container.encode(FigureText.demand(demand), forKey: .demand)
    try container.encode(isMet, forKey: .met)
  }
}
