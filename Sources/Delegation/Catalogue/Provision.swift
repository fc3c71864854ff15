/// A section of an act: never the act's name alone, which may stand for different acts at different times.
public struct Provision: Sendable, Hashable {
  /// The act's number, such as `2010:1622`.
  public let act: String
  /// The chapter, such as `8` or `5 a`; nil in acts without chapters.
  public let chapter: String?
  /// The section, such as `2` or `15 b`; nil for the act as a whole.
  public let section: String?

  /// A section of an act.
  public init(act: String, chapter: String?, section: String?) {
    self.act = act
    self.chapter = chapter
    self.section = section
  }

  /// Chapter and section: `8 kap. 2 §`, `45 §` where there are no chapters, `5 a kap.` for a whole chapter, nothing for a
  /// whole act.
  public var place: String {
    [chapter.map { "\($0) kap." }, section.map { "\($0) §" }].compactMap { $0 }.joined(separator: " ")
  }
}
