/// Cuts the text of an expression into tokens; what is wrong is reported and mended as far as can be guessed.
struct Lexer {
  let scalars: [Unicode.Scalar]
  private let utf8: [UInt8]
  /// The UTF-8 offset of each scalar, and of the end.
  let offsets: [Int]
  var position = 0
  var tokens: [Token] = []
  var problems: [FEELProblem] = []

  let mode: Mode

  init(_ text: String, mode: Mode = .strict) {
    self.mode = mode
    utf8 = Array(text.utf8)
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(utf8.count)
    offsets.reserveCapacity(utf8.count + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
    tokens.reserveCapacity(scalars.count / 4 + 2)
  }

  /// The tokens of the text, the last one always `.end`, and the problems found.
  static func tokens(of text: String, mode: Mode = .strict) -> (tokens: [Token], problems: [FEELProblem]) {
    var lexer = Lexer(text, mode: mode)
    while lexer.next() {}
    let end = lexer.offsets[lexer.scalars.count]
    lexer.tokens.append(Token(kind: .end, range: end..<end))
    return (lexer.tokens, lexer.problems)
  }

  var current: Unicode.Scalar? { peek(0) }

  func peek(_ ahead: Int) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  /// The place from a scalar up to where the lexer stands.
  func range(from start: Int) -> Range<Int> { offsets[start]..<offsets[position] }

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
      position += 1
    } else if scalar == "/" && (peek(1) == "/" || peek(1) == "*") {
      comment()
    } else if scalar.isDigit || (scalar == "." && peek(1)?.isDigit == true) {
      number()
    } else if scalar.beginsName {
      while let part = current, part.continuesName { position += 1 }
      append(.word(string(from: start)), from: start)
    } else if scalar == "\"" {
      text()
    } else if scalar == "'" || scalar == "’", isWithinWord {
      position += 1
      append(.mark(.apostrophe), from: start)
    } else if Self.otherQuotes.contains(scalar) {
      wronglyQuotedText(scalar)
    } else {
      mark()
    }
    return true
  }

  /// Whether letters stand close on both sides, as in a name with an apostrophe.
  private var isWithinWord: Bool {
    position > 0 && scalars[position - 1].continuesName && peek(1)?.continuesName == true
  }

  /// The text from a scalar up to where the lexer stands.
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
      position += 1
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
