/// A set of cases: each box tells what some names may be, all the others being free.
struct Region: Sendable {
  /// More boxes than can be gone through in reasonable time.
  struct TooLarge: Error {}

  private(set) var boxes: [Box]

  init(_ boxes: [Box]) { self.boxes = boxes }

  static let everything = Region([Box()])
  static let nothing = Region([])

  var isEmpty: Bool { boxes.isEmpty }

  private static let mostBoxes = 2_000
  /// So few boxes are compared sooner than they are hashed.
  private static let few = 8
  /// So many boxes can be looked past one within the other.
  private static let deepest = 200

  func union(_ other: Region) throws(TooLarge) -> Region { try Region(boxes + other.boxes).limited() }

  func intersection(_ other: Region) throws(TooLarge) -> Region {
    guard boxes.count * other.boxes.count <= Self.mostBoxes * 8 else { throw TooLarge() }
    return try Region(boxes.flatMap { a in other.boxes.compactMap { Self.intersection(a, $0) } }).limited()
  }

  /// What is left when the cases of another region are taken away.
  func subtracting(_ other: Region) throws(TooLarge) -> Region {
    var rest = self
    for box in other.boxes {
      rest = try Region(rest.boxes.flatMap { Self.difference($0, box) }).limited()
    }
    return rest
  }

  /// Whether a case is left when those of other regions are taken away.
  ///
  /// It looks for one such case, which is found sooner than all that is left is reckoned.
  func isLeft(after others: [Region]) throws(TooLarge) -> Bool {
    let taken = others.flatMap(\.boxes)
    guard taken.count <= Self.deepest else { throw TooLarge() }
    var steps = 0
    func isLeft(_ box: Box, from index: Int) throws(TooLarge) -> Bool {
      guard index < taken.count else { return true }
      steps += 1
      guard steps <= Self.mostBoxes * 8 else { throw TooLarge() }
      var found = false
      try Self.difference(box, taken[index]) { part throws(TooLarge) in
        found = try isLeft(part, from: index + 1)
        return !found
      }
      return found
    }
    for box in boxes where try isLeft(box, from: 0) { return true }
    return false
  }

  private func limited() throws(TooLarge) -> Region {
    var different = boxes
    if boxes.count > Self.few {
      var seen: Set<Box> = []
      different = boxes.filter { seen.insert($0).inserted }
    } else if boxes.count > 1 {
      different = boxes.indices.filter { !boxes[..<$0].contains(boxes[$0]) }.map { boxes[$0] }
    }
    guard different.count <= Self.mostBoxes else { throw TooLarge() }
    return Region(different)
  }

  private static func intersection(_ a: Box, _ b: Box) -> Box? {
    var result = a
    for side in b.sides {
      let common = result[side.key]?.intersection(side.set) ?? side.set
      if common.isEmpty { return nil }
      result.bound(side.key, common)
    }
    return result
  }

  private static func difference(_ box: Box, _ other: Box) -> [Box] {
    var parts: [Box] = []
    difference(box, other) {
      parts.append($0)
      return true
    }
    return parts
  }

  /// Gives the parts of a box that another one does not take, one after another, until that is answered with false.
  private static func difference<Problem: Error>(
    _ box: Box, _ other: Box, _ body: (Box) throws(Problem) -> Bool
  ) throws(Problem) {
    var rest = box
    for side in other.sides {
      let known = rest[side.key]
      let outside = known?.intersection(side.set.complement) ?? side.set.complement
      if !outside.isEmpty {
        rest.bound(side.key, outside)
        guard try body(rest) else { return }
      }
      let inside = known?.intersection(side.set) ?? side.set
      if inside.isEmpty { return }
      rest.bound(side.key, inside)
    }
  }
}
