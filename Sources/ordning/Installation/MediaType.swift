/// The media types of the files that people add to cases, by the ending of their names.
enum MediaType {
  private static let byEnding = [
    "pdf": "application/pdf", "txt": "text/plain; charset=utf-8", "html": "text/html; charset=utf-8",
    "htm": "text/html; charset=utf-8", "md": "text/markdown; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "tif": "image/tiff", "tiff": "image/tiff", "eml": "message/rfc822", "json": "application/json",
    "yaml": "application/yaml", "xml": "application/xml",
  ]

  /// The media type of a file; bytes of an unknown kind where the ending says nothing.
  static func of(_ path: String) -> String {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return byEnding[ending] ?? "application/octet-stream"
  }

  /// The ending of a file of a media type; `bin` where it is not known.
  static func ending(of type: String) -> String {
    byEnding.filter { $0.value == type }.keys.max { ($0.count, $0) < ($1.count, $1) } ?? "bin"
  }
}
