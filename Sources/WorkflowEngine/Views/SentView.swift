public import CivilTime

/// What has gone out to somebody, as people look at it.
public struct SentView: Sendable, Hashable {
  /// The day it went.
  public let day: CivilDate
  /// How it went, such as `e-post`.
  public let way: String
  /// To whom; nil where that is secret to the reader.
  public let receiver: String?
  /// What the documents are called that went, as the reader may see them; empty where that is not known.
  public let documents: [String]
}
