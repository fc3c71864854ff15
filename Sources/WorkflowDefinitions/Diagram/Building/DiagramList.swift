/// A list of steps while its picture is made.
final class DiagramList {
  let list: StepList
  /// The group that it stands in; nil for the main flow.
  let group: String?
  /// The parts that its steps are, by id.
  var parts: [String: String] = [:]
  /// Its ends that have been drawn, by name; exits with a `!` in front.
  var ends: [String: String] = [:]

  init(_ list: StepList, in group: String?) {
    self.list = list
    self.group = group
  }

  /// Whether it is a part of the main flow, where ways may lead straight to exits.
  var isMain: Bool { group == nil }

  /// Whether a step comes before another in the file.
  func isBefore(_ id: String, _ other: String) -> Bool {
    let ids = list.nodes.map(\.id)
    return (ids.firstIndex(of: id) ?? 0) <= (ids.firstIndex(of: other) ?? 0)
  }
}
