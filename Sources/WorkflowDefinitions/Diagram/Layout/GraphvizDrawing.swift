import Foundation

/// What `dot -Tjson0` says, as far as it is used: everything is text, and heights go upwards.
struct GraphvizDrawing: Decodable {
  struct Object: Decodable {
    let _gvid: Int
    let name: String
    let bb: String?
    let pos: String?
  }

  struct Edge: Decodable {
    let id: String?
    let pos: String?
    let lp: String?
  }

  let bb: String
  let objects: [Object]?
  let edges: [Edge]?

  /// Reads it.
  ///
  /// - Throws: `DecodingError` where it is something else.
  init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(GraphvizDrawing.self, from: Data(json))
  }

  /// The numbers in a text such as `e,12,5 27,18.5`.
  static func numbers(_ text: String) -> [Double] {
    text.split { $0 == "," || $0 == " " }.compactMap { Double($0) }
  }

  /// The points in a text, with heights downwards from the top of the drawing.
  static func points(_ text: String, height: Double) -> [DiagramPoint] {
    let numbers = numbers(text)
    return stride(from: 0, to: numbers.count - 1, by: 2).map {
      DiagramPoint(x: numbers[$0], y: height - numbers[$0 + 1])
    }
  }
}
