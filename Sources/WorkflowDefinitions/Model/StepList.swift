/// Steps one after another: the main list, a branch, the body of a `for_each`, a handler.
public struct StepList: Sendable {
  /// The path of the list of exits.
  public static let exitsPath = "!exits/"
  /// What the paths of the lists of handlers begin with.
  public static let handlersPath = "!handler/"
  /// The path of the list of optional steps.
  public static let optionalPath = "!optional/"
  /// The place where a process gives its outputs, which is no step.
  static let outputsPath = "!outputs"

  /// Where it stands: `""`, or the path of its block with a `/` at the end.
  public let path: String
  /// The steps, in order.
  public let nodes: [StepNode]
  /// The names its expressions see.
  public let layout: ScopeLayout
  private let positions: [String: Int]

  /// A list.
  public init(path: String, nodes: [StepNode], layout: ScopeLayout) {
    self.path = path
    self.nodes = nodes
    self.layout = layout
    positions = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The step of that id.
  public subscript(id: String) -> StepNode? { positions[id].map { nodes[$0] } }

  /// The step after one; nil where it is the last.
  public func successor(of id: String) -> StepNode? {
    guard let position = positions[id], position + 1 < nodes.count else { return nil }
    return nodes[position + 1]
  }

  /// The list's path and the step's id in a step's path.
  public static func split(_ path: String) -> (list: String, id: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[...slash]), String(path[path.utf8.index(after: slash)...]))
  }
}
