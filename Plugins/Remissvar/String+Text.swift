extension String {
  /// Whether there is nothing to read in it.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Itself where there is something to read in it.
  var unlessBlank: String? { isBlank ? nil : self }

  /// With a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension [String] {
  /// The items as Swedish running text: "a, b och c".
  var inSwedish: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " och " + last
  }
}
