import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Texts that look like names that can be read.
extension WorkflowReader {
  /// Warns of a fixed text that is exactly the name of a text that can be read there: without `= ` it is only a word.
  ///
  /// Between quotation marks it is meant as it stands, unless it begins with an equals sign.
  func checkUnmarked(_ node: YAMLNode, _ field: Field, in layout: ScopeLayout) {
    guard !environment.isStored, field.names == nil else { return }
    if case .list(let item) = field.type {
      // A list of words may well have some that are names too.
      guard item == .text || item == .longText else { return }
      for item in node.sequence ?? [] {
        if let text = item.scalar?.text, !text.isMarked { _ = checkMixed(item, text, in: layout) }
      }
      return
    }
    guard field.type == .text || field.type == .longText, let scalar = node.scalar else { return }
    if checkMixed(node, scalar.text, in: layout) { return }
    let isMarked = scalar.style != .plain && scalar.text.hasPrefix("=")
    guard scalar.style == .plain || isMarked else { return }
    let name = String(scalar.text.drop { $0 == "=" })
    guard isName(name), let expression = Expression.compile(name, in: layout.shape).expression,
      expression.type.unwrapped == .string
    else { return }
    let mended = isMarked ? "'= \(name)'" : "= \(name)"
    let kept = isMarked ? "" : "\nska just det ordet stå här, sätt det inom citattecken: \"\(name)\""
    collector.report(
      .warning(
        "workflow.unmarked-name",
        "här blir det bara texten \(Diagnostic.quote(scalar.text)), fast \(name) går att läsa",
        at: node.place, hint: "menade du \(mended)?" + kept))
  }

  /// Whether a text has names or an expression in it that are not read; that is warned of.
  private func checkMixed(_ node: YAMLNode, _ text: String, in layout: ScopeLayout) -> Bool {
    let signed = node.scalar?.style == .plain ? nameAfterSign(in: text, in: layout) : nil
    guard
      let mended = unbraced(text, in: layout) ?? unread(text, in: layout) ?? signed ?? pathsRead(in: text, in: layout)
    else { return false }
    let kept = signed == mended ? "\nska just de orden stå här, sätt dem inom citattecken" : ""
    collector.report(
      .warning(
        "workflow.unmarked-name", "texten visas som den står: inget i den läses", at: node.place,
        hint: "menade du '= \(mended.replacing("'", with: "''"))'?\(kept)"))
    return true
  }

  /// The expression that a text with names between brackets was meant as: `Svar på {dnr}`; nil for other texts.
  func unbraced(_ text: String, in layout: ScopeLayout) -> String? {
    guard mayBeBraced(text) else { return nil }
    var parts: [String] = []
    var isRead = false
    var rest = text[...]
    while let match = BracedName(firstIn: rest) {
      let name = match.name
      guard isName(name), let type = Expression.compile(name, in: layout.shape).expression?.type else { return nil }
      if rest.startIndex < match.range.lowerBound {
        parts.append("\"\(rest[..<match.range.lowerBound])\"")
      }
      parts.append(type.unwrapped == .string ? name : "string(\(name))")
      isRead = true
      rest = rest[match.range.upperBound...]
    }
    if !rest.isEmpty { parts.append("\"\(rest)\"") }
    return isRead ? parts.joined(separator: " + ") : nil
  }

  /// The text itself, where it is an expression that puts texts together, and only the equals sign is missing.
  private func unread(_ text: String, in layout: ScopeLayout) -> String? {
    guard text.utf8.contains(UInt8(ascii: "\"")), text.utf8.contains(UInt8(ascii: "+")),
      let expression = Expression.compile(text, in: layout.shape).expression, !expression.slots.isEmpty,
      expression.type.unwrapped == .string
    else { return nil }
    return text
  }

  /// Warns of a text in an expression with names between brackets, which are not read there.
  func checkBraces(in expression: Expression, offset: Int, _ node: YAMLNode, _ layout: ScopeLayout) {
    for written in expression.writtenTexts {
      // Brackets of other kinds are the signs of patterns.
      guard written.text.contains("{"), let mended = unbraced(written.text, in: layout) else { continue }
      collector.report(
        .warning(
          "workflow.unmarked-name", "inne i en text läses inga namn",
          at: node.place(ofText: (written.range.lowerBound + offset)..<(written.range.upperBound + offset)),
          hint: "menade du \(mended)?"))
    }
  }

  private static let brackets = Array("{[<«%".utf8)

  /// Whether a text can have a name between brackets in it.
  private func mayBeBraced(_ text: String) -> Bool { text.utf8.contains { Self.brackets.contains($0) } }

  /// Warns of a fixed text, such as a title, with the name of an input between brackets.
  func checkBraces(_ text: String, _ key: String, at place: SourcePlace) {
    guard !environment.isStored, mayBeBraced(text), let match = BracedName(firstIn: text[...]),
      let name = match.name.split(separator: ".").first.map(String.init),
      inputs.contains(where: { $0.name == name }) || everyStep.contains(name)
    else { return }
    collector.report(
      .warning(
        "workflow.unmarked-name",
        "\(key == "title" ? key : "det här") är en fast text: \(text[match.range]) visas som det står", at: place,
        hint: key == "title"
          ? "ta bort \(text[match.range]); ärendets egen titel anges i case: {title: = …}"
          : "ta bort \(text[match.range]): texten är lika i alla ärenden"))
  }
}
