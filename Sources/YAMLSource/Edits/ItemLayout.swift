/// Where the items of a list, or the keys, stand in a file, found by reading on from one value to the next.
struct ItemLayout {
  let container: YAMLNode
  let text: EditText
  private(set) var spans: [ItemSpan] = []

  /// Creates the layout; `nil` where the file cannot be followed.
  init?(_ container: YAMLNode, in text: EditText) {
    self.container = container
    self.text = text
    guard container.isBracketed ? readBracketed() : readBlock() else { return nil }
    if !container.isBracketed { takeLines() }
  }

  /// The number of bytes before each item on its line, for items that begin lines.
  var column: Int { text.column(at: container.bytes.lowerBound) }

  /// Whether the first item stands on a line with something before it, as in `- id: a`.
  var firstIsWithinLine: Bool { !text.beginsLine(container.bytes.lowerBound) }

  /// Whether a comment stands between the brackets but in no value.
  var hasCommentsInBrackets: Bool {
    var gapStart = container.bytes.lowerBound + 1
    for end in spans.map(\.own) + [container.bytes.upperBound..<container.bytes.upperBound] {
      if text.bytes[gapStart..<max(gapStart, end.lowerBound)].contains(UInt8(ascii: "#")) { return true }
      gapStart = end.upperBound
    }
    return false
  }

  private mutating func readBlock() -> Bool {
    for index in 0..<container.childCount {
      let start = spans.last.map { text.skipTrivia(from: $0.own.upperBound) } ?? container.bytes.lowerBound
      guard let span = read(index, from: start) else { return false }
      spans.append(span)
    }
    return true
  }

  private mutating func readBracketed() -> Bool {
    var offset = container.bytes.lowerBound + 1
    for index in 0..<container.childCount {
      offset = text.skipTrivia(from: offset)
      if index > 0 {
        guard offset < text.bytes.count, text.bytes[offset] == UInt8(ascii: ",") else { return false }
        offset = text.skipTrivia(from: offset + 1)
      }
      guard let span = read(index, from: offset) else { return false }
      spans.append(span)
      offset = span.own.upperBound
    }
    return true
  }

  private func read(_ index: Int, from start: Int) -> ItemSpan? {
    guard start < text.bytes.count else { return nil }
    var mark = start
    var hasMark = false
    let value: YAMLNode
    switch container.content {
    case .scalar: return nil
    case .sequence(let elements):
      value = elements[index]
      if !container.isBracketed {
        guard text.bytes[start] == UInt8(ascii: "-") else { return nil }
        (mark, hasMark) = (start + 1, true)
      }
    case .mapping(let entries):
      value = entries[index].value
      mark = entries[index].key.extent.upperBound
      guard start < mark else { return nil }
      let colon = text.skipTrivia(from: mark)
      if colon < text.bytes.count, text.bytes[colon] == UInt8(ascii: ":") { (mark, hasMark) = (colon + 1, true) }
    }
    let valueStart = text.propertiesEnd(from: mark, before: value.extent.lowerBound)
    var end = max(mark, value.hasNoText ? valueStart : Self.trimmedEnd(of: value, from: valueStart, in: text))
    // Within brackets a colon is one only with a blank after it.
    if container.isBracketed, hasMark, value.hasNoText, end < text.bytes.count, EditText.isBlank(text.bytes[end]) {
      end += 1
    }
    return ItemSpan(own: start..<end, valueStart: valueStart, hasMark: hasMark)
  }

  /// Gives where a value's text ends; a pair within brackets may have blanks at its end.
  private static func trimmedEnd(of value: YAMLNode, from start: Int, in text: EditText) -> Int {
    guard value.scalar == nil else { return value.extent.upperBound }
    return text.bytes[start..<max(start, value.extent.upperBound)].lastIndex { !EditText.isSpace($0) }.map { $0 + 1 }
      ?? value.extent.upperBound
  }

  /// Gives every item its whole lines and comments.
  private mutating func takeLines() {
    let values = container.childValues
    for index in spans.indices {
      var end = text.lineEnd(at: spans[index].own.upperBound)
      let limit = text.skipTrivia(from: end)
      if values[index].endsKeepingBlankLines { end = keptEnd(from: end) }
      end = commentsWithin(spans[index].own.lowerBound, from: end, before: limit)
      let start = index == 0 && firstIsWithinLine ? spans[0].own.lowerBound : leadStart(index)
      spans[index].chunk = start..<end
    }
  }

  /// Gives the end of the blank lines after a text that keeps them, without the last line's break.
  private func keptEnd(from lineEnd: Int) -> Int {
    var end = lineEnd
    while case let next = text.nextLine(after: end), next < text.bytes.count, text.isBlankLine(next) {
      end = text.lineEnd(at: next)
    }
    return end
  }

  /// Gives the end of the comment lines after an item that are further in than it, as what is taken out for a while is.
  private func commentsWithin(_ start: Int, from lineEnd: Int, before limit: Int) -> Int {
    let column = text.column(at: start)
    var end = lineEnd
    var line = text.nextLine(after: end)
    while line < limit, line > end {
      let lineEnd = text.lineEnd(at: line)
      if let indent = text.commentIndent(line) {
        guard indent > column else { break }
        end = lineEnd
      } else if !text.isBlankLine(line) {
        break
      }
      let next = text.nextLine(after: lineEnd)
      guard next > line else { break }
      line = next
    }
    return end
  }

  /// Gives where the comment lines straight above an item begin; those that begin the file belong to the file.
  private func leadStart(_ index: Int) -> Int {
    let own = text.lineStart(at: spans[index].own.lowerBound)
    let floor = index == 0 ? -1 : spans[index - 1].chunk.upperBound
    var start = own
    while let end = text.previousLineEnd(before: start), end > floor {
      let line = text.lineStart(at: end)
      guard line > floor, text.commentIndent(line) != nil else { break }
      start = line
    }
    return text.isFirstLine(start) && start < own ? own : start
  }
}
