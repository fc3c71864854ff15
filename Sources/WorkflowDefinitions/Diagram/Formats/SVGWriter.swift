import WorkflowKit

extension Diagram {
  /// The picture as an SVG drawing that stands alone, or in a web page.
  ///
  /// Colours are custom properties (`--ordning-ink` and so on) that a page may set; without one the drawing follows the
  /// reader's choice of light or dark, and paper is light. No font and no script is in it.
  ///
  /// - Parameters:
  ///   - text: The same in words, for those who cannot see it; it stands in the drawing's metadata.
  ///   - isOnPage: Whether it stands in a page that has `Diagram.style` in its own stylesheet. Those who read pages do not
  ///     write processes: conditions stand only in words, and no command is named.
  package func svg(_ layout: DiagramLayout, text: String, isOnPage: Bool = false) -> String {
    SVGWriter(diagram: self, layout: layout, text: text, isOnPage: isOnPage).drawing
  }

  /// How every drawing looks, as CSS.
  package static var style: String { SVGStyle.text }
}

/// Writes a picture as SVG.
struct SVGWriter {
  let diagram: Diagram
  let layout: DiagramLayout
  let text: String
  let isOnPage: Bool

  /// The height of the heading.
  private static let heading = 36.0

  var drawing: String {
    let notes = notes
    let height = layout.size.height + SVGWriter.heading + notes.height
    let width = max(layout.size.width, notes.width)
    var svg = MarkupElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "ordning-diagram", "role": "img", "lang": "sv",
        "viewBox": "0 0 \(MarkupElement.pixels(width)) \(MarkupElement.pixels(height))",
        "width": MarkupElement.pixels(width), "height": MarkupElement.pixels(height),
        "aria-labelledby": "\(prefix)title", "aria-describedby": "\(prefix)desc",
      ])
    svg.add(MarkupElement("title", ["id": "\(prefix)title"], text: "Bild av processen \(diagram.title)"))
    svg.add(MarkupElement("desc", ["id": "\(prefix)desc"], text: summary))
    svg.add(MarkupElement("metadata", ["id": "\(prefix)words"], text: text))
    if !isOnPage { svg.add(MarkupElement("style", text: SVGStyle.text)) }
    svg.add(arrow)
    svg.add(MarkupElement("rect", ["class": "paper", "width": "100%", "height": "100%"]))
    svg.add(
      MarkupElement("text", ["class": "heading", "x": "24", "y": "34"], text: diagram.title))
    var picture = MarkupElement("g", ["transform": "translate(0 \(MarkupElement.pixels(SVGWriter.heading)))"])
    for group in diagram.groups { picture.add(drawn(group)) }
    for flow in diagram.flows { picture.add(drawn(flow)) }
    for node in diagram.nodes { picture.add(drawn(node)) }
    for flow in diagram.flows { picture.add(label(flow)) }
    for part in diagram.nodes.filter(\.isCurrent).map(\.id) + diagram.groups.filter(\.isCurrent).map(\.id) {
      picture.add(mark(part))
    }
    svg.add(picture)
    for element in notes.elements { svg.add(element) }
    return svg.rendered(indent: "")
  }

  /// What a screen reader says of it in one breath. All of it in words stands beside, for whoever wants to read on.
  private var summary: String {
    let parts =
      diagram.nodes.filter { $0.path != nil }.map { ($0.title, $0.isCurrent) }
      + diagram.groups.filter { $0.path != nil }.map { ($0.title, $0.isCurrent) }
    let current = parts.filter(\.1).map(\.0)
    return "Bilden har \(parts.count) steg."
      + (current.isEmpty ? "" : " Ärendet är nu vid \(current.inSwedish()).")
      + (isOnPage ? " \(text)" : " Hela processen i ord: ordning workflows diagram \(diagram.workflow) --format text.")
  }

  /// Several drawings may stand in one page.
  var prefix: String { "ordning-\(DiagramNames.ascii(diagram.workflow))-" }

  // MARK: - Ways

  private var arrow: MarkupElement {
    MarkupElement(
      "defs", [:],
      [
        MarkupElement(
          "marker",
          [
            "id": "\(prefix)arrow", "viewBox": "0 0 10 10", "refX": "9", "refY": "5", "markerWidth": "8",
            "markerHeight": "8", "markerUnits": "userSpaceOnUse", "orient": "auto",
          ], [MarkupElement("path", ["class": "arrow", "d": "M0 1 L10 5 L0 9 z"])])
      ])
  }

  private func drawn(_ flow: DiagramFlow) -> MarkupElement? {
    guard let line = layout.lines[flow.id] else { return nil }
    let words = [flow.label, isOnPage ? "" : flow.condition.map { "(\($0))" } ?? ""].filter { !$0.isEmpty }.joined(
      separator: " ")
    let isBreak = if case .boundary? = diagram.node(flow.source)?.kind { true } else { false }
    return MarkupElement(
      "g", ["class": "flow" + (isBreak ? " break" : "")],
      (words.isEmpty ? [] : [MarkupElement("title", text: words)])
        + [MarkupElement("path", ["d": SVGWriter.path(line), "marker-end": "url(#\(prefix)arrow)"])])
  }

  /// A line with rounded corners.
  private static func path(_ line: [DiagramPoint]) -> String {
    func place(_ point: DiagramPoint) -> String {
      "\(MarkupElement.pixels(point.x)) \(MarkupElement.pixels(point.y))"
    }
    guard let first = line.first, let last = line.last else { return "" }
    var path = "M\(place(first))"
    for (index, corner) in line.enumerated().dropFirst().dropLast() {
      let (before, after) = (line[index - 1], line[index + 1])
      path += " L\(place(toward(before, from: corner))) Q\(place(corner)) \(place(toward(after, from: corner)))"
    }
    return path + " L\(place(last))"
  }

  /// The point a little way from one towards another.
  private static func toward(_ other: DiagramPoint, from point: DiagramPoint) -> DiagramPoint {
    let (dx, dy) = (other.x - point.x, other.y - point.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return point }
    let part = min(10, length / 2) / length
    return DiagramPoint(x: point.x + dx * part, y: point.y + dy * part)
  }

  private func label(_ flow: DiagramFlow) -> MarkupElement? {
    guard let frame = layout.labels[flow.id] else { return nil }
    return SVGText.lines(
      DiagramShape.lines(of: flow), className: "way", x: frame.x, top: frame.y, size: DiagramShape.small,
      isCentred: false)
  }

  // MARK: - Where the case is

  /// A pill with words: the place is told by more than colour.
  private func mark(_ part: String) -> MarkupElement? {
    guard let frame = layout.frames[part] else { return nil }
    let words = "Här nu"
    let width = DiagramText.width(of: words, size: DiagramShape.small) + 16
    return MarkupElement(
      "g",
      ["class": "mark", "transform": SVGText.moved(frame.x - 8, frame.y - 11)],
      [
        MarkupElement("rect", ["width": MarkupElement.pixels(width), "height": "20", "rx": "10"]),
        MarkupElement("text", ["x": MarkupElement.pixels(width / 2), "y": "14", "text-anchor": "middle"], text: words),
      ])
  }

  // MARK: - Notes

  /// The clocks, below the picture.
  private var notes: (elements: [MarkupElement], width: Double, height: Double) {
    guard !diagram.clocks.isEmpty else { return ([], 0, 0) }
    let top = layout.size.height + SVGWriter.heading
    let room = max(420, layout.size.width - 48)
    let lines = diagram.clocks.flatMap { DiagramText.lines($0, width: room, size: DiagramShape.small) }
    let heading = MarkupElement(
      "text", ["class": "notes", "x": "24", "y": MarkupElement.pixels(top + 8)], text: "Klockor")
    let text = SVGText.lines(
      lines, className: "notes", x: 24, top: top + 14, size: DiagramShape.small, isCentred: false)
    return ([heading] + (text.map { [$0] } ?? []), room + 48, Double(lines.count) * DiagramShape.lineHeight + 34)
  }
}
