/// Writes lines of text in a drawing.
enum SVGText {
  /// Lines one under the other; nil where there are none.
  ///
  /// - Parameter x: Their left edge, or their middle where they are centred.
  static func lines(
    _ lines: [String], className: String, x: Double, top: Double, size: Double, isCentred: Bool
  ) -> MarkupElement? {
    guard !lines.isEmpty else { return nil }
    let spans = lines.enumerated().map { index, line in
      let base = top + Double(index) * DiagramShape.lineHeight + size * 0.36 + DiagramShape.lineHeight / 2
      return MarkupElement(
        "tspan", ["x": MarkupElement.pixels(x), "y": MarkupElement.pixels(base)], text: line)
    }
    return MarkupElement("text", ["class": className, "text-anchor": isCentred ? "middle" : nil], spans)
  }

  /// Moves what it is said of.
  static func moved(_ x: Double, _ y: Double) -> String {
    "translate(\(MarkupElement.pixels(x)) \(MarkupElement.pixels(y)))"
  }
}
