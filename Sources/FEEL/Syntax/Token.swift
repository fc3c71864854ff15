/// A word, number, text or mark of an expression.
struct Token: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case number(String)
    case text(String)
    case word(String)
    case mark(Mark)
    case end
  }

  var kind: Kind
  /// UTF-8 offsets in the expression.
  var range: Range<Int>

  /// Whether it is a sign.
  var isMark: Bool {
    if case .mark = kind { return true }
    return false
  }

  /// Whether it is a sign that compares.
  var isComparison: Bool {
    if case .mark(let mark) = kind { mark.comparison != nil } else { false }
  }

  /// Whether a value can begin with this token, so that a bracket before it opens rather than closes.
  var beginsOperand: Bool {
    switch kind {
    case .number, .text: true
    case .word(let word): !Keyword.joins(word)
    case .mark(let mark): [.openParen, .openBracket, .openBrace, .at, .minus, .question].contains(mark)
    case .end: false
    }
  }
}
