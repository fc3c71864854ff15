/// A sign, or a number, that people and word processors put where the dash of a list item is meant.
public struct OtherDash: Sendable, Hashable {
  /// The sign.
  public let sign: String
  /// What it is called in Swedish.
  public let title: String

  private static let all = [
    ("–", "tankstreck"), ("—", "långt tankstreck"), ("−", "minustecken"), ("‐", "bindestreck av annat slag"),
    ("‑", "hårt bindestreck"), ("‒", "siffertankstreck"), ("―", "långt tankstreck"), ("•", "punkt"), ("·", "punkt"),
    ("*", "stjärna"),
  ]

  /// The one that a text begins with, before a space; nil for other texts.
  public init?(beginning text: String) {
    // A list that is numbered as in print.
    if let number = text.prefixMatch(of: #/[0-9]{1,3}[.)](?=\s)/#) {
      (sign, title) = (String(number.output), "nummer")
      return
    }
    guard let (sign, title) = Self.all.first(where: { text.hasPrefix($0.0) }),
      text.dropFirst(sign.count).first?.isWhitespace == true
    else { return nil }
    (self.sign, self.title) = (sign, title)
  }

  /// How a text that begins with it is written: with the dash that YAML knows.
  public func mended(_ text: String) -> String {
    "- " + text.dropFirst(sign.count).drop { $0.isWhitespace }
  }
}
