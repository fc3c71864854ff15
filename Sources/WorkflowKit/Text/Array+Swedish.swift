extension [String] {
  /// The words after each other as in a Swedish sentence, each once: "a", "a och b", "a, b och c".
  public func inSwedish(_ conjunction: String = "och") -> String {
    let words = reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
