/// Tells whether an HTML document might fetch something from elsewhere when it is printed.
///
/// A document may have come from outside, and the program that makes PDFs would read any file or address it names. The
/// check looks for words, so it rather says yes once too often.
enum FetchCheck {
  /// Whether the document might fetch something, or is not UTF-8 and so cannot be told.
  static func mayFetch(_ html: [UInt8]) -> Bool {
    guard String(validating: html, as: UTF8.self) != nil else { return true }
    // In ASCII alone no accent can join a letter or a bracket and hide it from the search.
    let ascii = html.map { $0 == 13 ? 10 : $0 < 128 ? $0 : 32 }
    let text = String(decoding: ascii, as: UTF8.self).lowercased().replacing("&#39;", with: "'")
    return words.contains(where: text.contains)
  }

  /// What fetches, and what could spell it another way: escapes of CSS, character references in a style attribute.
  private static let words = [
    "href", "src", "url(", "image-set", "@import", "<object", "<embed", "<script", "<base", "<meta http", "\\", "&#",
    "&lpar", "&bsol", "&commat",
  ]
}
