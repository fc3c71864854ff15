public import CivilTime

/// A handling on its way into the case's list (OSL 5:2).
public struct NewDocument: Sendable, Hashable {
  /// Which way it went: `in`, `ut` or `upprättad`.
  public enum Direction: String, Sendable, Hashable, Codable {
    case incoming = "in"
    case outgoing = "ut"
    case drawnUp = "upprättad"
  }

  /// Its number in the case, from `StepContext.takeDocumentNumber()`.
  public var number: Int
  /// What it is.
  public var title: String
  /// Which way it went.
  public var direction: Direction
  /// The day it came in, went out or was drawn up.
  public var day: CivilDate
  /// From whom or to whom.
  public var counterpart: String
  /// The secrecy provision it is marked with; empty where none.
  public var secrecy: String
  /// What it is called for those who may not read it, where it is marked; empty where nothing is said.
  public var publicTitle: String
  /// What it is called where everybody who may read the case reads.
  public var openTitle: String {
    if secrecy.isEmpty { return title }
    return publicTitle.isEmpty ? DocumentInfo.withoutTitle : publicTitle
  }
  /// Its media type.
  public var mediaType: String
  /// Its bytes.
  public var content: [UInt8]

  /// A document.
  public init(
    number: Int, title: String, direction: Direction, day: CivilDate, counterpart: String = "", secrecy: String = "",
    publicTitle: String = "", mediaType: String = "text/html; charset=utf-8", content: [UInt8]
  ) {
    self.number = number
    self.title = title
    self.direction = direction
    self.day = day
    self.counterpart = counterpart
    self.secrecy = secrecy
    self.publicTitle = publicTitle
    self.mediaType = mediaType
    self.content = content
  }
}
