/// A name as a key of sets and dictionaries: the same as its text, and quicker where letters such as å stand in it.
///
/// Texts are equal however their letters are put together, so `String` composes what is beyond ASCII whenever it is
/// hashed. Where all of it comes before the first combining character, U+0300, the bytes say it all.
package struct NameKey: Sendable {
  /// The name.
  package let text: String
  private let isComposed: Bool

  /// The key of a name.
  package init(_ text: String) {
    self.text = text
    // In UTF-8 what begins with 0xCC, and what follows, is U+0300 and beyond.
    isComposed = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0xCC } } ?? false
  }
}

extension NameKey: Hashable {
  /// Whether they are the same as texts.
  package static func == (one: NameKey, other: NameKey) -> Bool {
    if one.isComposed, other.isComposed, one.text.utf8.count != other.text.utf8.count { return false }
    return one.text == other.text
  }

  /// Hashes the name as a text that is composed is hashed.
  package func hash(into hasher: inout Hasher) {
    guard isComposed else { return text.hash(into: &hasher) }
    text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // So does `String`, to tell where it ends; one that is composed otherwise must not be hashed otherwise.
    hasher.combine(0xFF as UInt8)
  }
}
