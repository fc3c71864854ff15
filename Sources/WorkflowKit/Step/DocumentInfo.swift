/// A document of the case, as a step may know it.
public struct DocumentInfo: Sendable, Hashable, Codable {
  /// Its number in the case.
  public var number: Int
  /// What it is.
  public var title: String
  /// The hash of its bytes.
  public var hash: String
  /// Its media type.
  public var mediaType: String
  /// The secrecy provision it is marked with; empty where none.
  public var secrecy: String

  /// A document.
  public init(number: Int, title: String, hash: String, mediaType: String, secrecy: String) {
    self.number = number
    self.title = title
    self.hash = hash
    self.mediaType = mediaType
    self.secrecy = secrecy
  }
}
