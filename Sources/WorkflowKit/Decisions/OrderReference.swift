public import CivilTime

/// A revision of a delegation order as people tell it from the others: by the nämnd's decision to adopt it.
public struct OrderReference: Sendable, Hashable, Codable {
  /// What it is called.
  public var title: String
  /// The day it was adopted; nil where that is not known.
  public var adopted: CivilDate?
  /// The paragraph under which it was; nil where that is not known.
  public var paragraph: Int?

  /// A revision.
  public init(title: String, adopted: CivilDate?, paragraph: Int?) {
    self.title = title
    self.adopted = adopted
    self.paragraph = paragraph
  }

  /// It in words: `Socialnämndens delegationsordning, antagen den 29 april 2026, § 58`.
  public var words: String {
    var words = title
    if let adopted { words += ", antagen den \(adopted.swedishText.long)" }
    if let paragraph { words += ", § \(paragraph)" }
    return words
  }
}
