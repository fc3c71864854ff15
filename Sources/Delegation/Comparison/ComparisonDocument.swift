/// A comparison of two revisions as a document: red and struck as words, as text, Markdown and HTML.
public struct ComparisonDocument: Sendable {
  private let comparison: OrderComparison
  private let effects: [EffectWords.Part]
  private let showsAll: Bool

  /// A document.
  ///
  /// - Parameter showsAll: Whether rows that are kept as they are stand in it too.
  public init(_ comparison: OrderComparison, effects: ComparisonEffects?, showsAll: Bool = false) {
    self.comparison = comparison
    self.effects = effects.map { EffectWords($0).parts } ?? []
    self.showsAll = showsAll
  }

  private static let title = "Delegationsordning: jämförelse"
  private static let general = "Gemensamt för punkterna"

  private var heads: [String] {
    ["Från: \(comparison.before.heading)", "Till: \(comparison.after.heading)"]
  }

  private var sections: [(title: String, rows: [RowChange])] {
    comparison.sections.map { ($0.title, $0.rows.filter { showsAll || $0.fate != .kept }) }.filter { !$0.rows.isEmpty }
  }

  // MARK: - Text

  /// Plain text: what is struck stands in `[- -]`, what is new in `{+ +}`.
  public var text: String {
    var lines = [Self.title] + heads + ["Struket står inom [- -], nytt inom {+ +}."]
    if !comparison.headings.isEmpty {
      lines += ["", Self.general] + comparison.headings.map { "~ \($0.label): \(Self.text($0.difference))" }
    }
    if sections.isEmpty { lines += ["", "Inga punkter skiljer sig."] }
    for section in sections {
      lines += ["", section.title] + section.rows.flatMap { Self.textLines($0) }
    }
    for part in effects { lines += ["", part.heading] + part.lines.map { "– \($0)" } }
    return lines.joined(separator: "\n")
  }

  private static func textLines(_ row: RowChange) -> [String] {
    let mark =
      switch row.fate {
      case .kept: " "
      case .changed: "~"
      case .removed: "-"
      case .added: "+"
      }
    let unconfirmed = row.isUnconfirmed ? "  (inte bekräftad)" : ""
    var lines = ["\(mark) \(text(row[.number]))  \(text(row[.matter]))\(unconfirmed)"]
    for column in [RowChange.Column.lagrum, .delegates, .note, .rules] {
      let cell = row[column]
      guard !cell.runs.isEmpty, cell.isChange || row.fate == .kept else { continue }
      lines.append("    \(column.rawValue): \(text(cell))")
    }
    return lines
  }

  private static func text(_ cell: WordDifference) -> String {
    cell.runs.map { run in
      switch run.fate {
      case .kept: run.text
      case .removed: "[-\(run.text)-]"
      case .added: "{+\(run.text)+}"
      }
    }.joined(separator: " ")
  }

  // MARK: - Markdown

  /// Markdown: what is struck stands in `~~ ~~`, what is new in bold.
  public var markdown: String {
    var lines = ["# \(Self.title)", ""] + heads.map { "- \(Markup.markdown($0))" }
    lines += ["", "Struket är ~~överstruket~~, nytt är **fetstilt**."]
    if !comparison.headings.isEmpty {
      lines += ["", "## \(Self.general)", ""]
      lines += comparison.headings.map { "- \(Markup.markdown($0.label)): \(Self.markdown($0.difference))" }
    }
    if sections.isEmpty { lines += ["", "Inga punkter skiljer sig."] }
    for section in sections {
      lines += ["", "## \(Markup.markdown(section.title))", ""]
      lines.append("| " + RowChange.Column.allCases.map(\.rawValue).joined(separator: " | ") + " |")
      lines.append("|" + String(repeating: "---|", count: RowChange.Column.allCases.count))
      lines += section.rows.map { row in
        var cells = row.cells.map { Self.markdown($0) }
        if row.isUnconfirmed { cells[0] += " (inte bekräftad)" }
        return "| " + cells.joined(separator: " | ") + " |"
      }
    }
    for part in effects {
      lines += ["", "## \(part.heading)", ""] + part.lines.map { "- \(Markup.markdown($0))" }
    }
    return lines.joined(separator: "\n")
  }

  private static func markdown(_ cell: WordDifference) -> String {
    cell.runs.map { run in
      let text = Markup.markdown(run.text)
      return switch run.fate {
      case .kept: text
      case .removed: "~~\(text)~~"
      case .added: "**\(text)**"
      }
    }.joined(separator: " ")
  }

  // MARK: - HTML

  /// A web page: `<del>` and `<ins>`, each with the word for it, so that nothing hangs on a colour.
  public var html: String { Markup.page(title: Self.title, body: ["<h1>\(Self.title)</h1>"] + htmlParts) }

  /// What stands in the page, for a page of another's making.
  public var htmlParts: [String] {
    var lines = ["<ul>"] + heads.map { "<li>\(Markup.html($0))</li>" } + ["</ul>"]
    lines.append("<p>Det som är struket är <del>överstruket</del>, det som är nytt är <ins>understruket</ins>.</p>")
    if !comparison.headings.isEmpty {
      lines += ["<h2>\(Self.general)</h2>", "<ul>"]
      lines += comparison.headings.map { "<li>\(Markup.html($0.label)): \(Self.html($0.difference))</li>" }
      lines.append("</ul>")
    }
    if sections.isEmpty { lines.append("<p>Inga punkter skiljer sig.</p>") }
    for section in sections {
      lines += ["<table>", "<caption>\(Markup.html(section.title))</caption>"]
      lines.append(
        "<thead><tr>" + RowChange.Column.allCases.map { "<th scope=\"col\">\($0.rawValue)</th>" }.joined()
          + "</tr></thead>")
      lines += ["<tbody>"] + section.rows.map { Self.htmlRow($0) } + ["</tbody>", "</table>"]
    }
    for part in effects {
      lines += ["<h2>\(part.heading)</h2>", "<ul>"] + part.lines.map { "<li>\(Markup.html($0))</li>" } + ["</ul>"]
    }
    return lines
  }

  private static func htmlRow(_ row: RowChange) -> String {
    var cells = row.cells.map { html($0) }
    if row.isUnconfirmed { cells[0] += " <em>inte bekräftad</em>" }
    return "<tr><th scope=\"row\">\(cells[0])</th>" + cells.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>"
  }

  private static func html(_ cell: WordDifference) -> String {
    cell.runs.map { run in
      let text = Markup.html(run.text)
      return switch run.fate {
      case .kept: text
      case .removed: "<del><span class=\"ord\">struket: </span>\(text)</del>"
      case .added: "<ins><span class=\"ord\">nytt: </span>\(text)</ins>"
      }
    }.joined(separator: " ")
  }
}
