public import FEEL

/// The names that expressions at one place of a process see, and where each one's value is found.
///
/// Immutable, and a class for the same reason as `Workflow`.
public final class ScopeLayout: Sendable {
  /// Where a name's value is found.
  public enum Source: Sendable, Hashable {
    /// What was entered when the case was opened.
    case input
    /// A fact, by its position.
    case fact(Int)
    /// The clocks of the process.
    case clocks
    /// The case itself: dnr, nämnd, day.
    case caseInfo
    /// The latest output of a step of this list (depth 0) or of a list outside it.
    case step(depth: Int)
    /// The item of the `for_each` whose body this list is (depth 0) or stands in.
    case item(depth: Int)
  }

  /// The names with their types, as FEEL sees them.
  public let shape: ScopeShape
  private let content: Content
  /// The name of each slot.
  public var names: [String] { content.names }
  /// Where each slot's value is found.
  public var sources: [Source] { content.sources }
  var types: [FEELType] { content.types }
  /// The steps among the names.
  var steps: Set<String> { content.steps }
  /// The steps that have surely been done at the place the layout is for, and the names and paths that surely have a value
  /// there, while a file is read; nil for all steps.
  let done: Set<String>?
  /// The path of the step that the place belongs to; nil for the process itself.
  let site: String?
  /// The conditions that did not hold where the place is come to: those of the ways above.
  let refused: [String]

  /// A layout; of two equal names the inner (later) one holds.
  ///
  /// - Parameter conditions: What the names that stand for conditions show to be there.
  public convenience init(
    names: [(name: String, type: FEELType, source: Source)], functions: [HostFunction],
    conditions: KnownConditions = KnownConditions()
  ) {
    var slots: [String: Int] = Dictionary(minimumCapacity: names.count)
    var kept: [(name: String, type: FEELType)] = []
    var sources: [Source] = []
    for (name, type, source) in names {
      if let slot = slots[name] {
        kept[slot].type = type
        sources[slot] = source
      } else {
        slots[name] = kept.count
        kept.append((name, type))
        sources.append(source)
      }
    }
    self.init(
      shape: ScopeShape(names: kept, functions: functions, conditions: conditions),
      Content(
        names: kept.map(\.name), sources: sources, types: kept.map(\.type),
        steps: Set(
          zip(kept, sources).compactMap { entry, source in if case .step = source { entry.name } else { nil } })))
  }

  /// The same layout where the name in a slot has another type.
  convenience init(_ layout: ScopeLayout, _ type: FEELType, ofSlot slot: Int) {
    var types = layout.types
    types[slot] = type
    self.init(
      shape: layout.shape.replacing(type, ofSlot: slot),
      Content(names: layout.names, sources: layout.sources, types: types, steps: layout.steps), done: layout.done,
      site: layout.site, refused: layout.refused)
  }

  /// The same layout without the functions of the case.
  func withoutFunctions() -> ScopeLayout {
    ScopeLayout(shape: shape.withoutFunctions(), content, done: done, site: site, refused: refused)
  }

  /// The same layout at another place.
  ///
  /// - Parameter absent: The steps that have not been done, where one way to the place is looked at by itself.
  /// - Parameter refused: The conditions that did not hold where it is come to.
  convenience init(
    _ layout: ScopeLayout, done: Set<String>?, absent: Set<String>? = nil, site: String?, refused: [String] = []
  ) {
    self.init(
      shape: layout.shape.knowing(present: done ?? layout.steps, absent: absent), layout.content, done: done,
      site: site, refused: refused)
  }

  private init(
    shape: ScopeShape, _ content: Content, done: Set<String>? = nil, site: String? = nil, refused: [String] = []
  ) {
    self.shape = shape
    self.content = content
    self.done = done
    self.site = site
    self.refused = refused
  }

  /// What layouts at different places have in common.
  private final class Content: Sendable {
    let names: [String]
    let sources: [Source]
    let types: [FEELType]
    let steps: Set<String>

    init(names: [String], sources: [Source], types: [FEELType], steps: Set<String>) {
      self.names = names
      self.sources = sources
      self.types = types
      self.steps = steps
    }
  }

  /// The layout of a list inside: the same names, with lists outside one level further away, and those of the list.
  func inside(adding more: [(name: String, type: FEELType, source: Source)]) -> ScopeLayout {
    var (names, sources, types, steps) = (names, sources.map(\.further), types, steps)
    let shape = shape.adding(more.map { ($0.name, $0.type) }).knowing(present: [])
    for (name, type, source) in more {
      if let slot = shape.slot(of: name), slot < names.count {
        types[slot] = type
        sources[slot] = source
      } else {
        names.append(name)
        types.append(type)
        sources.append(source)
      }
      if case .step = source { steps.insert(name) } else { steps.remove(name) }
    }
    return ScopeLayout(shape: shape, Content(names: names, sources: sources, types: types, steps: steps))
  }
}

extension ScopeLayout.Source {
  /// The same seen from a list inside.
  fileprivate var further: Self {
    switch self {
    case .step(let depth): .step(depth: depth + 1)
    case .item(let depth): .item(depth: depth + 1)
    case .input, .fact, .clocks, .caseInfo: self
    }
  }
}
