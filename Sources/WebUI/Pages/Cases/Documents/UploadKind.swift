import WorkflowKit

/// A kind of file that is taken in, told by what is in the file and not by what it is called.
enum UploadKind: CaseIterable, Sendable {
  case pdf
  case png
  case jpeg
  case tiff
  case docx
  case xlsx
  case odt
  case text

  /// What is said to whoever is about to choose a file.
  static let rule =
    "Filen kan vara PDF, PNG, JPEG, TIFF, Word (docx), Excel (xlsx), OpenDocument (odt) eller ren text, "
    + "högst 20 MB."

  /// The kind of a file that was sent in.
  ///
  /// - Throws: `Refusal` where there is no file, or it is of no such kind.
  init(of file: FormBody.File?) throws {
    guard let file else { throw Self.refusal("måste väljas") }
    guard !file.bytes.isEmpty else { throw Self.refusal("filen är tom") }
    guard let kind = Self.allCases.first(where: { $0.matches(file.bytes) }) else {
      throw Self.refusal("är inte av något slag som tas emot. \(Self.rule)")
    }
    let ending = file.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if let named = Self.allCases.first(where: { $0.endings.contains(ending) }), named != kind {
      throw Self.refusal("heter .\(ending), men är \(kind.name). Kontrollera att det är rätt fil.")
    }
    self = kind
  }

  private static func refusal(_ problem: String) -> Refusal {
    Refusal("Filen tas inte emot.", fields: [DocumentForm.file: problem])
  }

  var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .tiff: "image/tiff"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .text: "text/plain; charset=utf-8"
    }
  }

  private var name: String {
    switch self {
    case .pdf: "PDF"
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .tiff: "TIFF"
    case .docx: "Word"
    case .xlsx: "Excel"
    case .odt: "OpenDocument"
    case .text: "text"
    }
  }

  private var endings: [String] {
    switch self {
    case .pdf: ["pdf"]
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg"]
    case .tiff: ["tif", "tiff"]
    case .docx: ["docx"]
    case .xlsx: ["xlsx"]
    case .odt: ["odt"]
    case .text: ["txt", "csv", "md", "eml"]
    }
  }

  /// Whether a browser may show it within a page's window: it runs nothing.
  private var isShown: Bool { self == .pdf || self == .png || self == .jpeg }

  /// Whether bytes begin, and for files in a ZIP archive are made up, as the kind's do.
  func matches(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .pdf: bytes.starts(with: Array("%PDF-".utf8))
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
    case .tiff: bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A])
    case .docx: Self.isArchive(bytes, with: "word/document.xml")
    case .xlsx: Self.isArchive(bytes, with: "xl/workbook.xml")
    case .odt: Self.isArchive(bytes, with: "mimetypeapplication/vnd.oasis.opendocument.text")
    case .text: Self.isText(bytes)
    }
  }

  /// The names of an archive's parts stand at its end; the first part's stands at its beginning.
  private static func isArchive(_ bytes: [UInt8], with name: String) -> Bool {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
    let (name, reach) = (Array(name.utf8), 1 << 18)
    return contains(bytes.prefix(4096), name) || contains(bytes.suffix(reach), name)
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
    guard let first = name.first else { return false }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: name) }
  }

  /// UTF-8 without control characters but line ends and tabs, that is no markup a browser would run.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0x0C }),
      let text = String(validating: bytes.prefix(1024), as: UTF8.self) ?? String(validating: bytes, as: UTF8.self),
      String(validating: bytes, as: UTF8.self) != nil
    else { return false }
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
    return !["<!doctype", "<html", "<script", "<svg", "<?xml", "<head", "<body"].contains { start.hasPrefix($0) }
  }

  // MARK: - What has been kept

  /// How a kept document is sent: as what, and whether the browser may show it. One that is not known to be harmless is
  /// sent as bytes to be saved; never as HTML.
  static func sent(as mediaType: String, _ bytes: [UInt8]) -> (type: String, isShown: Bool) {
    guard let kind = allCases.first(where: { $0.mediaType == mediaType }), kind.matches(bytes) else {
      return ("application/octet-stream", false)
    }
    return (kind.mediaType, kind.isShown)
  }

  /// What a media type is called.
  static func name(of mediaType: String) -> String {
    if let kind = allCases.first(where: { $0.mediaType == mediaType }) { return kind.name }
    return mediaType.hasPrefix("text/") ? "text" : "fil"
  }

  /// Whether it is what the program writes, which is shown in words and never sent as HTML.
  static func isWords(_ mediaType: String) -> Bool { mediaType.hasPrefix("text/html") }

  /// The ending of the name that a document is saved under.
  static func ending(of mediaType: String) -> String {
    if let kind = allCases.first(where: { $0.mediaType == mediaType }) { return kind.endings[0] }
    return mediaType.hasPrefix("text/html") ? "html" : mediaType.hasPrefix("text/") ? "txt" : "bin"
  }

  /// A size in words.
  static func size(_ bytes: Int) -> String {
    bytes < 1000
      ? "\(bytes) byte" : bytes < 1_000_000 ? "\((bytes + 500) / 1000) kB" : "\((bytes + 500_000) / 1_000_000) MB"
  }
}
