/// A value as text: what stands after the dash or the colon, and the lines below it.
struct WrittenValue {
  /// What stands on the same line; `nil` for lists and keys on lines of their own.
  var head: String?
  /// The lines below, without the indentation that they get where they are put; empty ones have none.
  var body: [String] = []
  /// Whether the lines below are items of a list, which may be indented otherwise than keys.
  var isList = false
}
