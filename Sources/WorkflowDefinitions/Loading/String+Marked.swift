extension String {
  /// Whether it is marked as an expression: `= antal + 1`.
  var isMarked: Bool {
    // Looking for whole characters takes many times as long.
    utf8.starts(with: "= ".utf8)
  }
}
