import SourceDiagnostics

/// Hints that several problems share.
enum Hints {
  /// Gives "menade du …?" when something is close, and the list of what is possible.
  static func alternatives(for name: String, label: String, _ names: [String]) -> String {
    let list = "\(label): \(names.joined(separator: ", "))"
    guard let meant = Suggestion.hint(for: name, in: names) else { return list }
    return "\(meant)\n\(list)"
  }
}
