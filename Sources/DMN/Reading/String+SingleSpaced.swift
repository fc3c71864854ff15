extension String {
  /// A name with single spaces and none around it, as expressions write it.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
