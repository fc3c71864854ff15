extension Region {
  /// What some names may be, all the others being free: so few that they are looked through sooner than they are hashed.
  struct Box: Sendable, Hashable {
    /// What one name may be.
    struct Side: Sendable, Hashable {
      let key: String
      var set: PointSet
    }

    /// In the order of their keys.
    private(set) var sides: [Side] = []

    /// All names free.
    init() {}

    init(_ key: String, _ set: PointSet) { sides = [Side(key: key, set: set)] }

    private init(_ sides: [Side]) { self.sides = sides }

    /// What a name may be; nil where it is free.
    subscript(key: String) -> PointSet? { sides.first { $0.key == key }?.set }

    /// Lets a name be no more than that.
    mutating func bound(_ key: String, _ set: PointSet) {
      if let place = sides.firstIndex(where: { $0.key == key }) {
        sides[place].set = set
      } else {
        sides.insert(Side(key: key, set: set), at: sides.firstIndex { key < $0.key } ?? sides.endIndex)
      }
    }

    /// The same with other names free.
    func keeping(_ isKept: (String) -> Bool) -> Box { Box(sides.filter { isKept($0.key) }) }
  }
}
