/// Why a picture could not be drawn.
package enum DiagramProblem: Error, CustomStringConvertible {
  /// Graphviz left out a part of it.
  case incomplete

  package var description: String {
    switch self {
    case .incomplete: "Graphviz gav en bild som saknar delar av processen."
    }
  }
}
