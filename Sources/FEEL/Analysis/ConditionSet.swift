/// Conditions in order, of which the first that holds is taken, and how they lie to each other.
///
/// What is known is exact for comparisons of names and paths with numbers, texts, dates and truth values, joined by
/// `and`, `or`, `not`, `in` and `between`. Everything else is looked at as a whole, and where an answer hangs on it the
/// answer is `undecided`.
public struct ConditionSet: Sendable {
  /// Whether two conditions can hold at the same time.
  public enum Overlap: Sendable, Hashable {
    case never
    /// They can, as in the example: names and paths with their values.
    case possible(example: Context)
    /// Kan inte avgöras.
    case undecided
  }

  /// Whether there are cases in which no condition holds.
  public enum Coverage: Sendable, Hashable {
    case complete
    /// There are, such as the example; null stands for a value that is missing.
    case missing(example: Context)
    /// Kan inte avgöras.
    case undecided
  }

  /// Whether a condition can ever be the first that holds.
  public enum Shadowing: Sendable, Hashable {
    case reachable
    /// It cannot: wherever it holds one of those before it does; of none, it never holds at all.
    case shadowed(by: [Int])
    /// Kan inte avgöras.
    case undecided
  }

  /// The cases each condition holds in; nil where they are too many.
  private let regions: [Region?]
  /// The cases there are.
  let world: Region
  private let opaque: Set<String>
  private let titles: [String: String]

  /// The conditions, compiled in that scope; `input` is the type of `?`.
  ///
  /// - Parameter rules: Conditions of which each is false in every case there is.
  public init(
    _ conditions: [Expression], in shape: ScopeShape, input: FEELType = .any,
    knowing knowledge: ConditionKnowledge = ConditionKnowledge(), refusing rules: [Expression] = []
  ) {
    var reader = RegionReader(shape, input: input, knowing: knowledge)
    let held = conditions.map { try? reader.outcome($0.syntax).holds }
    let world = reader.world(refusing: rules.map(\.syntax))
    self.world = world
    regions = held.map { try? $0?.intersection(world) }
    opaque = reader.opaque
    titles = reader.titles
  }

  /// The names and paths that the conditions compare with known values, as they are written.
  public var paths: Set<String> { Set(titles.values) }

  /// Whether two conditions, by their places in the list, can hold at the same time.
  public func overlap(_ first: Int, _ second: Int) -> Overlap {
    guard let a = regions[first], let b = regions[second], let both = try? a.intersection(b) else { return .undecided }
    if both.isEmpty { return .never }
    return example(of: both).map { .possible(example: $0) } ?? .undecided
  }

  /// Whether one of the conditions holds in every case; false where that cannot be told.
  public var isComplete: Bool {
    guard let isLeft = try? world.isLeft(after: regions.compactMap { $0 }) else { return coverage() == .complete }
    return !isLeft
  }

  /// Whether there are cases in which no condition holds.
  public func coverage() -> Coverage {
    guard let left = left() else { return .undecided }
    if left.isEmpty { return .complete }
    return example(of: left).map { .missing(example: $0) } ?? .undecided
  }

  /// The names and paths that in the example of `coverage` may have any value, as long as they have one.
  public var anyInExample: Set<String> {
    guard let box = left().flatMap(exampleBox) else { return [] }
    return Set(box.sides.filter { !$0.set.hasNull && $0.set.intervals == [.everything] }.compactMap { titles[$0.key] })
  }

  /// The cases in which no condition holds; nil where they cannot be told.
  private func left() -> Region? {
    // A condition that cannot be told might cover anything that is left.
    let known = regions.compactMap { $0 }
    guard let rest = try? known.reduce(world, { try $0.subtracting($1) }) else { return nil }
    return rest.isEmpty || known.count == regions.count ? rest : nil
  }

  /// Whether a condition, by its place in the list, can ever be the first that holds.
  public func shadowing(of place: Int) -> Shadowing {
    guard let own = regions[place] else { return .undecided }
    if own.isEmpty { return .shadowed(by: []) }
    var before = (0..<place).filter { regions[$0] != nil }
    guard let rest = left(of: own, after: before) else { return .undecided }
    if !rest.isEmpty {
      return before.count == place && example(of: rest) != nil ? .reachable : .undecided
    }
    // Those that are not needed for it are not worth naming.
    for other in before where left(of: own, after: before.filter { $0 != other })?.isEmpty == true {
      before.removeAll { $0 == other }
    }
    return .shadowed(by: before)
  }

  /// The conditions before one, by their places, that take every case in which it holds; none where it never holds, and nil
  /// where a case is left for it or that cannot be told.
  public func takers(of place: Int) -> [Int]? {
    guard let own = regions[place] else { return nil }
    let before = regions[..<place].compactMap { $0 }
    if !own.isEmpty, let isLeft = try? own.isLeft(after: before), isLeft { return nil }
    guard case .shadowed(let takers) = shadowing(of: place) else { return nil }
    return takers
  }

  /// Whether a condition, by its place in the list, is known to hold in no case that those before it leave.
  public func isTaken(_ place: Int) -> Bool {
    guard let own = regions[place], let isLeft = try? own.isLeft(after: regions[..<place].compactMap { $0 }) else {
      return false
    }
    return !isLeft
  }

  private func left(of region: Region, after places: [Int]) -> Region? {
    try? places.compactMap { regions[$0] }.reduce(region) { try $0.subtracting($1) }
  }

  /// The regions that are known.
  var known: [Region] { regions.compactMap { $0 } }

  /// Whether what stands at a key is no name or path of names.
  func isCalculated(_ key: String) -> Bool { opaque.contains(key) }

  /// A case in the region that hangs on nothing unknown; nil where there is none.
  func example(of region: Region) -> Context? {
    exampleBox(of: region).map { box in
      box.sides.reduce(into: Context()) { example, side in
        guard let title = titles[side.key], let value = side.set.example else { return }
        example[title] = value
      }
    }
  }

  private func exampleBox(of region: Region) -> Region.Box? {
    region.boxes.first { box in
      box.sides.allSatisfy { !opaque.contains($0.key) && titles[$0.key] != nil && $0.set.example != nil }
    }
  }
}
