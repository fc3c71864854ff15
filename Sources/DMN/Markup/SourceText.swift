public import SourceDiagnostics

/// A FEEL text of a model, which knows where in the file it stands.
///
/// Two texts are equal when they read the same, wherever they stand.
public struct SourceText: Sendable {
  /// The text, with the file's entities replaced.
  public let text: String
  private let file: SourceFile?
  /// The byte where the text begins in the file.
  private let start: Int
  /// How many bytes of the text were put before what stands in the file.
  private var before = 0

  /// A text that stands in no file.
  public init(_ text: String) {
    self.text = text
    file = nil
    start = 0
  }

  init(_ text: String, file: SourceFile?, start: Int) {
    self.text = text
    self.file = file
    self.start = start
  }

  /// Where a stretch of the text, in UTF-8 offsets, stands in the file; nil where there is no file.
  public func place(of range: Range<Int>) -> SourcePlace? {
    guard let file else { return nil }
    let map = EntityMap(bytes: file.bytes, start: start)
    let lower = map.offset(of: range.lowerBound - before)
    return file.place(lower..<max(lower, map.offset(of: range.upperBound - before)))
  }

  /// Where the whole text stands in the file, without the spaces around it.
  public var place: SourcePlace? {
    let bytes = Array(text.utf8)
    let isSpace: (UInt8) -> Bool = { $0 <= 0x20 }
    let lower = bytes.firstIndex { !isSpace($0) } ?? 0
    let upper = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? lower
    return place(of: lower..<upper)
  }

  /// The text within `[` and `]`, so that tests are read as a list; places stay those of the text.
  var bracketed: SourceText {
    var result = SourceText("[" + text + "]", file: file, start: start)
    result.before = before + 1
    return result
  }

  /// Whether there is nothing but spaces.
  public var isBlank: Bool { text.utf8.allSatisfy { $0 <= 0x20 } }
}

extension SourceText: Hashable {
  /// Whether the texts read the same.
  public static func == (a: SourceText, b: SourceText) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
  /// Mixes the text in.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
