import Foundation
import SourceDiagnostics

/// The rules for keys.
enum KeyProblem {
  /// The problem of a key that is no scalar.
  static func complex(_ node: YAMLNode) -> Diagnostic {
    .error(
      "yaml.complex-key", "en nyckel ska vara text, men här står \(node.kindPhrase)", at: node.place,
      hint: "sätt enkla citattecken om det ska vara text")
  }

  /// Gives the problem of something that cannot be a key.
  static func refusing(_ scalar: YAMLScalar, at bytes: Range<Int>, of file: SourceFile) -> Diagnostic? {
    if scalar.text.isEmpty {
      return .error(
        "yaml.empty-key", "nyckeln före kolonet saknas", at: file.place(bytes),
        hint: "skriv \"nyckel: värde\", eller sätt citattecken om texten börjar med kolon")
    }
    if scalar.style == .plain, scalar.text.utf8.count == 2, scalar.text == "<<" {
      return .error(
        "yaml.merge-key", "sammanslagning med << finns inte i det här språket", at: file.place(bytes),
        hint: "skriv ut nycklarna där de behövs")
    }
    // The key may be one with its value: `role:` and a hard space.
    return scalar.style == .plain ? HardSpace.problem(inLayoutOf: bytes, of: file) : nil
  }

  static func duplicate(_ name: String, _ node: YAMLNode, first: YAMLNode) -> Diagnostic {
    let isFile = ["workflow", "scenario"].contains(name) && first.place.column == 1 && node.place.column == 1
    let isPart = SyntaxProblem.partsOfProcess.union(SyntaxProblem.sharedParts).contains(name)
    if isPart, first.place.column == 1, node.place.column == 1, node.aliasPlace == nil {
      return .error(
        "yaml.duplicate-key", "nyckeln \(Diagnostic.quote(name)) står två gånger i samma grupp", at: node.place,
        hint: "ta bort raden om det som står under hör till \(name) på rad \(first.place.line), och flytta det dit",
        notes: [.init(message: "nyckeln står första gången här", place: first.place)])
    }
    return .error(
      "yaml.duplicate-key", "nyckeln \(Diagnostic.quote(name)) står två gånger i samma grupp",
      at: node.aliasPlace ?? node.place,
      hint: (isFile ? "börjar något nytt här, lägg det i en egen fil; annars " : "")
        + "ta bort den ena eller byt namn på den",
      notes: [.init(message: "nyckeln står första gången här", place: first.aliasPlace ?? first.place)])
  }

  /// Gives the problem of a key that most likely begins another item of the list that begins at an offset.
  static func undashed(_ node: YAMLNode, first: YAMLNode, list: Int) -> Diagnostic {
    let row = SourceLine(node.file, at: node.bytes.lowerBound)
    let text = node.file.text(in: row.rest(from: node.bytes.lowerBound))
    let column = node.file.position(atByte: list).column
    return .error(
      "yaml.duplicate-key", "nyckeln \(Diagnostic.quote(node.scalar?.text ?? text)) står två gånger i samma grupp",
      at: node.place,
      hint: "ska en ny post börja här, skriv - \(text.prefix(60)), med strecket i kolumn \(column); "
        + "annars ta bort den ena",
      notes: [.init(message: "nyckeln står första gången här", place: first.place)])
  }

  /// Gives the problem of a name that looks right but is not stored in NFC.
  static func misspelt(_ name: String, at bytes: Range<Int>, of file: SourceFile) -> Diagnostic? {
    // What comes before the first combining character (U+0300, whose first byte is 0xCC), Swedish letters among it, is
    // always in NFC.
    guard !name.isBelow(0xCC) else { return nil }
    let composed = name.precomposedStringWithCanonicalMapping
    guard !composed.utf8.elementsEqual(name.utf8) else { return nil }
    return .error(
      "yaml.not-nfc", "namnet \(Diagnostic.quote(composed)) är lagrat med lösa accenter och prickar (inte Unicode NFC)",
      at: file.place(bytes), hint: "skriv om namnet från tangentbordet, så att å, ä och ö blir ett tecken vardera")
  }
}
