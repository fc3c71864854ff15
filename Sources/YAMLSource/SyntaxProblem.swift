import SourceDiagnostics

/// Tells in plain Swedish what libyaml found wrong, as near as can be to what the person did.
struct SyntaxProblem {
  let failure: SyntaxFailure
  let file: SourceFile
  /// The line where libyaml stopped.
  let line: SourceLine
  /// The places of texts between quotation marks that were read before that.
  let quoted: [Range<Int>]

  init(_ failure: SyntaxFailure, file: SourceFile, quoted: [Range<Int>] = []) {
    self.failure = failure
    self.file = file
    self.line = SourceLine(file, at: failure.byte)
    // One that is never closed goes on to where libyaml stopped.
    let unclosed = failure.context == "while scanning a quoted scalar" ? failure.contextByte : nil
    self.quoted = quoted + (unclosed.map { [$0..<max($0, failure.byte + 1)] } ?? [])
  }

  /// One diagnostic, or one for each tab when the file is indented with tabs.
  var diagnostics: [Diagnostic] {
    if let hardSpace { return [hardSpace] }
    if let unmerged { return [unmerged] }
    if let cutByComment { return [cutByComment] }
    if case let dashes = otherDashes, !dashes.isEmpty { return dashes }
    switch failure.problem {
    case "found character that cannot start any token": return unstartable
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tabs
    case "could not find expected ':'": return [loneText]
    case "mapping values are not allowed in this context": return [misplacedColon]
    case "block sequence entries are not allowed in this context": return [misplacedDash]
    case "mapping keys are not allowed in this context", "found unexpected ':'": return [misplacedMark]
    case "did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>":
      return [brokenBlock]
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": return [brokenFlow]
    case "did not find expected node content": return [missingContent]
    default: return [lexical]
    }
  }

  /// A hard space in the layout of the line where libyaml stopped, or of one just above.
  private var hardSpace: Diagnostic? {
    (max(1, line.number - 2)...line.number).reversed().lazy.map { SourceLine(file, number: $0) }
      .filter { !beginsInText($0) }
      .compactMap { HardSpace.problem(inLayoutOf: $0.bytes, of: file) }.first
  }

  /// The place of one character, or of nothing at the end of the file.
  func character(at byte: Int) -> SourcePlace {
    guard byte < file.bytes.count else { return file.place(byte..<byte) }
    var end = byte + 1
    while end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return file.place(byte..<end)
  }

  /// The place from an offset to the end of its line's text.
  func rest(from byte: Int) -> SourcePlace {
    file.place(SourceLine(file, at: byte).rest(from: byte))
  }

  /// The byte where libyaml stopped, if not at the end of the file.
  var byte: UInt8? { byte(at: failure.byte) }

  /// The byte at an offset, if the file has one there.
  func byte(at offset: Int) -> UInt8? { file.bytes.indices.contains(offset) ? file.bytes[offset] : nil }

  /// Shows text as it should be written within single quotes; only the beginning where it is long.
  func singleQuoted(_ range: Range<Int>) -> String {
    let text = file.text(in: range)
    let shown = text.count <= 200 ? text : text.prefix(60) + " … "
    return "'\(shown.replacing("'", with: "''"))'"
  }
}
