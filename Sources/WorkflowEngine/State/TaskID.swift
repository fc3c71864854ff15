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

  private static let tilde = UInt8(ascii: "~")

  /// Reads an id; nil where it has not that form.
  package init?(_ text: String) {
    // The instance of an old case may hold the key of an item, and so any character.
    guard let first = text.utf8.firstIndex(of: TaskID.tilde), let last = text.utf8.lastIndex(of: TaskID.tilde),
      first < last
    else { return nil }
    self.init(
      caseID: String(text[..<first]), instance: String(text[text.index(after: first)..<last]),
      key: String(text[text.index(after: last)...]))
  }

  package var description: String { "\(caseID)~\(instance)~\(key)" }
}
