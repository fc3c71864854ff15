extension Diagram {
  /// The picture as a Mermaid flowchart.
  package var mermaid: String { MermaidWriter(diagram: self).text }
}

/// Writes a picture as a Mermaid flowchart.
struct MermaidWriter {
  let diagram: Diagram

  var text: String {
    // The heading is YAML, the rest Mermaid's own language.
    let title = diagram.title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    var lines = ["---", "title: \"\(title)\"", "---", "flowchart TD"]
    lines += members(of: nil, indent: "  ")
    lines += diagram.flows.map { "  \(flow($0))" }
    lines += diagram.clocks.enumerated().map { "  clock_\($0.offset + 1)>\(label([$0.element]))]" }
    let current = diagram.nodes.filter(\.isCurrent).map(\.id) + diagram.groups.filter(\.isCurrent).map(\.id)
    if !current.isEmpty {
      lines.append("  classDef current stroke-width:4px,font-weight:bold")
      lines.append("  class \(current.joined(separator: ",")) current")
    }
    return (lines + [""]).joined(separator: "\n")
  }

  private func members(of parent: String?, indent: String) -> [String] {
    diagram.nodes.filter { $0.group == parent }.map { "\(indent)\($0.id)\(shape($0))" }
      + diagram.groups.filter { $0.parent == parent }.flatMap { group in
        ["\(indent)subgraph \(group.id) [\(label(heading(group)))]"]
          + members(of: group.id, indent: indent + "  ") + ["\(indent)end"]
      }
  }

  private func heading(_ group: DiagramGroup) -> [String] {
    let besides =
      switch group.kind {
      case .parallel(let join): [DiagramWords.join(join)]
      case .forEach(let each, _, let words, let join): ["för varje \(each) i \(words)", DiagramWords.join(join)]
      case .handler, .optional, .interrupt: group.notes
      }
    return here(group.isCurrent) + [group.title] + besides
  }

  private func shape(_ node: DiagramNode) -> String {
    switch node.kind {
    case .start(let event): return "([\(label([event?.words ?? "början"]))])"
    case .boundary(let event, _): return "{{\(label([event.words] + node.notes))}}"
    case .end(.plain): return "((\(label(["slut"]))))"
    case .end: return "(((\(label(here(node.isCurrent) + [node.title.isEmpty ? "slut" : node.title])))))"
    case .person(let role): return "[\(label(here(node.isCurrent) + [node.title, role]))]"
    case .program: return "[\(label(here(node.isCurrent) + [node.title]))]"
    case .notify: return "[/\(label([node.title]))/]"
    case .call(let workflow): return "[[\(label(here(node.isCurrent) + [node.title, "processen \(workflow)"]))]]"
    case .decision: return "{\(label(["?"]))}"
    case .fork: return "{\(label(["+"]))}"
    case .join(let join): return "{\(label([DiagramWords.join(join)]))}"
    }
  }

  /// The way; one from a part that something breaks into is dotted.
  private func flow(_ flow: DiagramFlow) -> String {
    let text = flow.label.isEmpty ? "" : "|\(label([flow.label]))|"
    guard case .boundary(_, let host)? = diagram.node(flow.source)?.kind else {
      return "\(flow.source) -->\(text) \(flow.target)"
    }
    return "\(host) -.- \(flow.source) -.-> \(flow.target)"
  }

  private func here(_ isCurrent: Bool) -> [String] { isCurrent ? ["▶ här är ärendet nu"] : [] }

  private func label(_ lines: [String]) -> String {
    "\"\(lines.map(MermaidWriter.quoted).joined(separator: "<br/>"))\""
  }

  /// A text in which Mermaid reads nothing as its own: every mark is written by its number.
  static func quoted(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "#", "&", "<", ">", "`", "\\", ";", "{", "}", "[", "]", "|", "*", "_": "#\(scalar.value);"
      default: String(scalar)
      }
    }.joined()
  }
}
