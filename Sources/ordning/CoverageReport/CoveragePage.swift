import Delegation
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowTesting

/// A web page, complete in itself, of what scenarios have taken: a table and the marked lines of each process.
struct CoveragePage {
  private let processes: [CoverageReport.Process]

  init(_ processes: [CoverageReport.Process]) { self.processes = processes }

  /// The page.
  var html: String {
    """
    <!DOCTYPE html>
    <html lang="sv">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>Vad scenarierna har tagit</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <h1>Vad scenarierna har tagit</h1>
    <p>Varje rad som börjar ett steg, en väg, ett avbrott, en hanterare eller en kontroll är märkt med hur många gånger \
    scenarierna har tagit den. Övriga rader är omärkta.</p>
    <nav aria-label="Processer">
    <ul>
    \(processes.map { "<li><a href=\"#\(Markup.html($0.workflow.id))\">\(Markup.html($0.workflow.title))</a>: \($0.summary)</li>" }.joined(separator: "\n"))
    </ul>
    </nav>
    <main>
    \(processes.map(Self.section).joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private static func section(_ process: CoverageReport.Process) -> String {
    let id = Markup.html(process.workflow.id)
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(Markup.html(process.workflow.title))</h2>
      <p>\(Markup.html(process.workflow.file.name)): \(process.summary).</p>
      \(untaken(process))
      <h3>Så har ärendena slutat</h3>
      <table>
      <thead><tr><th scope="col">Slut</th><th scope="col" class="number">Gånger</th></tr></thead>
      <tbody>
      \(process.outcomes.map { "<tr><td>\(Markup.html($0.name))</td><td class=\"number\">\($0.times)</td></tr>" }.joined(separator: "\n"))
      </tbody>
      </table>
      <h3>Filen</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="Filen \(Markup.html(process.workflow.file.name))">
      <table class="source">
      <thead><tr><th scope="col" class="number">Rad</th><th scope="col">Tagen</th><th scope="col">Text</th></tr></thead>
      <tbody>
      \(lines(of: process).map(row).joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      </section>
      """
  }

  private static func untaken(_ process: CoverageReport.Process) -> String {
    if process.untaken.isEmpty { return "<p>Varje steg och varje väg har tagits.</p>" }
    let items = process.untaken.map { "<li>\(Markup.html($0))</li>" }.joined(separator: "\n")
    return "<h3>Det här har inget scenario tagit</h3>\n<ul>\n\(items)\n</ul>"
  }

  private static func lines(of process: CoverageReport.Process) -> [CoverageLine] {
    let parts = Dictionary(grouping: process.all, by: \.line)
    let file = process.workflow.file
    let numbers = (1...file.lineCount).filter { $0 < file.lineCount || !file.text(ofLine: $0).isEmpty }
    return numbers.map { CoverageLine($0, file.text(ofLine: $0), parts: parts[$0] ?? []) }
  }

  private static func row(_ line: CoverageLine) -> String {
    let kind = line.mark == .none ? "" : " class=\"\(line.mark.rawValue)\""
    return "<tr\(kind)><td class=\"number\">\(line.number)</td><td>\(Markup.html(line.words))</td>"
      + "<td><code>\(Markup.html(line.text))</code></td></tr>"
  }

  private static let style = """
    :root { color-scheme: light dark; --text: #1a1a1a; --ground: #fff; --line: #c8c8c8; --accent: #0b5394;
      --taken: #e3f2e1; --partly: #fff1cc; --never: #fbe0de; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #ececec; --ground: #161616; --line: #4a4a4a; --accent: #8ab8e8;
        --taken: #17341a; --partly: #46370a; --never: #4d1a17; }
    }
    body { margin: 0 auto; max-width: 72rem; padding: 16px; color: var(--text); background: var(--ground);
      font: 16px/1.5 system-ui, sans-serif; }
    p { max-width: 70ch; }
    a { color: var(--accent); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    table { border-collapse: collapse; font-size: 15px; font-variant-numeric: tabular-nums; }
    th, td { padding: 2px 8px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
    .number { text-align: right; }
    .scroll { overflow-x: auto; }
    .source td { border-bottom: 0; }
    .source td:nth-child(2) { min-width: 8rem; max-width: 16rem; }
    code { white-space: pre; font: 14px/1.5 ui-monospace, monospace; }
    .tagen { background: var(--taken); }
    .delvis { background: var(--partly); }
    .aldrig { background: var(--never); font-weight: 600; }
    @media print {
      body { max-width: none; padding: 0; font-size: 11pt; }
      nav { display: none; }
      code { white-space: pre-wrap; font-size: 9pt; }
      tr { break-inside: avoid; }
      .tagen, .delvis, .aldrig { print-color-adjust: exact; }
    }
    """
}
