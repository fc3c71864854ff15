extension DelegationMatrix {
  /// The table as comma-separated values (RFC 4180), with a line of headings.
  public var csv: String {
    let lines = [["Beslutstyp", "Beslut"] + columns] + rows.map { [$0.key, $0.title] + $0.cells }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The table as a page of its own.
  public var html: String {
    let heads = (["Beslutstyp", "Beslut"] + columns).map { "<th scope=\"col\">\(Markup.html($0))</th>" }
    let body = rows.map { row in
      let cells = ([row.title] + row.cells).map { "<td>\(Markup.html($0))</td>" }.joined()
      return "<tr><th scope=\"row\">\(Markup.html(row.key))</th>\(cells)</tr>"
    }
    return """
      <!DOCTYPE html>
      <html lang="sv">
      <head><meta charset="utf-8"><title>Vem som beslutar</title></head>
      <body>
      <table>
      <caption>\(Markup.html(caption))</caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(body.joined(separator: "\n"))
      </tbody>
      </table>
      </body>
      </html>
      """
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
    let doubled = text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"\(String(String.UnicodeScalarView(doubled)))\""
  }
}
