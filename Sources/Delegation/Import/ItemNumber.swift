/// The printed number of an item, by which rows are put in order: `12.9`.
struct ItemNumber: Hashable, Comparable {
  /// As printed.
  let text: String
  private let parts: [Int]
  private let letter: String

  /// The number that a word is; nil where it is none. Whole numbers are none: they cannot be told from chapters.
  init?(_ text: String) {
    let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
    let letter = bare.last.map { "abcdefghijklmnopqrstuvwxyzåäö".contains($0) ? String($0) : "" } ?? ""
    let numbers = bare.dropLast(letter.count).split(separator: ".", omittingEmptySubsequences: false)
    let parts = numbers.compactMap { part in
      part.count <= 4 && part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil
    }
    guard numbers.count > 1, parts.count == numbers.count else { return nil }
    self.parts = parts
    self.letter = letter
    self.text = bare
  }

  /// The number that a line begins with, unless what follows makes it a section or an amount.
  init?(startOf words: [String]) {
    guard let first = words.first, let number = ItemNumber(first) else { return nil }
    if words.count > 1, ["kap", "kap.", "§", "§§", "kronor", "kr", "procent", "%"].contains(words[1]) { return nil }
    self = number
  }

  private init(parts: [Int], letter: String, text: String) {
    self.parts = parts
    self.letter = letter
    self.text = text
  }

  /// Comes before every number.
  static let none = ItemNumber(parts: [], letter: "", text: "")

  /// The number without its last part.
  var chapter: [Int] { parts.dropLast() }

  /// Whether another number is the next after this one, or the same one again.
  func isFollowed(by next: ItemNumber) -> Bool {
    guard chapter == next.chapter, let last = parts.last, let other = next.parts.last else { return false }
    return other == last || other == last + 1
  }

  static func < (a: ItemNumber, b: ItemNumber) -> Bool {
    a.parts == b.parts ? a.letter < b.letter : a.parts.lexicographicallyPrecedes(b.parts)
  }
}
