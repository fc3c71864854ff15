/// The marks within circles and diamonds.
enum SVGSymbol {
  /// What kind of thing happens: an envelope, a clock, a lightning, a person.
  static func event(_ kind: DiagramEvent.Kind, at middle: DiagramPoint) -> MarkupElement {
    let path =
      switch kind {
      case .message: "M-7 -5 H7 V5 H-7 Z M-7 -5 L0 1 L7 -5"
      case .day: "M7 0 A7 7 0 1 1 -7 0 A7 7 0 1 1 7 0 M0 -4 V0 L3 2"
      case .condition: "M-5 -6 H5 V6 H-5 Z M-3 -3 H3 M-3 0 H3 M-3 3 H3"
      case .failure, .exit: "M-6 5 L-2 -5 L2 2 L6 -5"
      case .person: "M3 -3 A3 3 0 1 1 -3 -3 A3 3 0 1 1 3 -3 M-6 7 C-6 1 6 1 6 7"
      }
    return MarkupElement("path", ["class": "symbol", "d": path, "transform": SVGText.moved(middle.x, middle.y)])
  }

  /// Everything ends.
  static func dot(at middle: DiagramPoint) -> MarkupElement {
    MarkupElement(
      "circle",
      ["class": "dot", "cx": MarkupElement.pixels(middle.x), "cy": MarkupElement.pixels(middle.y), "r": "8"])
  }

  /// Branches begin or meet.
  static func plus(at middle: DiagramPoint) -> MarkupElement {
    MarkupElement(
      "path", ["class": "symbol", "d": "M-8 0 H8 M0 -8 V8", "transform": SVGText.moved(middle.x, middle.y)])
  }
}
