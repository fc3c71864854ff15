public import SourceDiagnostics

/// A row of a delegation order as it was read from a table, before anyone has looked at it.
public struct ImportedRow: Sendable, Hashable {
  /// The printed number, which is no key.
  public var number: String
  /// The matter, in the table's own words.
  public var matter: String
  /// The lagrum, in the table's own words; nil where none was read.
  public var lagrum: String?
  /// The delegates in the order of the print; empty where none was read.
  public var delegates: [String]
  /// The note, in the table's own words; nil where there is none.
  public var note: String?
  /// What a person must confirm before the row is used: whole Swedish sentences.
  public var doubts: [String]
  /// What is worth a look but changes nothing in who decides: whole Swedish sentences.
  public var remarks: [String]
  /// Where the row stands in what was read.
  public let place: SourcePlace

  /// A row.
  public init(
    number: String, matter: String, lagrum: String?, delegates: [String], note: String?, doubts: [String] = [],
    remarks: [String] = [], place: SourcePlace
  ) {
    self.number = number
    self.matter = matter
    self.lagrum = lagrum
    self.delegates = delegates
    self.note = note
    self.doubts = doubts
    self.remarks = remarks
    self.place = place
  }
}
