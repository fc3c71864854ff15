import YAMLSource

/// Writes random YAML in all the styles that people use, with comments and blank lines.
struct RandomYAML {
  var generator: SeededGenerator
  private var comments = 0
  private var anchors = 0
  private let keyStep: Int
  private let listStep: Int
  private let dashWidth: Int

  init(seed: UInt64) {
    generator = SeededGenerator(state: seed)
    keyStep = [1, 2, 2, 2, 3, 4].randomElement(using: &generator) ?? 2
    listStep = [0, 1, 2, 2, 2, 4].randomElement(using: &generator) ?? 2
    dashWidth = [2, 2, 2, 3, 4].randomElement(using: &generator) ?? 2
  }

  /// Writes a document.
  mutating func document() -> String {
    var lines = chance(4) ? ["# fil \(comments)"] + (chance(2) ? [""] : []) : []
    if chance(8) { lines.append("---") }
    lines += chance(2) ? mapping(depth: 0) : list(depth: 0)
    if chance(5) { lines += ["", "# slut"] }
    let lineBreak = chance(4) ? "\r\n" : "\n"
    return (chance(8) ? "\u{FEFF}" : "") + lines.joined(separator: lineBreak) + (chance(5) ? "" : lineBreak)
  }

  /// Makes a random value to write.
  mutating func value(depth: Int = 0) -> YAMLValue {
    switch Int.random(in: 0..<(depth > 2 ? 7 : 10), using: &generator) {
    case 0: return .null
    case 1: return .plain(["12.10", "true", "2026-01-01", "x-y", "0x1F"].randomElement(using: &generator) ?? "1")
    case 2...6: return .text(text())
    case 7: return .list((0..<Int.random(in: 0...3, using: &generator)).map { _ in value(depth: depth + 1) })
    default:
      let count = Int.random(in: 0...3, using: &generator)
      return .mapping((0..<count).map { .init(key: "n\($0) \(key())", value: value(depth: depth + 1)) })
    }
  }

  /// Makes a random key.
  mutating func key() -> String {
    ["id", "å ä", "no", "12", "x: y", "a, b", "q'q", "\"", "# x", "-", "?"].randomElement(using: &generator) ?? "k"
  }

  private mutating func text() -> String {
    let pieces = [
      "x", "ord", "å", " ", "  ", "\n", "\n", ": ", " #", ",", "[", "]", "{", "}", "'", "\"", "\\", "- ", "no", "12",
      ".5",
      "\t", "\u{85}", "漢", "👍", "=", "?", "&", "*", "!", "|", ">", "%", "@", "---", "...", "\r", "~", ":",
    ]
    return (0..<Int.random(in: 0...6, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }

  mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }

  private mutating func comment() -> String {
    comments += 1
    return "# k\(comments)\(chance(6) ? "\tt" : "")"
  }

  private mutating func lineEnd() -> String { chance(4) ? "\(chance(3) ? "\t" : "  ")\(comment())" : "" }

  private mutating func mapping(depth: Int) -> [String] {
    var names = ["id", "titel", "å", "'nej'", "\"x\"", "5", "e f"].shuffled(using: &generator)
    names.removeLast(Int.random(in: 1...5, using: &generator))
    let gaps = chance(4)
    var lines: [String] = []
    for name in names {
      if !lines.isEmpty { lines += between(gaps) }
      let value = blockValue(depth: depth + 1)
      let isExplicit = chance(12)
      let colon = isExplicit ? "? \(name)\n:" : "\(name)\(chance(10) ? " " : ""):"
      lines += entry(colon.split(separator: "\n").map(String.init), value)
    }
    return lines
  }

  private mutating func entry(_ key: [String], _ value: (head: String?, body: [String], isList: Bool)) -> [String] {
    let last = key[key.count - 1]
    let step = value.isList ? listStep : keyStep
    let first = value.head.map { $0.isEmpty ? last : "\(last) \($0)" } ?? "\(last)\(property())\(lineEnd())"
    return key.dropLast() + [first] + indented(value.body, step)
  }

  private mutating func list(depth: Int) -> [String] {
    let gaps = chance(4)
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      if !lines.isEmpty { lines += between(gaps) }
      let value = blockValue(depth: depth + 1)
      let pad = String(repeating: " ", count: dashWidth - 1)
      if let head = value.head {
        lines += [head.isEmpty ? "-" : "-\(pad)\(head)"] + indented(value.body, dashWidth)
      } else if chance(8) {
        lines += ["-\(property())\(lineEnd())"] + indented(value.body, dashWidth)
      } else {
        lines += ["-\(pad)\(value.body[0])"] + indented(Array(value.body.dropFirst()), dashWidth)
      }
    }
    return lines
  }

