/// Cuts the text of an expression into tokens; what is wrong is reported and mended as far as can be guessed.
struct Lexer {
  /// The text as UTF-8.
  let utf8: [UInt8]
  /// The offset of the scalar that comes next.
  var position = 0
  var tokens: [Token] = []
  var problems: [FEELProblem] = []

  let mode: Mode

  init(_ text: String, mode: Mode = .strict) {
    self.mode = mode
    utf8 = Array(text.utf8)
    tokens.reserveCapacity(utf8.count / 4 + 2)
  }

  /// The tokens of the text, the last one always `.end`, and the problems found.
  static func tokens(of text: String, mode: Mode = .strict) -> (tokens: [Token], problems: [FEELProblem]) {
    var lexer = Lexer(text, mode: mode)
    while lexer.next() {}
    let end = lexer.utf8.count
    lexer.tokens.append(Token(kind: .end, range: end..<end))
    return (lexer.tokens, lexer.problems)
  }

  /// The scalar that comes next; nil at the end.
  var current: Unicode.Scalar? { scalar(at: position) }

  /// The scalar so many bytes further on, where those before it are characters of ASCII.
  func peek(_ ahead: Int) -> Unicode.Scalar? { scalar(at: position + ahead) }

  /// Goes past the scalar that comes next.
  mutating func advance() { position += current.map(UTF8.width) ?? 0 }

  /// The scalar that begins at an offset; nil at the end.
  private func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < utf8.count else { return nil }
    let first = utf8[offset]
    if first < 0x80 { return Unicode.Scalar(first) }
    if first < 0xE0, offset + 1 < utf8.count {
      return Unicode.Scalar(UInt32(first & 0x1F) << 6 | UInt32(utf8[offset + 1] & 0x3F))
    }
    return String(decoding: utf8[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// The place from an offset up to where the lexer stands.
  func range(from start: Int) -> Range<Int> { start..<position }

  mutating func report(_ message: String, from start: Int, hint: String? = nil) {
    problems.append(FEELProblem(code: "feel.syntax", message: message, range: range(from: start), hint: hint))
  }

  mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: range(from: start)))
  }

  /// Reads one token or one space or comment; false at the end.
  private mutating func next() -> Bool {
    guard let scalar = current else { return false }
    let start = position
    if scalar.isSpace {
      advance()
    } else if scalar == "/" && (peek(1) == "/" || peek(1) == "*") {
      comment()
    } else if scalar.isDigit || (scalar == "." && peek(1)?.isDigit == true) {
      number()
    } else if mode == .strict, let sign = scalar.wideSign {
      wideSign(sign)
    } else if scalar.beginsName {
      restOfName()
      append(.word(string(from: start)), from: start)
    } else if scalar == "\"" {
      text()
    } else if scalar == "'" || scalar == "’", isWithinWord {
      advance()
      append(.mark(.apostrophe), from: start)
    } else if Self.isOtherQuote(scalar) {
      wronglyQuotedText(scalar)
    } else {
      mark()
    }
    return true
  }

  private mutating func restOfName() {
    repeat {
      while position < utf8.count, utf8[position].continuesName { position += 1 }
      guard let part = current, part.continuesName else { return }
      position += UTF8.width(part)
    } while true
  }

  /// Whether letters stand close on both sides, as in a name with an apostrophe.
  private var isWithinWord: Bool {
    guard let apostrophe = current else { return false }
    let before = String(decoding: utf8[..<position], as: UTF8.self).unicodeScalars.last
    return before?.continuesName == true && scalar(at: position + UTF8.width(apostrophe))?.continuesName == true
  }

  /// The text from an offset up to where the lexer stands.
  func string(from start: Int) -> String { String(decoding: utf8[range(from: start)], as: UTF8.self) }

  private mutating func comment() {
    let start = position
    let isBlock = peek(1) == "*"
    position += 2
    while let scalar = current {
      if !isBlock && (scalar == "\n" || scalar == "\r") { return }
      if isBlock && scalar == "*" && peek(1) == "/" {
        position += 2
        return
      }
      advance()
    }
    if isBlock { report("kommentaren som börjar här slutar aldrig", from: start, hint: "avsluta den med */") }
  }

  private mutating func number() {
    let start = position
    digits()
    if current == ".", peek(1)?.isDigit == true {
      position += 1
      digits()
    }
    if current == "e" || current == "E" {
      let signed = peek(1) == "+" || peek(1) == "-"
      if peek(signed ? 2 : 1)?.isDigit == true {
        position += signed ? 2 : 1
        digits()
      }
    }
    append(.number(string(from: start)), from: start)
  }

  private mutating func digits() {
    while current?.isDigit == true { position += 1 }
  }
}
