/// What differs between two texts, word by word.
public struct WordDifference: Sendable, Hashable {
  /// Words after each other that share a fate.
  public struct Run: Sendable, Hashable {
    /// What became of the words.
    public enum Fate: Sendable, Hashable {
      case kept, removed, added
    }

    /// What became of them.
    public let fate: Fate
    /// The words, with one blank between them.
    public let text: String
  }

  /// The runs in reading order; what is removed comes before what is added in its place.
  public let runs: [Run]

  /// Whether the texts differ.
  public var isChange: Bool { runs.contains { $0.fate != .kept } }

  /// The difference between two texts.
  public init(_ before: String, _ after: String) {
    let old = before.split(whereSeparator: \.isWhitespace)
    let new = after.split(whereSeparator: \.isWhitespace)
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var runs: [(fate: Run.Fate, words: [Substring])] = []
    func add(_ word: Substring, _ fate: Run.Fate) {
      if runs.last?.fate == fate { runs[runs.count - 1].words.append(word) } else { runs.append((fate, [word])) }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if removed.contains(i) {
        add(old[i], .removed)
        i += 1
      } else if added.contains(j) {
        add(new[j], .added)
        j += 1
      } else {
        add(new[j], .kept)
        i += 1
        j += 1
      }
    }
    self.runs = runs.map { Run(fate: $0.fate, text: $0.words.joined(separator: " ")) }
  }
}
