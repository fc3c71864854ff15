import SourceDiagnostics

/// Texts as they stand in HTML and Markdown.
package enum Markup {
  /// A text in HTML, also within an attribute.
  package static func html(_ text: String) -> String { HTMLEscape.text(text) }

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
