import FEEL
import WorkflowKit

/// A document that goes with a line, named by the hash of its bytes.
struct Attachment: Codable, Sendable, Hashable {
  var name: String
  var hash: String
  var mediaType: String

  enum CodingKeys: String, CodingKey {
    case name = "namn"
    case hash
    case mediaType = "mediatyp"
  }

  init(name: String, hash: String, mediaType: String) {
    self.name = name
    self.hash = hash
    self.mediaType = mediaType
  }

  /// A document of the case, under a file name made of its title.
  init(_ document: DocumentInfo) {
    self.init(
      name: Attachment.fileName(document.title, mediaType: document.mediaType), hash: document.hash,
      mediaType: document.mediaType)
  }

  private static func fileName(_ title: String, mediaType: String) -> String {
    let kind = mediaType.prefix { $0 != ";" }.lowercased()
    let ending = endings[Text.filled(kind) ?? ""] ?? ".bin"
    let safe = String(title.map { Text.hasControl(String($0)) || "/\\".contains($0) ? "-" : $0 }.prefix(120))
    return safe.lowercased().hasSuffix(ending) ? safe : safe + ending
  }

  private static let endings = [
    "text/html": ".html", "application/pdf": ".pdf", "text/plain": ".txt", "image/png": ".png",
    "image/jpeg": ".jpg", "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  ]
}
