import SourceDiagnostics

/// Where a value is written instead of another: what goes on the line of its dash or colon, and what goes below.
struct EditPlace {
  /// What the first line's part replaces.
  private let head: Range<Int>
  /// What the lines below replace; begins at the end of a line.
  private let body: Range<Int>
  /// Where the blanks before the first part begin.
  private let valueStart: Int
  /// Where the line of the dash or the colon ends.
  private let firstLineEnd: Int
  /// Whether the old value begins on that line.
  private let isOnLine: Bool
  /// The number of bytes before the dash or the key on its line.
  private let column: Int
  /// The indentation of the old value's lines below, where it was a block of text.
  private let oldTextIndent: Int?
  /// The number of bytes before the old value, where it began on the line of its dash.
  private let compactColumn: Int?
  /// What must stand before a value where there was none.
  private let missingMark: String
  private let isItem: Bool
  private let isRoot: Bool

  init(_ site: EditSite, in text: EditText) throws(DiagnosticError) {
    let node = site.node
    var span = ItemSpan(own: node.bytes, valueStart: node.bytes.lowerBound, hasMark: true)
    var column = 0
    if let parent = site.parent {
      guard let layout = ItemLayout(parent, in: text) else { throw EditRefusal.unfaithful(node, cause: nil) }
      span = layout.spans[site.index]
      column = layout.column
    }
    isRoot = site.parent == nil
    isItem = site.parent?.sequence != nil
    self.column = column
    missingMark = span.hasMark || isItem ? "" : ":"
    let start = node.hasNoText ? span.valueStart : node.bytes.lowerBound
    let end = node.hasNoText ? start : node.bytes.upperBound
    isOnLine = !text.bytes[min(span.valueStart, start)..<start].contains(where: EditText.isBreak)
    firstLineEnd = text.lineEnd(at: span.valueStart)
    let style = node.scalar?.style
    let isBlockText = style == .literal || style == .folded
    compactColumn = isItem && isOnLine && !node.hasNoText ? text.column(at: start) : nil
    valueStart = span.valueStart

    if isBlockText {
      let markEnd = text.bytes[start..<end].firstIndex(where: EditText.isSpace) ?? end
      head = start..<markEnd
      body = text.lineEnd(at: start)..<max(end, text.lineEnd(at: start))
    } else if site.isWithinBrackets {
      head = start..<max(start, min(end, span.own.upperBound))
      body = text.bytes.count..<text.bytes.count
    } else if node.scalar == nil, !node.isBracketed, isOnLine || site.parent == nil {
      head = start..<text.lineEnd(at: end)
      body = head.upperBound..<head.upperBound
    } else if node.scalar == nil, !node.isBracketed {
      head = span.valueStart..<span.valueStart
      body = firstLineEnd..<text.lineEnd(at: end)
    } else {
      head = start..<end
      body = text.lineEnd(at: end)..<text.lineEnd(at: end)
    }
    oldTextIndent = isBlockText ? Self.indent(of: body, in: text) : nil
  }

  /// Gives the splices that put a value there.
  func splices(_ value: WrittenValue, _ writer: ValueWriter, _ text: EditText) -> [Splice] {
    var first = value.head
    var lines = value.body
    var indent = column + (value.isList ? writer.listStep : writer.keyStep)
    if value.head == nil, isItem || isRoot {
      first = lines.first
      lines = Array(lines.dropFirst())
      indent = isRoot ? 0 : compactColumn ?? column + writer.dashWidth
    } else if isItem {
      indent = column + writer.dashWidth
    }
    if value.head != nil, let oldTextIndent { indent = oldTextIndent }

    let below = ValueWriter.indented(lines, by: indent).map { text.lineBreak + $0 }.joined()
    guard let first, !first.isEmpty else {
      // The comment on the key's own line stays when the old value began on a later one.
      if !isOnLine, !head.isEmpty { return [Splice(firstLineEnd..<max(head.upperBound, body.upperBound), below)] }
      return [Splice(valueStart..<head.upperBound, missingMark), Splice(body, below)]
    }
    return [Splice(head, missingMark + (head.isEmpty ? " " : "") + first), Splice(body, below)]
  }

  private static func indent(of body: Range<Int>, in text: EditText) -> Int? {
    var line = text.nextLine(after: body.lowerBound)
    while line < body.upperBound {
      if !text.isBlankLine(line) { return text.bytes[line...].prefix { $0 == 0x20 }.count }
      line = text.nextLine(after: text.lineEnd(at: line))
    }
    return nil
  }
}
