/// What must hold of the keys of a mapping together.
package enum KeyRule: Sendable, Hashable {
  /// Exactly one of them stands there.
  case one([String])
  /// At most one of them stands there.
  case atMostOne([String])
  /// At least one of them stands there.
  case some([String])
  /// Where the key stands, one of the others does.
  case needs(String, oneOf: [String])

  /// The rule in a Swedish sentence; the keys stand between marks, such as backticks.
  package func swedish(mark: String) -> String {
    func list(_ keys: [String], _ word: String) -> String {
      let marked = keys.map { mark + $0 + mark }
      guard let last = marked.last, marked.count > 1 else { return marked.joined() }
      return marked.dropLast().joined(separator: ", ") + " \(word) " + last
    }
    return switch self {
    case .one(let keys): "Ett av \(list(keys, "och")) ska finnas, och bara ett."
    case .atMostOne(let keys): "Högst ett av \(list(keys, "och")) får finnas."
    case .some(let keys): "Minst ett av \(list(keys, "och")) ska finnas."
    case .needs(let key, let others): "\(mark)\(key)\(mark) hör till \(list(others, "eller"))."
    }
  }
}
