/// A point of a drawing, in pixels from its upper left corner.
package struct DiagramPoint: Sendable, Hashable {
  /// Pixels from the left.
  package var x: Double
  /// Pixels from the top.
  package var y: Double
}

/// A width and a height, in pixels.
package struct DiagramSize: Sendable, Hashable {
  package var width: Double
  package var height: Double
}

/// A rectangle of a drawing, in pixels from its upper left corner.
package struct DiagramFrame: Sendable, Hashable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  var maxX: Double { x + width }
  var maxY: Double { y + height }
  var midX: Double { x + width / 2 }
  var midY: Double { y + height / 2 }

  init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  init(around middle: DiagramPoint, _ size: DiagramSize) {
    self.init(x: middle.x - size.width / 2, y: middle.y - size.height / 2, width: size.width, height: size.height)
  }

  /// The frame, so many pixels larger on every side.
  func grown(by margin: Double) -> DiagramFrame {
    DiagramFrame(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  /// Whether a line that is level or upright goes through it.
  func isCrossed(from a: DiagramPoint, to b: DiagramPoint) -> Bool {
    min(a.x, b.x) < maxX && max(a.x, b.x) > x && min(a.y, b.y) < maxY && max(a.y, b.y) > y
  }

  func holds(_ point: DiagramPoint) -> Bool { x <= point.x && point.x <= maxX && y <= point.y && point.y <= maxY }

  func overlaps(_ other: DiagramFrame) -> Bool {
    x < other.maxX && maxX > other.x && y < other.maxY && maxY > other.y
  }
}
