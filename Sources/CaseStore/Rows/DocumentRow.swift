public import CivilTime

/// A handling in a case's list (OSL 5:2): number, day, counterpart, what it is about.
public struct DocumentRow: Sendable, Hashable {
  /// Which way a document went.
  public enum Direction: String, Sendable, Hashable, Codable {
    /// Inkommen.
    case incoming = "in"
    /// Utgående (expedierad).
    case outgoing = "ut"
    /// Upprättad.
    case drawnUp = "upprättad"
  }

  /// The case.
  public var caseID: String
  /// The document's number within the case, from 1.
  public var number: Int
  /// What it is.
  public var title: String
  /// Which way it went.
  public var direction: Direction
  /// The day it came in, went out or was drawn up.
  public var day: CivilDate
  /// From whom or to whom, where there is one; personal data.
  public var counterpart: String
  /// The secrecy provision it is marked with (OSL 5:5), such as `OSL 26:1`; empty where none.
  public var secrecy: String
  /// What it is called for those who may not read it, where it is secret; empty where nothing is said.
  public var publicTitle: String
  /// Its media type, such as `text/html`.
  public var mediaType: String
  /// The hash of its bytes in the document store; empty where they have been removed (gallring).
  public var hash: String
  /// Its size in bytes.
  public var size: Int
  /// Whether the step that made it was undone.
  public var withdrawn: Bool

  /// A row.
  public init(
    caseID: String, number: Int, title: String, direction: Direction, day: CivilDate, counterpart: String,
    secrecy: String, publicTitle: String = "", mediaType: String, hash: String, size: Int, withdrawn: Bool = false
  ) {
    self.caseID = caseID
    self.number = number
    self.title = title
    self.direction = direction
    self.day = day
    self.counterpart = counterpart
    self.secrecy = secrecy
    self.publicTitle = publicTitle
    self.mediaType = mediaType
    self.hash = hash
    self.size = size
    self.withdrawn = withdrawn
  }
}
