/// A FEEL context: named entries in the order they were written.
///
/// Names are told apart by code point, like every text in FEEL.
public struct Context: Sendable {
  typealias Entry = (name: String, value: Value)

  // One allocation for the ordinary handful of names, which are found by looking through them; a dictionary from name
  // to place is kept only when there are many.
  private(set) var entries: [Entry]
  private var places: [CodePointName: Int]?

  private static let mostWithoutPlaces = 12

  /// An empty context.
  public init() { entries = [] }

  /// A context of those entries; of two with the same name the later holds, in the place of the earlier.
  public init(_ pairs: some Sequence<(String, Value)>) {
    self.init(minimumCapacity: pairs.underestimatedCount)
    for (name, value) in pairs { self[name] = value }
  }

  init(minimumCapacity: Int) {
    entries = []
    entries.reserveCapacity(minimumCapacity)
  }

  /// The names, in order.
  public var names: [String] { entries.map(\.name) }

  /// How many entries there are.
  public var count: Int { entries.count }

  /// Whether there are no entries.
  public var isEmpty: Bool { entries.isEmpty }

  /// The entry of that name; setting nil removes it.
  public subscript(name: String) -> Value? {
    get { place(of: name).map { entries[$0].value } }
    set {
      switch (place(of: name), newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append(name, value)
      case (nil, nil): break
      }
    }
  }

  /// Adds an entry if the name is free, otherwise leaves the context as it is and answers false.
  mutating func insertNew(_ name: String, _ value: Value) -> Bool {
    guard place(of: name) == nil else { return false }
    append(name, value)
    return true
  }

  /// Puts the entries in the code point order of their names.
  mutating func sortByName() {
    entries.sort { $0.name.precedesByCodePoint($1.name) }
    if places != nil { indexPlaces() }
  }

  private func place(of name: String) -> Int? {
    if let places { return places[CodePointName(text: name)] }
    return entries.firstIndex { $0.name.hasSameCodePoints(as: name) }
  }

  private mutating func append(_ name: String, _ value: Value) {
    entries.append((name, value))
    if places != nil {
      places?[CodePointName(text: name)] = entries.count - 1
    } else if entries.count > Self.mostWithoutPlaces {
      indexPlaces()
    }
  }

  private mutating func remove(at place: Int) {
    entries.remove(at: place)
    if places != nil { indexPlaces() }
  }

  private mutating func indexPlaces() {
    var places: [CodePointName: Int] = [:]
    places.reserveCapacity(entries.count * 2)
    for (place, entry) in entries.enumerated() { places[CodePointName(text: entry.name)] = place }
    self.places = places
  }
}

/// A name that is hashed and compared by code point.
private struct CodePointName: Hashable, Sendable {
  let text: String

  static func == (a: Self, b: Self) -> Bool { a.text.hasSameCodePoints(as: b.text) }
  func hash(into hasher: inout Hasher) { text.hashCodePoints(into: &hasher) }
}

extension Context: Sequence {
  /// How many entries there are at least, for those who reserve room.
  public var underestimatedCount: Int { entries.count }

  /// Goes through the entries in order.
  public func makeIterator() -> some IteratorProtocol<(name: String, value: Value)> {
    entries.makeIterator()
  }
}

extension Context: Hashable {
  /// Equal when both have the same names with equal values, in whatever order.
  public static func == (a: Context, b: Context) -> Bool {
    a.count == b.count && a.entries.allSatisfy { b[$0.name] == $0.value }
  }

  /// Mixes the entries in, without regard to their order.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for (name, value) in entries {
      var entry = Hasher()
      name.hashCodePoints(into: &entry)
      entry.combine(value)
      sum &+= entry.finalize()
    }
    hasher.combine(sum)
  }
}
