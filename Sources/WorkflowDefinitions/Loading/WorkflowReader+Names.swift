import FEEL
import Foundation
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// Words that expressions read as something else than a name.
  private static let reserved: Set<String> = [
    "true", "false", "null", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or",
    "not", "between", "instance", "function", "item",
  ]

  /// Reports a name that expressions could not read.
  ///
  /// - Parameter what: What bears the name, in definite form: `steget`, `fältet`.
  func checkName(_ name: String, at place: SourcePlace?, what: String) {
    checkComposed(name, at: place)
    if !isWord(name) {
      refusedNames.append((name, mended(name)))
      collector.report(
        .error(
          "workflow.name", "\(what) kan inte heta \(Diagnostic.quote(name))", at: place,
          hint: hidden(in: name).map { "namnet har ett tecken som inte syns: radera det och skriv \($0)" }
            ?? mended(name).map {
              "ett namn har bara bokstäver, siffror och _: skriv \($0)" + others(with: name, at: place)
            }
            ?? "använd bokstäver, siffror och _, och börja med en bokstav"))
    } else if Self.reserved.contains(name) {
      collector.report(
        .error(
          "workflow.name", "\(what) kan inte heta \"\(name)\": ordet har en egen betydelse i uttryck", at: place,
          hint: "ge \(what) ett annat namn"))
    }
  }

  /// The other lines of the file that have a name in them, where it must be mended too.
  private func others(with name: String, at place: SourcePlace?) -> String {
    let rows = (1...max(1, file.lineCount)).filter { line in
      guard line != place?.line, let bytes = file.byteRange(ofLine: line) else { return false }
      let text = file.text(in: bytes)
      return text.ranges(of: name).contains { range in
        let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
        let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
        return ![before, after].contains { ComparedPath.isOfWord($0) || $0 == "-" }
      }
    }
    guard !rows.isEmpty, rows.count <= 6 else { return "" }
    return ", också på rad \(rows.map { "\($0)" }.inSwedish())"
  }

  /// The name without characters that do not show, where it is right but for those; nil for others.
  private func hidden(in name: String) -> String? {
    let shown = String(
      String.UnicodeScalarView(
        name.unicodeScalars.filter { scalar in
          let category = scalar.properties.generalCategory
          return scalar == " " || category != .format && category != .spaceSeparator
        }))
    return shown.unicodeScalars.count < name.unicodeScalars.count && isWord(shown) ? shown : nil
  }

  /// The name with `_` for what no name can have between its words; nil where that makes none.
  private func mended(_ name: String) -> String? {
    let words = name.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    let mended = words.joined(separator: "_")
    return isWord(mended) && !Self.reserved.contains(mended) ? mended : nil
  }

  /// Whether a name is one that was refused where it is given, as it would be right, or a word of it.
  func isRefused(_ name: String) -> Bool {
    refusedNames.contains { refused in
      refused.mended == name
        || refused.mended != nil
          && refused.written.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == name }
    }
  }

  private func isWord(_ name: String) -> Bool {
    let letters = name.unicodeScalars
    return letters.first.map { isPlain($0) || $0.properties.isXIDStart } == true
      && letters.allSatisfy { isPlain($0) || ("0"..."9").contains($0) || $0.properties.isXIDContinue }
  }

  private func isPlain(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a"..."z", "A"..."Z", "_", "å", "ä", "ö", "Å", "Ä", "Ö": true
    default: false
    }
  }

  /// Whether an expression reads a step whose name no expression can read, of which is told where the name is given.
  func readsRefusedName(_ text: String) -> Bool {
    everyStep.contains { (Self.reserved.contains($0) || !isWord($0)) && text.contains("\($0).") }
      || text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { meansRefusedName(String($0)) }
      || refusedNames.contains { $0.mended != nil && text.contains($0.written) }
  }

  /// Whether a name was meant for a step whose own no expression can read, of which is told where it is given: `vem_beslutar`
  /// for `Vem beslutar`.
  func meansRefusedName(_ name: String) -> Bool {
    if isRefused(name) { return true }
    return everyStep.contains { step in
      (Self.reserved.contains(step) || !isWord(step))
        && (hidden(in: step) ?? step).lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }
          == name.lowercased().map { $0 }
    }
  }

  /// A field under `inputs` whose name no expression can read, of which is told where it is given, where a name may be
  /// meant for it: `rubrik` for `rubrik rubrik`.
  func meansRefusedInput(_ name: String) -> Bool {
    inputPlaces.keys.contains { input in
      !isWord(input) && input.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == name }
    }
  }

  /// Reports a name whose letters are not stored in NFC.
  ///
  /// Names that are keys are checked where the file is parsed.
  func checkComposed(_ name: String, at place: SourcePlace?) {
    // What comes before the first combining character is always in NFC.
    guard !name.unicodeScalars.allSatisfy({ $0.value < 0x300 }) else { return }
    let composed = name.precomposedStringWithCanonicalMapping
    guard !composed.utf8.elementsEqual(name.utf8) else { return }
    collector.report(
      .error(
        "workflow.not-nfc",
        "namnet \(Diagnostic.quote(composed)) är lagrat med lösa accenter och prickar (inte Unicode NFC)", at: place,
        hint: "skriv om namnet från tangentbordet, så att å, ä och ö blir ett tecken vardera"))
  }

  /// Reports names that hide another one in expressions.
  func checkTaken(
    _ names: [(name: String, place: SourcePlace?)], by outer: [(name: String, source: ScopeLayout.Source)], what: String
  ) {
    guard !names.isEmpty else { return }
    let sources = Dictionary(outer.map { ($0.name, $0.source) }, uniquingKeysWith: { $1 })
    for (name, place) in names {
      guard let source = sources[name] else { continue }
      collector.report(
        .error(
          "workflow.name-taken", "namnet \"\(name)\" är upptaget: det är redan \(bearer(source))", at: place,
          hint: "ge \(what) ett annat namn"))
    }
  }

  private func bearer(_ source: ScopeLayout.Source) -> String {
    switch source {
    case .input: "ett fält under inputs"
    case .fact: "ett faktum under facts"
    case .clocks, .caseInfo: "ett fast namn i språket"
    case .step: "ett steg i listan utanför"
    case .item: "namnet i for_each utanför"
    }
  }

  /// The ids of steps with their places.
  func ids(of nodes: [YAMLNode]) -> [(name: String, place: SourcePlace?)] {
    nodes.compactMap { node in
      node["id"].flatMap { id in id.scalar.map { ($0.text, id.place) } }
    }
  }
}
