public import CivilTime
public import WorkflowKit

/// A document that a person puts into a case.
public struct IncomingDocument: Sendable, Hashable {
  /// What it is.
  public var title: String
  /// Which way it went.
  public var direction: NewDocument.Direction
  /// The day it came in, went out or was drawn up (FL 22).
  public var day: CivilDate
  /// From whom or to whom.
  public var counterpart: String
  /// The secrecy provision it is marked with; empty where none.
  public var secrecy: String
  /// What it is called for those who may not read it, where it is marked; empty where nothing is said.
  public var publicTitle: String
  /// Its media type.
  public var mediaType: String
  /// Its bytes.
  public var content: [UInt8]

  /// A document.
  public init(
    title: String, direction: NewDocument.Direction, day: CivilDate, counterpart: String = "", secrecy: String = "",
    publicTitle: String = "", mediaType: String, content: [UInt8]
  ) {
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
