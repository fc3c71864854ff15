/// Who reads: listings, counts and searches show only what the reader may see.
public enum Reader: Sendable, Hashable {
  /// The program itself and those who run it: everything.
  case system
  /// An account, by its keys: `account:<id>`, `unit:<namnd>`, `role:<namnd>/<role>`; a key that a store keeps for itself (`*`,
  /// `title:<namnd>`) opens nothing.
  case keys([String])
}
