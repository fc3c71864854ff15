/// The source line of a place and the line of markers under it.
struct SourceExcerpt {
  /// A line longer than this is cut around the place.
  private static let widest = 160
  private static let before = 60

  /// The line with its number, then the markers.
  let lines: [String]

  init(_ place: SourcePlace) {
    let characters = Array(place.file.text(ofLine: place.line))
    let start = min(max(place.column - 1, 0), characters.count)
    let window = Self.window(count: characters.count, start: start)
    let end = Self.end(of: place.range, start: start, characters: characters, window: window)

    var source = window.lowerBound > 0 ? "…" : ""
    var marker = window.lowerBound > 0 ? " " : ""
    for index in window {
      let character = DisplayText.visible(characters[index])
      source.append(character)
      let width = DisplayText.width(of: character)
      if index >= start && index < end {
        marker += String(repeating: "^", count: width)
      } else if index < start {
        marker += String(repeating: " ", count: width)
      }
    }
    if window.upperBound < characters.count { source.append("…") }
    if start >= window.upperBound { marker.append("^") }

    let number = String(place.line)
    let gutter = max(4, number.count)
    let padding = String(repeating: " ", count: gutter - number.count)
    lines = [
      Self.trimmed("\(padding)\(number) | \(source)"),
      "\(String(repeating: " ", count: gutter)) | \(marker)",
    ]
  }

  private static func window(count: Int, start: Int) -> Range<Int> {
    guard count > widest else { return 0..<count }
    let low = min(max(0, start - before), count - widest)
    return low..<(low + widest)
  }

  private static func end(
    of range: SourceRange, start: Int, characters: [Character], window: Range<Int>
  ) -> Int {
    var end = range.end.line == range.start.line ? range.end.column - 1 : characters.count
    end = min(end, window.upperBound)
    while end > start + 1, characters[end - 1].isWhitespace { end -= 1 }
    return max(end, start + 1)
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
