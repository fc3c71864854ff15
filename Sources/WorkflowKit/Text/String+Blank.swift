extension String {
  /// Whether there is nothing to read in it.
  public var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Itself where there is something to read in it.
  public var unlessBlank: String? { isBlank ? nil : self }
}
