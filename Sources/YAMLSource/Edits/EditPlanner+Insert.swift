import SourceDiagnostics

/// Another item in a list, or another key.
extension EditPlanner {
  func insertItem(_ value: YAMLValue, _ path: YAMLPath, _ index: Int?) throws(DiagnosticError) -> EditPlan {
    let site = try EditSite(path, from: root)
    try site.refuseAlias()
    guard let elements = site.node.sequence else { throw EditRefusal.notList(site.node) }
    let index = try checked(index, in: site.node)
    var tree = elements.map { ExpectedTree.same($0) }
    tree.insert(.written(value), at: index)
    let expected = expected(.list(tree, tag: site.node.tag), at: path)
    if elements.isEmpty { return try fill(site, .list([value]), expected) }

    let like = ValueWriter.nearest(elements, to: value, before: index)
    let writer = writer(near: site.node)
    return try insert(
      at: index, in: site, expected,
      block: [writer.item(value, like: like), ["- " + writer.inline(value, like: nil, in: .flow)]],
      inline: [writer.inline(value, like: like, in: .flow), writer.inline(value, like: nil, in: .flow)])
  }

  func insertKey(
    _ key: String, _ value: YAMLValue, _ path: YAMLPath, _ index: Int?
  ) throws(DiagnosticError) -> EditPlan {
    let site = try EditSite(path, from: root)
    try site.refuseAlias()
    guard let entries = site.node.mapping else { throw EditRefusal.notMapping(site.node) }
    if let same = entries.first(where: { $0.name == key }) { throw EditRefusal.duplicateKey(same.key, key) }
    let index = try checked(index, in: site.node)
    var tree = entries.map { (name: $0.name, value: ExpectedTree.same($0.value)) }
    tree.insert((name: key, value: .written(value)), at: index)
    let expected = expected(.mapping(tree, tag: site.node.tag), at: path)
    if entries.isEmpty { return try fill(site, .mapping([.init(key: key, value: value)]), expected) }

    let writer = writer(near: site.node)
    let likeKey = entries[max(0, index - 1)].key
    // Another key's value is of another kind, so only the way of writing lists and keys is taken from it.
    let like =
      value.isFilledCollection ? ValueWriter.nearest(entries.map(\.value), to: value, before: index) : nil
    let name = writer.key(key, like: likeKey)
    return try insert(
      at: index, in: site, expected,
      block: [
        writer.entry(key, value, like: like, key: likeKey), ["\(name): \(writer.inline(value, like: nil, in: .flow))"],
      ],
      inline: [like, nil].map { "\(name): \(writer.inline(value, like: $0, in: .flow))" })
  }

  private func checked(_ index: Int?, in node: YAMLNode) throws(DiagnosticError) -> Int {
    let index = index ?? node.childCount
    guard (0...node.childCount).contains(index) else { throw EditRefusal.badIndex(index, in: node) }
    return index
  }

  /// Puts the first value into empty brackets; keys and lists get lines of their own where they can.
  private func fill(_ site: EditSite, _ value: YAMLValue, _ expected: ExpectedTree) throws(DiagnosticError) -> EditPlan
  {
    if try layout(of: site.node).hasCommentsInBrackets { throw EditRefusal.commentsInBrackets(site.node) }
    let holdsLines: Bool =
      switch value {
      case .list(let elements): elements.contains(where: \.isFilledCollection)
      default: true
      }
    let ways = try ways(of: value, at: site, like: nil)
    return EditPlan(
      node: site.node, expected: expected, ways: holdsLines || site.isWithinBrackets ? ways : Array(ways.dropFirst()))
  }

  private func insert(
    at index: Int, in site: EditSite, _ expected: ExpectedTree, block: [[String]], inline: [String]
  ) throws(DiagnosticError) -> EditPlan {
    let layout = try layout(of: site.node)
    if site.node.isBracketed {
      if layout.hasCommentsInBrackets { throw EditRefusal.commentsInBrackets(site.node) }
      let ways = inline.map { [bracketed($0, at: index, in: layout)] }
      return EditPlan(node: site.node, expected: expected, ways: ways)
    }
    guard !site.isWithinBrackets else { throw EditRefusal.barePair(site.node) }
    return EditPlan(node: site.node, expected: expected, ways: block.map { [lines($0, at: index, in: layout)] })
  }

  private func lines(_ lines: [String], at index: Int, in layout: ItemLayout) -> Splice {
    let item = joined(lines, indent: layout.column)
    let indent = String(repeating: " ", count: layout.column)
    let between = String(repeating: text.lineBreak, count: 1 + blankLines(at: index, in: layout))
    guard index < layout.spans.count else {
      return Splice(at: layout.spans[index - 1].chunk.upperBound, between + indent + item)
    }
    let start = layout.spans[index].chunk.lowerBound
    if index == 0, layout.firstIsWithinLine { return Splice(at: start, item + between + indent) }
    return Splice(at: start, indent + item + between)
  }

  /// Gives the number of blank lines between the neighbours of a new item.
  private func blankLines(at index: Int, in layout: ItemLayout) -> Int {
    guard layout.spans.count > 1 else { return 0 }
    let next = min(max(index, 1), layout.spans.count - 1)
    var line = text.lineStart(at: layout.spans[next].chunk.lowerBound)
    var count = 0
    while let end = text.previousLineEnd(before: line), end > layout.spans[next - 1].chunk.upperBound {
      line = text.lineStart(at: end)
      guard text.isBlankLine(line) else { break }
      count += 1
    }
    return count
  }

  private func bracketed(_ item: String, at index: Int, in layout: ItemLayout) -> Splice {
    let spans = layout.spans
    var between = ", "
    if spans.count > 1 {
      let next = min(max(index, 1), spans.count - 1)
      between = text(spans[next - 1].own.upperBound..<spans[next].own.lowerBound)
    } else {
      let lead = text((layout.container.bytes.lowerBound + 1)..<spans[0].own.lowerBound)
      if lead.contains(where: \.isNewline) { between = "," + lead }
    }
    return index < spans.count
      ? Splice(at: spans[index].own.lowerBound, item + between)
      : Splice(at: spans[index - 1].own.upperBound, between + item)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: text.bytes[range], as: UTF8.self) }
}
