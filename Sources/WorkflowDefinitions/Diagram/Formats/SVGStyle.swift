/// How a drawing looks, as CSS.
///
/// Each colour is given twice: first plain, for programs that know no custom properties, then as a property that a page
/// may set. Light, dark and paper differ in the properties only.
enum SVGStyle {
  /// The colours in light; text is at least 4.5:1 against what it stands on.
  static let light = [
    "paper": "#ffffff", "surface": "#f5f7f9", "beside": "#fbfaf7", "ink": "#1b1f24", "muted": "#545c66",
    "line": "#69727d", "accent": "#0b5394", "accent-surface": "#e3eefa",
  ]

  /// The colours in dark.
  static let dark = [
    "paper": "#16191d", "surface": "#22272d", "beside": "#1c2024", "ink": "#e8eaed", "muted": "#a9b1ba",
    "line": "#87919c", "accent": "#8ab8e6", "accent-surface": "#15314d",
  ]

  /// The whole of it.
  static let text: String = """

    .ordning-diagram { \(properties(light)) font-family: system-ui, "Segoe UI", "Liberation Sans", sans-serif; }
    @media (prefers-color-scheme: dark) { .ordning-diagram { \(properties(dark)) } }
    @media print { .ordning-diagram { \(properties(light)) max-width: 100%; height: auto; } }
    .ordning-diagram .paper { \(paint("fill", "paper")) }
    .ordning-diagram text { \(paint("fill", "ink")) font-size: \(Int(DiagramShape.large))px; }
    .ordning-diagram .heading { font-size: 18px; font-weight: 600; }
    .ordning-diagram .besides, .ordning-diagram .notes tspan { \(paint("fill", "muted")) }
    .ordning-diagram .besides, .ordning-diagram .way, .ordning-diagram .notes tspan { font-size: \(Int(DiagramShape.small))px; }
    .ordning-diagram .notes { font-weight: 600; }
    .ordning-diagram .notes tspan { font-weight: 400; }
    .ordning-diagram .way { \(paint("stroke", "paper")) stroke-width: 4px; paint-order: stroke; stroke-linejoin: round; }
    .ordning-diagram .group > rect { \(paint("fill", "paper")) \(paint("stroke", "line")) stroke-width: 1.2px; }
    .ordning-diagram .group.beside > rect { \(paint("fill", "beside")) stroke-dasharray: 6 4; }
    .ordning-diagram .step > rect { \(paint("fill", "surface")) \(paint("stroke", "line")) stroke-width: 1.2px; }
    .ordning-diagram .program > rect { stroke-dasharray: 2 3; }
    .ordning-diagram .event > circle, .ordning-diagram .gateway > polygon { \(paint("fill", "paper")) \(paint("stroke", "line")) stroke-width: 1.4px; }
    .ordning-diagram .end > circle { stroke-width: 3px; }
    .ordning-diagram .event > .dot { \(paint("fill", "line")) stroke: none; }
    .ordning-diagram .symbol { fill: none; \(paint("stroke", "muted")) stroke-width: 1.4px; stroke-linejoin: round; stroke-linecap: round; }
    .ordning-diagram .flow > path { fill: none; \(paint("stroke", "line")) stroke-width: 1.4px; }
    .ordning-diagram .break > path { stroke-dasharray: 6 4; }
    .ordning-diagram .arrow { \(paint("fill", "line")) }
    .ordning-diagram .current > rect, .ordning-diagram .current > circle { \(paint("stroke", "accent")) stroke-width: 3px; stroke-dasharray: none; }
    .ordning-diagram .passed > rect { stroke-dasharray: 3 4; }
    .ordning-diagram .step.current > rect { \(paint("fill", "accent-surface")) }
    .ordning-diagram .mark rect { \(paint("fill", "accent")) }
    .ordning-diagram .mark text { \(paint("fill", "paper")) font-size: \(Int(DiagramShape.small))px; font-weight: 600; }

    """

  private static func properties(_ colours: [String: String]) -> String {
    colours.sorted { $0.key < $1.key }.map { "--ordning-\($0.key)-own: \($0.value);" }.joined(separator: " ")
  }

  private static func paint(_ what: String, _ name: String) -> String {
    "\(what): \(light[name] ?? "currentColor"); \(what): var(--ordning-\(name), var(--ordning-\(name)-own));"
  }
}
