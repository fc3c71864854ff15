extension Evaluation {
  /// Uses up work for a list, post or text that is put together or gone through; false where there is none left.
  ///
  /// Values share their parts, so that a few words can make a value that would take for ever to go through.
  public mutating func charge(_ value: Value, _ range: Range<Int> = 0..<0) -> Bool {
    switch value {
    case .list(let items) where items.count > Limits.listSize:
      stop(
        "feel.list-too-large", "en lista har mer än \(Limits.listSize) poster, så uträkningen har avbrutits", range,
        hint: "gör mindre listor, eller räkna med en del i taget")
      return false
    case .list, .context: break
    case .string(let text):
      let length = text.utf8.count
      return length < 1024 || spend(length / 256, range)
    default: return true
    }
    var left = max(work, 0) * Self.nodesPerWork
    let all = left
    guard Self.walk(value, depth: 1, &left) else {
      if left > 0 {
        note(
          "feel.too-deep", "listor och poster ligger i för många led i varandra", range,
          hint: "högst \(Limits.valueDepth) led går att läsa")
        return false
      }
      return spend(work, range)
    }
    return spend((all - left) / Self.nodesPerWork, range)
  }

  /// Going past a value costs much less than calculating one.
  private static let nodesPerWork = 4

  /// Counts the parts of a value down; false where there are too many, or too deep in each other.
  private static func walk(_ value: Value, depth: Int, _ left: inout Int) -> Bool {
    left -= 1
    guard left > 0, depth <= Limits.valueDepth else { return false }
    switch value {
    case .list(let items): return items.allSatisfy { walk($0, depth: depth + 1, &left) }
    case .context(let context): return context.entries.allSatisfy { walk($0.value, depth: depth + 1, &left) }
    case .range(let range):
      return walk(range.lower, depth: depth + 1, &left) && walk(range.upper, depth: depth + 1, &left)
    default: return true
    }
  }
}

extension Frame {
  /// Uses up work for a value that is put together or gone through; false where there is none left.
  mutating func charge(_ value: Value, _ range: Range<Int>) -> Bool { evaluation.charge(value, range) }

  /// Goes on to the next item or step of a loop; false when there have been too many.
  mutating func step(_ range: Range<Int>) -> Bool { evaluation.step(range) }
}
