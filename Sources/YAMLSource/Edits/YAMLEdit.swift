/// One change to the values of a YAML file.
public enum YAMLEdit: Sendable, Hashable {
  /// Puts another value in the place of the one at the path; comments inside the old value go with it.
  case set(YAMLPath, to: YAMLValue)
  /// Inserts a value into the list at the path, so that it gets the index; last when there is none.
  case insertItem(YAMLValue, into: YAMLPath, at: Int? = nil)
  /// Inserts a key into the keys at the path, so that it gets the index among them; last when there is none.
  case insertKey(String, YAMLValue, into: YAMLPath, at: Int? = nil)
  /// Removes an item of a list or a key with its value.
  ///
  /// The comments at its line ends, those straight above it and those within it go too.
  case remove(YAMLPath)
  /// Moves an item of a list, or a key, within its list or its keys, so that it gets the index.
  ///
  /// The comments that belong to it (see `remove`) follow; blank lines and other comments stay.
  case move(YAMLPath, to: Int)

  /// The value, list or keys that the edit names.
  public var path: YAMLPath {
    switch self {
    case .set(let path, _), .insertItem(_, let path, _), .insertKey(_, _, let path, _), .remove(let path),
      .move(let path, _):
      path
    }
  }
}
