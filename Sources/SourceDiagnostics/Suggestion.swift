/// Finds the name that was probably meant when one is misspelt.
public enum Suggestion {
  /// Names longer than this are not compared.
  private static let longest = 100

  /// Gives the closest candidate, or `nil` when none is close.
  ///
  /// Close means at most one change in three characters, where a change is a character inserted, removed or replaced
  /// or two neighbours exchanged; case counts for nothing. Of equally close ones
  /// one that begins with the other is given, or else the first in Unicode order.
  public static func closest(to name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    var best: (distance: Int, isOther: Int, name: String)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.lowercased())
      let limit = max(wanted.count, other.count) / 3
      guard abs(wanted.count - other.count) <= limit, other.count <= longest else { continue }
      let distance = distance(wanted, other)
      guard distance <= limit else { continue }
      // A longer form of the same word is closer than another word.
      let isOther = other.starts(with: wanted) || wanted.starts(with: other) ? 0 : 1
      if let best, best <= (distance, isOther, candidate) { continue }
      best = (distance, isOther, candidate)
    }
    return best?.name
  }

  /// Gives `menade du "x"?`, or `nil` when nothing is close.
  public static func hint(for name: String, in candidates: some Sequence<String>) -> String? {
    (closest(to: name, in: candidates) ?? related(to: name, in: candidates)).map { "menade du \"\($0)\"?" }
  }

  /// The only candidate whose words, with `_` between them, are among those of the name, or the other way round: `dagar`
  /// for `antal_dagar`.
  private static func related(to name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = words(of: name)
    let found = Set(candidates).filter { candidate in
      let other = words(of: candidate)
      guard candidate != name, wanted.count > 1 || other.count > 1 else { return false }
      return !other.isEmpty && !wanted.isEmpty && (other.isSubset(of: wanted) || wanted.isSubset(of: other))
    }
    return found.count == 1 ? found.first : nil
  }

  /// The words of a name that say something.
  private static func words(of name: String) -> Set<String> {
    Set(name.lowercased().split(separator: "_").map(String.init).filter { $0.count > 3 })
  }

  /// Damerau-Levenshtein distance in its optimal string alignment form.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var current = [i + 1]
      current.reserveCapacity(right.count + 1)
      for (j, b) in right.enumerated() {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
