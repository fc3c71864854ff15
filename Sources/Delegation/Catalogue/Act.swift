public import CivilTime

/// An act or ordinance that decisions rest on, with the days it is in force.
public struct Act: Sendable, Hashable {
  /// Its number in Svensk författningssamling, such as `2010:1622`.
  public let sfs: String
  /// What it is called in a sentence, such as `alkohollagen`.
  public let name: String
  /// Other ways to write it, such as `AL`; an act may share one with an act of another time, as `FL` does.
  public let abbreviations: [String]
  /// The first day it is in force; nil where it does not matter.
  public let from: CivilDate?
  /// The last day it is in force; nil where it is still in force.
  public let through: CivilDate?

  /// An act.
  public init(
    sfs: String, name: String, abbreviations: [String] = [], from: CivilDate? = nil, through: CivilDate? = nil
  ) {
    self.sfs = sfs
    self.name = name
    self.abbreviations = abbreviations
    self.from = from
    self.through = through
  }

  /// Whether it is in force on a day.
  public func holds(on day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
  }

  /// Name and number: `alkohollagen (2010:1622)`.
  public var title: String { "\(name) (\(sfs))" }
}
