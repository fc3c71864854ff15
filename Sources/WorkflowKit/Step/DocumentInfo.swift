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
  /// What it is called for those who may not read it, where it is marked; empty where nothing is said.
  public var publicTitle: String

  /// What a secret document is called where nothing else may be said of it.
  public static let withoutTitle = "Handling med sekretess"

  /// What it is called where everybody who may read the case reads.
  public var openTitle: String {
    if secrecy.isEmpty { return title }
    return publicTitle.isEmpty ? Self.withoutTitle : publicTitle
  }

  /// A document.
  public init(number: Int, title: String, hash: String, mediaType: String, secrecy: String, publicTitle: String = "") {
    self.number = number
    self.title = title
    self.hash = hash
    self.mediaType = mediaType
    self.secrecy = secrecy
    self.publicTitle = publicTitle
  }
}
