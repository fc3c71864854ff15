import WorkflowKit

/// A document that goes with a line, named by the hash of its bytes.
struct Attachment: Codable, Sendable, Hashable {
  /// What a recipient reads in the list of attachments.
  var title: String
  /// The file's name: the title with an ending.
  var name: String
  var hash: String
  var mediaType: String

  enum CodingKeys: String, CodingKey {
    case title = "titel"
    case name = "namn"
    case hash
    case mediaType = "mediatyp"
  }

  /// A document under its title; a title that ends as such a file does loses the ending.
  init(title: String, hash: String, mediaType: String) {
    let ending = Attachment.endings[Attachment.kind(of: mediaType)] ?? ".bin"
    let bare = title.lowercased().hasSuffix(ending) ? String(title.dropLast(ending.count)) : title
    self.title = Text.filled(bare) ?? title
    self.name = Attachment.fileName(self.title) + ending
    self.hash = hash
    self.mediaType = mediaType
  }

  /// A document of the case.
  init(_ document: DocumentInfo) {
    self.init(title: document.title, hash: document.hash, mediaType: document.mediaType)
  }

  /// An attachment read back; without a title it is called by its name.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    title = try values.decodeIfPresent(String.self, forKey: .title) ?? name
    hash = try values.decode(String.self, forKey: .hash)
    mediaType = try values.decode(String.self, forKey: .mediaType)
  }

  /// The media type in small letters without its parameters, such as `text/html`.
  var kind: String { Attachment.kind(of: mediaType) }

  /// The file's name once it is PDF.
  var pdfName: String {
    let ending = name.lowercased().hasSuffix(".html") ? ".html" : ""
    return String(name.dropLast(ending.count)) + ".pdf"
  }

  private static func kind(of mediaType: String) -> String {
    Text.filled(mediaType.prefix { $0 != ";" }.lowercased()) ?? ""
  }

  private static func fileName(_ title: String) -> String {
    String(title.map { Text.hasControl(String($0)) || "/\\".contains($0) ? "-" : $0 }.prefix(120))
  }

  private static let endings = [
    "text/html": ".html", "application/pdf": ".pdf", "text/plain": ".txt", "image/png": ".png",
    "image/jpeg": ".jpg", "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  ]
}
