/// What libyaml said when it stopped, with its marks as byte offsets in the file.
struct SyntaxFailure {
  let problem: String
  let context: String
  /// Where it stopped.
  let byte: Int
  /// Where what it was reading begins.
  let contextByte: Int?
}
