/// A no, with its reason and the way out, in Swedish: what was asked for is not done, and nothing of it is kept.
public struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// A stable code, such as `task.not-yours`.
  public var code: String
  /// Why not.
  public var message: String
  /// What the person can do instead.
  public var hint: String?
  /// What is wrong with single fields, by name.
  public var fields: [String: String]
  /// The rule that says no, such as `KL 6:38`.
  public var lagrum: [String]
  /// How it was found, one sentence each: what a person may want to read who asks why.
  public var reasons: [String]

  /// A refusal.
  public init(
    _ message: String, code: String = "refused", hint: String? = nil, fields: [String: String] = [:],
    lagrum: [String] = [], reasons: [String] = []
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.fields = fields
    self.lagrum = lagrum
    self.reasons = reasons
  }

  /// The text as people read it.
  public var description: String {
    var text = message
    if !lagrum.isEmpty { text += " (\(lagrum.joined(separator: ", ")))" }
    for (field, problem) in fields.sorted(by: { $0.key < $1.key }) { text += "\n  \(field): \(problem)" }
    for line in reasons + [hint].compactMap(\.self) { text += "\n  \(line)" }
    return text
  }
}
