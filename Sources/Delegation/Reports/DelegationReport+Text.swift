import CivilTime

extension DelegationReport {
  /// The list as a document in plain text.
  public func text(board: String) -> String {
    var lines = ["Anmälan av delegationsbeslut", "\(board), sammanträde \(meeting)"]
    guard !decisions.isEmpty else { return (lines + ["", "Inga beslut att anmäla."]).joined(separator: "\n") }
    if !urgent.isEmpty {
      lines += ["", "Brådskande beslut (6 kap. 39 § kommunallagen)"] + urgent.flatMap(Self.lines)
    }
    if !ordinary.isEmpty {
      lines += ["", "Beslut på delegation"] + ordinary.flatMap(Self.lines)
    }
    return lines.joined(separator: "\n")
  }

  private static func lines(_ decision: ReportedDecision) -> [String] {
    let basis = decision.item.map { ", punkt \($0)" } ?? ""
    let lines = [
      "\(decision.decided)  \(decision.dnr)  \(decision.matter)",
      "    \(decision.outcome). \(decision.decider)\(basis).",
    ]
    return lines + (decision.urgency?.lines ?? []).map { "    \($0)" }
  }

  /// The list as a Markdown table for each kind.
  public func markdown(board: String) -> String {
    var lines = ["# Anmälan av delegationsbeslut", "", "\(Markup.markdown(board)), sammanträde \(meeting)"]
    if decisions.isEmpty { lines += ["", "Inga beslut att anmäla."] }
    for (heading, own) in parts {
      lines += [
        "", "## \(heading)", "", "| Dag | Diarienummer | Ärende | Beslut | Beslutsfattare | Punkt |",
        "|---|---|---|---|---|---|",
      ]
      lines += own.map { decision in
        "| " + Self.cells(decision).map { Markup.markdown($0) }.joined(separator: " | ") + " |"
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The list as a web page.
  public func html(board: String) -> String {
    var lines = ["<h1>Anmälan av delegationsbeslut</h1>", "<p>\(Markup.html(board)), sammanträde \(meeting)</p>"]
    if decisions.isEmpty { lines.append("<p>Inga beslut att anmäla.</p>") }
    for (heading, own) in parts {
      lines += ["<table>", "<caption>\(heading)</caption>", "<thead><tr>"]
      lines += ["Dag", "Diarienummer", "Ärende", "Beslut", "Beslutsfattare", "Punkt"].map {
        "<th scope=\"col\">\($0)</th>"
      }
      lines += ["</tr></thead>", "<tbody>"]
      lines += own.map { decision in
        "<tr>" + Self.cells(decision).map { "<td>\(Markup.html($0))</td>" }.joined() + "</tr>"
      }
      lines += ["</tbody>", "</table>"]
    }
    return Markup.page(title: "Anmälan av delegationsbeslut", body: lines)
  }

  private var parts: [(heading: String, decisions: [ReportedDecision])] {
    [("Brådskande beslut (6 kap. 39 § kommunallagen)", urgent), ("Beslut på delegation", ordinary)]
      .filter { !$0.1.isEmpty }
  }

  private static func cells(_ decision: ReportedDecision) -> [String] {
    let words = (["\(decision.outcome)."] + (decision.urgency?.lines ?? [])).joined(separator: " ")
    return [
      decision.decided.description, decision.dnr, decision.matter, words, decision.decider,
      decision.item ?? "",
    ]
  }
}
