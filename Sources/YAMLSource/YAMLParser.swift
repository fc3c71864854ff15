public import SourceDiagnostics

/// Reads a YAML file into nodes with exact places, reporting every problem in Swedish.
public struct YAMLParser {
  /// Parses a file that holds one YAML document.
  ///
  /// A file that is not readable text (wrong encoding, control characters) is reported in full and not parsed. A
  /// syntax error ends the parse; what was found before it is reported too.
  public static func parse(_ file: SourceFile, limits: YAMLLimits = .standard) -> YAMLParseResult {
    var problems = ProblemList(maximum: limits.maximumProblems)
    guard file.bytes.count <= limits.maximumBytes else {
      problems.add(LimitProblem.size(file, maximum: limits.maximumBytes))
      return YAMLParseResult(root: nil, diagnostics: problems.diagnostics)
    }
    checkLines(of: file, limits, into: &problems)
    guard problems.isEmpty else { return YAMLParseResult(root: nil, diagnostics: problems.all) }
    TextScan.check(file, into: &problems)
    if file.bytes.count == file.byteOrderMarkLength { problems.add(TreeBuilder.empty(file)) }
    guard problems.isEmpty else { return YAMLParseResult(root: nil, diagnostics: problems.all) }

    let root = readTree(file, limits: limits, into: &problems)
    return YAMLParseResult(root: root, diagnostics: problems.all)
  }

  private static func checkLines(of file: SourceFile, _ limits: YAMLLimits, into problems: inout ProblemList) {
    guard file.bytes.count > limits.maximumLineBytes else { return }
    for number in 1...file.lineCount {
      guard let line = file.byteRange(ofLine: number), line.count > limits.maximumLineBytes else { continue }
      problems.add(LimitProblem.line(line, of: file, maximum: limits.maximumLineBytes))
    }
  }

  private static func readTree(_ file: SourceFile, limits: YAMLLimits, into problems: inout ProblemList) -> YAMLNode? {
    file.bytes.withUnsafeBufferPointer { bytes -> YAMLNode? in
      let textStart = file.byteOrderMarkLength
      let text = UnsafeBufferPointer(rebasing: bytes[textStart...])
      guard var events = EventReader(text) else {
        problems.add(.error("yaml.memory", "minnet räcker inte för att läsa filen", at: file.place(0..<0)))
        return nil
      }
      var index = CodePointIndex(text, byteOffset: textStart)
      var builder = TreeBuilder(file: file, limits: limits)
      while let event = events.next(&index) {
        switch builder.take(event) {
        case .more: continue
        case .finished:
          problems.add(contentsOf: builder.problems)
          return builder.root
        case .refused:
          problems.add(contentsOf: builder.problems)
          return nil
        }
      }
      problems.add(contentsOf: builder.problems)
      let failure = events.failure(&index)
      let quoted = Self.quotedTexts(text, byteOffset: textStart)
      problems.add(contentsOf: SyntaxProblem(failure, file: file, quoted: quoted).diagnostics)
      return nil
    }
  }

  /// The places of the texts between quotation marks, up to where the file breaks off.
  private static func quotedTexts(_ text: UnsafeBufferPointer<UInt8>, byteOffset: Int) -> [Range<Int>] {
    guard var events = EventReader(text) else { return [] }
    var index = CodePointIndex(text, byteOffset: byteOffset)
    var places: [Range<Int>] = []
    while let event = events.next(&index) {
      switch event.kind {
      case .scalar(let scalar) where scalar.style == .singleQuoted || scalar.style == .doubleQuoted:
        places.append(event.bytes)
      case .streamEnd: return places
      default: continue
      }
    }
    return places
  }
}
