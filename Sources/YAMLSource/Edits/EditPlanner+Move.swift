import SourceDiagnostics

/// An item or a key at another place in its list or among its keys.
///
/// The items change places and what stands between them (blank lines, free comments, commas) stays.
extension EditPlanner {
  func move(_ path: YAMLPath, _ target: Int) throws(DiagnosticError) -> EditPlan {
    let site = try EditSite(path, from: root)
    let (container, outer, layout) = try surroundings(of: site, path)
    guard layout.spans.indices.contains(target) else { throw EditRefusal.badIndex(target, in: container) }
    let order = Self.order(moving: site.index, to: target, of: layout.spans.count)
    let change: ExpectedTree
    switch ExpectedTree(childrenOf: container) {
    case .list(let elements, let tag): change = .list(order.map { elements[$0] }, tag: tag)
    case .mapping(let entries, let tag): change = .mapping(order.map { entries[$0] }, tag: tag)
    case let other: change = other
    }
    let splices = order.indices.compactMap { slot -> Splice? in
      order[slot] == slot ? nil : Splice(layout.spans[slot].chunk, piece(order[slot], in: slot, layout))
    }
    return EditPlan(node: site.node, expected: expected(change, at: outer), ways: [splices])
  }

  /// Gives for each place the item that comes to stand there.
  private static func order(moving index: Int, to target: Int, of count: Int) -> [Int] {
    var order = Array(0..<count)
    order.insert(order.remove(at: index), at: target)
    return order
  }

  /// Gives an item's bytes for a place; only the first place can lack the indentation, as in `- id: a`.
  private func piece(_ item: Int, in slot: Int, _ layout: ItemLayout) -> [UInt8] {
    let bytes = text.bytes[layout.spans[item].chunk]
    guard !layout.container.isBracketed, layout.firstIsWithinLine else { return Array(bytes) }
    if slot == 0 { return Array(bytes.drop(while: EditText.isBlank)) }
    return item == 0 ? Array(repeating: 0x20, count: layout.column) + bytes : Array(bytes)
  }
}
