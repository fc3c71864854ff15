import SourceDiagnostics

/// Keys that stand too far out or in, told by the columns of the lines above.
extension SyntaxProblem {
  /// A key of a line above, with the column that it stands in, from 1.
  private struct KeyAbove {
    let name: String
    let column: Int
    let line: Int

    var words: String { "kolumn \(column), som \(name) på rad \(line)" }
  }

  /// How far in a key may have been meant that stands where the items of a list begin; nil where no line tells.
  ///
  /// - Parameter number: The line where the list begins.
  func indentHint(_ key: String, downTo number: Int) -> String? {
    let places = keysAbove(line, downTo: number).filter { $0.column > line.indent + 1 }
    guard !places.isEmpty else { return nil }
    // The innermost is named last: most often the line belongs to the item, and not to what stands in it.
    let words = places.reversed().map(\.words).joined(separator: "; eller till ")
    let first = SourceLine(file, number: number)
    let isOfSteps = file.text(in: first.rest(from: first.firstKey)).prefixMatch(of: #/\{?\s*id:/#) != nil
    return "dra in raden \(key): till \(words)\(hasLinesBelow ? ", och raderna under den lika mycket" : "")"
      + (isOfSteps ? "" : "\nbörjar en ny listpunkt här, skriv \"- \" först")
  }

  /// How a key is mended that stands under one with a value: it may be the one above that stands too far out.
  var outdentHint: String {
    let own = line.indent + 1
    let outer = keysAbove(line, downTo: 1).first { $0.column < own }
    guard let outer else { return "flytta raden till samma kolumn som nycklarna ovanför" }
    let mended = "låt raden börja i \(outer.words)"
    return outdentedHint(outer.line, likelyIn: own).map { "\(mended); \($0)" } ?? mended
  }

  /// How the key of a line above is mended that stands too far out, where one above it stands in the column that it should
  /// have, or as the line below does; nil for others.
  func outdentedHint(_ number: Int, likelyIn column: Int) -> String? {
    let above = SourceLine(file, number: number)
    guard above.indent + 1 < column, above.firstKey == above.firstCharacter, let name = key(of: above) else {
      return nil
    }
    let sibling = keysAbove(above, downTo: 1, from: column).first
    let isAsBelow = lineBelow(line: line).map { $0.indent + 1 == column && key(of: $0) != nil } ?? false
    guard sibling?.column == column || isAsBelow else { return nil }
    return "är det \(name) som står fel, dra in rad \(number) till kolumn \(column)"
  }

  /// The nearest key above that stands further out than the line where libyaml stopped.
  var ownerOfLine: (name: String, column: Int, line: Int)? {
    let own = line.indent + 1
    return keysAbove(line, downTo: 1).first { $0.column < own }.map { ($0.name, $0.column, $0.line) }
  }

  /// Whether the value of its key stands on the lines that follow.
  private var hasLinesBelow: Bool {
    guard line.byte(before: line.rest(from: line.firstCharacter).upperBound) == UInt8(ascii: ":") else { return false }
    let below = (line.number + 1..<line.number + 3).lazy.map { SourceLine(file, number: $0) }
      .first { !$0.isBlankOrComment }
    return below.map { $0.indent > line.indent && $0.bytes.lowerBound < file.bytes.count } ?? false
  }

  /// The keys above a line, from it upwards, each further out than those below it.
  ///
  /// - Parameters:
  ///   - number: The last line that is looked at.
  ///   - column: Keys further in than that are not looked at.
  private func keysAbove(_ line: SourceLine, downTo number: Int, from column: Int = .max) -> [KeyAbove] {
    var found: [KeyAbove] = []
    for number in stride(from: line.number - 1, through: max(1, number), by: -1) {
      let above = SourceLine(file, number: number)
      let place = above.firstKey - above.bytes.lowerBound + 1
      guard !above.isBlankOrComment, place < found.last?.column ?? .max, place <= column,
        let name = key(of: above, from: above.firstKey)
      else { continue }
      found.append(KeyAbove(name: name, column: place, line: number))
      // What stands before the dash of an item belongs to other things.
      if above.firstKey > above.firstCharacter, found.count > 1 || column < .max { break }
    }
    return found
  }
}
