/// What an XML file may at most be, so that a file from outside can exhaust neither stack nor memory.
enum MarkupLimits {
  /// The largest file, in bytes.
  static let bytes = 16 * 1024 * 1024
  /// How deep elements may lie in each other.
  static let depth = 120
  /// The most elements in a file.
  static let elements = 400_000
}
