import SourceDiagnostics

/// One item or one key less.
extension EditPlanner {
  func remove(_ path: YAMLPath) throws(DiagnosticError) -> EditPlan {
    let site = try EditSite(path, from: root)
    let (container, outer, layout) = try surroundings(of: site, path)
    let change: ExpectedTree
    switch ExpectedTree(childrenOf: container) {
    case .list(var elements, let tag):
      elements.remove(at: site.index)
      change = .list(elements, tag: tag)
    case .mapping(var entries, let tag):
      entries.remove(at: site.index)
      change = .mapping(entries, tag: tag)
    case let other: change = other
    }
    let ways =
      container.isBracketed
      ? [[Splice(withinBrackets(site.index, layout), "")]]
      : layout.spans.count == 1 ? try emptied(container, outer, layout) : withLines(site.index, layout)
    return EditPlan(node: site.node, expected: expected(change, at: outer), ways: ways)
  }

  private func withinBrackets(_ index: Int, _ layout: ItemLayout) -> Range<Int> {
    let spans = layout.spans
    if spans.count == 1 { return (layout.container.bytes.lowerBound + 1)..<(layout.container.bytes.upperBound - 1) }
    return index + 1 < spans.count
      ? spans[index].own.lowerBound..<spans[index + 1].own.lowerBound
      : spans[index - 1].own.upperBound..<spans[index].own.upperBound
  }

  private func withLines(_ index: Int, _ layout: ItemLayout) -> [[Splice]] {
    let chunk = layout.spans[index].chunk
    if index == 0, layout.firstIsWithinLine {
      return [[Splice(chunk.lowerBound..<text.skipSpace(from: chunk.upperBound), "")]]
    }
    let lines = wholeLines(chunk)
    return [[Splice(withBlankLines(lines, isFirst: index == 0), "")], [Splice(lines, "")]]
  }

  /// Gives whole lines with a line break: the one after them, or at the end of the file the one before.
  private func wholeLines(_ chunk: Range<Int>) -> Range<Int> {
    if chunk.upperBound < text.bytes.count { return chunk.lowerBound..<text.nextLine(after: chunk.upperBound) }
    return (text.previousLineEnd(before: chunk.lowerBound) ?? chunk.lowerBound)..<chunk.upperBound
  }

  /// Takes in the blank lines after lines that have blank lines on both sides, so that one gap is left.
  private func withBlankLines(_ lines: Range<Int>, isFirst: Bool) -> Range<Int> {
    var (start, end) = (lines.lowerBound, lines.upperBound)
    let isAfterBlank = text.previousLineEnd(before: start).map { text.isBlankLine(text.lineStart(at: $0)) } ?? true
    if end == text.bytes.count {
      while let previous = text.previousLineEnd(before: start), text.isBlankLine(text.lineStart(at: previous)) {
        start = text.lineStart(at: previous)
      }
    } else if isFirst || isAfterBlank {
      while end < text.bytes.count, text.isBlankLine(end) { end = text.nextLine(after: text.lineEnd(at: end)) }
    }
    return start..<end
  }

  /// Writes `[]` or `{}` where the last item has gone.
  private func emptied(
    _ container: YAMLNode, _ path: YAMLPath, _ layout: ItemLayout
  ) throws(DiagnosticError) -> [[Splice]] {
    let empty = container.sequence == nil ? "{}" : "[]"
    let chunk = layout.spans[0].chunk
    guard let last = path.parts.last, !layout.firstIsWithinLine else {
      let indent = layout.firstIsWithinLine ? "" : String(repeating: " ", count: layout.column)
      return [[Splice(chunk, indent + empty)]]
    }
    let outer = try EditSite(YAMLPath(path.parts.dropLast()), from: root)
    let site = try EditSite([last], from: outer.node)
    let span = try self.layout(of: outer.node).spans[site.index]
    return [[Splice(at: span.valueStart, " " + empty), Splice(wholeLines(chunk), "")]]
  }
}