  private mutating func between(_ gaps: Bool) -> [String] {
    var lines = gaps || chance(8) ? [""] : []
    if chance(6) { lines += [comment()] + (chance(3) ? [""] : []) }
    if chance(8) { lines.append(comment()) }
    return lines
  }

  private mutating func property() -> String {
    guard chance(12) else { return "" }
    anchors += 1
    return " &a\(anchors)"
  }

  private mutating func blockValue(depth: Int) -> (head: String?, body: [String], isList: Bool) {
    switch Int.random(in: 0..<(depth > 3 ? 9 : 14), using: &generator) {
    case 0: return ([" # tom", ""].randomElement(using: &generator), [], false)
    case 1: return blockText()
    case 2:
      let long = ["ett\ntvå", "'ett\n\n  två'", "\"ett \\\n  två\"", "[a,\n b]", "{a: 1,\n  b: [c]}"]
      let lines = (long.randomElement(using: &generator) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      return (String(lines[0]), lines.dropFirst().map(String.init), false)
    case 3...4: return (flow(depth: depth) + lineEnd(), [], false)
    case 5 where anchors > 0: return ("*a\(Int.random(in: 1...anchors, using: &generator))", [], false)
    case 6:
      anchors += 1
      return ("&a\(anchors) \(scalar())\(lineEnd())", [], false)
    case 0...8: return (scalar() + lineEnd(), [], false)
    case 9...10: return (nil, list(depth: depth), true)
    default: return (nil, mapping(depth: depth), false)
    }
  }

  private mutating func blockText() -> (head: String?, body: [String], isList: Bool) {
    let mark = ["|", "|-", "|+", ">", ">-"].randomElement(using: &generator) ?? "|"
    let bodies = [["ett"], ["ett", "  två", "tre"], ["ett", "", "# två"], ["å: [", ""], ["ett", "", ""]]
    return (mark + lineEnd(), bodies.randomElement(using: &generator) ?? [], false)
  }

  private mutating func scalar() -> String {
    [
      "x", "ett två", "åäö", "12", "4.10", "no", "'x'", "'it''s'", "\"y\"", "\"å \\\"\"", "~", "null", "2026-01-01",
      "''",
      "= x > 3", "!!str 5", "x#y", "漢字",
    ].randomElement(using: &generator) ?? "x"
  }

  private mutating func flow(depth: Int) -> String {
    guard depth < 5, !chance(3) else { return scalar() }
    let comma = [", ", ",", " , "].randomElement(using: &generator) ?? ", "
    let space = chance(4) ? " " : ""
    if chance(2) {
      let items = (0..<Int.random(in: 0...3, using: &generator)).map { _ in chance(8) ? "p: q" : flow(depth: depth + 1)
      }
      return "[\(space)\(items.joined(separator: comma))\(!items.isEmpty && chance(6) ? "," : "")\(space)]"
    }
    let names = ["a", "'b'", "c d"].prefix(Int.random(in: 0...3, using: &generator))
    let items = names.map { name in chance(8) ? name : "\(name): \(chance(8) ? "" : flow(depth: depth + 1))" }
    return "{\(space)\(items.joined(separator: comma))\(space)}"
  }

  private func indented(_ lines: [String], _ count: Int) -> [String] {
    lines.map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
  }
}
