/// The id of a task: case, step instance and wait, so that the same task always has the same id.
package struct TaskID: Sendable, Hashable, CustomStringConvertible {
  package let caseID: String
  package let instance: String
  package let key: String

  package init(caseID: String, instance: String, key: String) {
    self.caseID = caseID
    self.instance = instance
    self.key = key
  }

  /// Reads an id; nil where it has not that form.
  package init?(_ text: String) {
    let parts = text.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return nil }
    self.init(caseID: parts[0], instance: parts[1], key: parts[2])
  }

  package var description: String { "\(caseID)~\(instance)~\(key)" }
}
