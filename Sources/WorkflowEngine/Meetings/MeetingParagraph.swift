package import CivilTime
import FEEL

/// A paragraph under which a body has decided at a meeting. Nothing in it is personal.
package struct MeetingParagraph: Codable, Sendable, Hashable {
  /// The body's id.
  package let organ: String
  package let meeting: CivilDate
  package let paragraph: Int
  /// The case.
  package let dnr: String
  /// The decision's number in the case.
  package let number: Int
  /// What its type is called.
  package let title: String
  /// What was decided, such as `bifall`.
  package let outcome: String

  enum CodingKeys: String, CodingKey {
    case organ, dnr
    case meeting = "sammanträde"
    case paragraph = "paragraf"
    case number = "nummer"
    case title = "rubrik"
    case outcome = "utfall"
  }

  /// The register of a body's paragraphs of a year: they are numbered from one each year. A plugin's register has no space
  /// in its name.
  static func register(of organ: String, year: Int) -> String { "paragrafer \(organ) \(year)" }

  /// Its key there: one that is recorded anew before it is signed takes the place of what it was.
  var key: String { "\(String(repeating: "0", count: max(0, 6 - "\(paragraph)".count)))\(paragraph) \(dnr)" }
}
