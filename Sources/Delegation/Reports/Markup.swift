/// Texts as they stand in HTML and Markdown.
package enum Markup {
  /// A text in HTML, also within an attribute, where no byte of it is markup.
  ///
  /// By bytes, not by characters: a quotation mark with a combining accent after it is another character in Swift, and ends
  /// an attribute all the same. Most texts have nothing to write otherwise, and are given back as they are.
  package static func html(_ text: String) -> String {
    guard text.utf8.contains(where: { entity($0) != nil }) else { return text }
    var written: [UInt8] = []
    written.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let entity = entity(byte) { written += entity.utf8 } else { written.append(byte) }
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func entity(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// A text in a line or a table cell of Markdown.
  package static func markdown(_ text: String) -> String {
    var written = ""
    for scalar in text.unicodeScalars {
      if Character(scalar).isNewline {
        written += " "
      } else {
        if "\\`*_~|<>[]#".unicodeScalars.contains(scalar) { written += "\\" }
        written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  /// A whole page, readable without colours.
  static func page(title: String, body: [String]) -> String {
    let head = [
      "<!DOCTYPE html>", "<html lang=\"sv\">", "<head>", "<meta charset=\"utf-8\">", "<title>\(html(title))</title>",
      "<style>",
      "body { font-family: sans-serif; margin: 2em; }",
      "table { border-collapse: collapse; margin: 1em 0; width: 100%; }",
      "caption { font-weight: bold; text-align: left; padding: 0.5em 0; }",
      "th, td { border: 1px solid #555; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }",
      "ins { color: #b00020; text-decoration: underline; }",
      "del { color: #333; text-decoration: line-through; }",
      ".ord { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }",
      "</style>", "</head>", "<body>", "<main>",
    ]
    return (head + body + ["</main>", "</body>", "</html>"]).joined(separator: "\n")
  }
}
