/// What a run of the program gave.
struct Outcome: Sendable {
  /// The exit code.
  let status: Int32
  /// Standard output, without the last line break.
  let out: String
  /// Standard error, without the last line break.
  let err: String
}
