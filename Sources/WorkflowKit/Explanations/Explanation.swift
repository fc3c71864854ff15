/// What the code of a message means, for `ordning explain` and the page of all messages.
///
/// **For those who write a plugin.** Every code that a step refuses with has an explanation, in the plugin's
/// `explanations`. Its example is run as a test: what is wrong gives exactly that code, what is right gives none.
public struct Explanation: Sendable {
  /// The code, such as `remiss.no-reason`.
  public let code: String
  /// What is the matter, in a few Swedish words without a full stop.
  public let title: String
  /// What it means.
  public let meaning: String
  /// Why it is so.
  public let reason: String
  /// The provisions behind it, such as `KL 5:69`.
  public let lagrum: [String]
  /// How to mend it.
  public let remedy: String
  /// Something that gives the code, and the same put right; nil where it cannot be shown.
  public let example: Example?

  /// An explanation.
  public init(
    _ code: String, _ title: String, _ meaning: String, why reason: String, lagrum: [String] = [],
    mend remedy: String, _ example: Example? = nil
  ) {
    self.code = code
    self.title = title
    self.meaning = meaning
    self.reason = reason
    self.lagrum = lagrum
    self.remedy = remedy
    self.example = example
  }
}
