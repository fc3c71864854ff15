/// HTML documents put after each other in one, each from a new page.
struct PrintedPages {
  /// The one document.
  private(set) var html: String

  /// Begins with the letter page.
  init(letter: [UInt8]) { html = String(decoding: letter, as: UTF8.self) }

  /// Puts a document after the others; false, with nothing done, where it might fetch something from elsewhere.
  ///
  /// A document may have come from outside, and the program that makes PDFs would read any file or address it names.
  mutating func append(_ document: [UInt8]) -> Bool {
    let text = String(decoding: document, as: UTF8.self)
    let small = text.lowercased()
    let fetches = ["href", "src", "url(", "@import", "<object", "<embed", "<script", "<base", "<meta http", "\\"]
    guard !fetches.contains(where: small.contains) else { return false }
    let styles = PrintedPages.contents("style", of: text).joined(separator: "\n")
    let bodies = PrintedPages.contents("body", of: text)
    let page = "<section style=\"break-before: page\">\(bodies.first ?? text)</section>"
    insert("<style>\(styles)</style>", before: "</head>")
    insert(page, before: "</body>")
    return true
  }

  private mutating func insert(_ part: String, before tag: String) {
    guard let place = PrintedPages.last(tag, in: html) else {
      html += part
      return
    }
    html.insert(contentsOf: part, at: place)
  }

  private static func last(_ tag: String, in text: String) -> String.Index? {
    text.ranges(of: tag).last?.lowerBound
  }

  private static func contents(_ tag: String, of text: String) -> [String] {
    var found: [String] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: "<\(tag)"), let start = rest[open.upperBound...].firstIndex(of: ">"),
      let close = rest[start...].firstRange(of: "</\(tag)>")
    {
      found.append(String(rest[rest.index(after: start)..<close.lowerBound]))
      rest = rest[close.upperBound...]
    }
    return found
  }
}
