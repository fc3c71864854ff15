/// How a file indents its lists and keys.
struct BlockStyle {
  /// From a key to the keys in its value.
  var keyStep: Int?
  /// From a key to the dashes in its value; 0 where lists are not indented.
  var listStep: Int?
  /// From a dash to what stands after it.
  var dashWidth: Int?

  private static let mostVisited = 2_000

  /// Finds the style of the nodes, the first of them first.
  init(_ nodes: [YAMLNode], in text: EditText) {
    for node in nodes {
      var left = Self.mostVisited
      look(at: node, text, &left)
    }
  }

  private var isComplete: Bool { keyStep != nil && listStep != nil && dashWidth != nil }

  private mutating func look(at node: YAMLNode, _ text: EditText, _ left: inout Int) {
    guard !isComplete, left > 0, node.aliasPlace == nil, !node.isBracketed else { return }
    left -= 1
    switch node.content {
    case .scalar: return
    case .sequence(let elements): if let first = elements.first { takeDash(node, first, text) }
    case .mapping(let entries): for entry in entries { takeStep(node, entry, text) }
    }
    for child in node.childValues { look(at: child, text, &left) }
  }

  private mutating func takeDash(_ list: YAMLNode, _ first: YAMLNode, _ text: EditText) {
    let between = list.bytes.lowerBound..<max(list.bytes.lowerBound, first.extent.lowerBound)
    guard dashWidth == nil, between.count > 1, text.bytes[between].dropFirst().allSatisfy({ $0 == 0x20 }) else {
      return
    }
    dashWidth = between.count
  }

  private mutating func takeStep(_ mapping: YAMLNode, _ entry: YAMLEntry, _ text: EditText) {
    let value = entry.value
    guard value.aliasPlace == nil, value.scalar == nil, !value.isBracketed, text.beginsLine(value.bytes.lowerBound)
    else { return }
    let step = text.column(at: value.bytes.lowerBound) - text.column(at: mapping.bytes.lowerBound)
    if value.sequence != nil {
      if listStep == nil, step >= 0 { listStep = step }
    } else if keyStep == nil, step > 0 {
      keyStep = step
    }
  }
}
