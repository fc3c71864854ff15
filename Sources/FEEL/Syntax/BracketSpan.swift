/// The brackets of an expression that are closed, by the places of the tokens that open them.
struct BracketSpan {
  /// The places of the commas that stand directly within, and of the bracket that closes it.
  private(set) var commas: [Int] = []
  private(set) var end = 0

  /// Goes through the tokens once.
  static func all(in tokens: [Token]) -> [Int: BracketSpan] {
    var spans: [Int: BracketSpan] = [:]
    var open: [(place: Int, span: BracketSpan)] = []
    for (place, token) in tokens.enumerated() {
      guard case .mark(let mark) = token.kind else { continue }
      switch mark {
      case .openParen, .openBrace: open.append((place, BracketSpan()))
      case .openBracket where closesRange(tokens, place, opener: open.last?.place): open.removeLast()
      case .openBracket: open.append((place, BracketSpan()))
      case .closeBracket where opensRange(tokens, place): open.append((place, BracketSpan()))
      case .closeParen, .closeBracket, .closeBrace:
        guard let opening = open.popLast() else { continue }
        spans[opening.place] = opening.span
        spans[opening.place]?.end = place
      case .comma where !open.isEmpty: open[open.count - 1].span.commas.append(place)
      default: continue
      }
    }
    return spans
  }

  /// Whether a bracket turned outwards begins a range: `]1..3]`.
  private static func opensRange(_ tokens: [Token], _ place: Int) -> Bool {
    tokens.mayBeginValue(at: place) && (place == 0 || tokens[place - 1].kind != .mark(.openBracket))
  }

  /// Whether a bracket turned outwards ends one that began so: `]1..3[`.
  private static func closesRange(_ tokens: [Token], _ place: Int, opener: Int?) -> Bool {
    guard let opener, tokens[opener].kind == .mark(.closeBracket) else { return false }
    return place + 1 == tokens.count || !tokens[place + 1].beginsOperand
  }
}

extension [Token] {
  /// Whether a value can begin at a place: `a and (b)` is no call.
  func mayBeginValue(at place: Int) -> Bool {
    guard place > 0 else { return true }
    return switch self[place - 1].kind {
    case .word(let word): Keyword.joins(word) || word == "if"
    case .mark(.closeParen), .mark(.closeBracket), .mark(.closeBrace), .mark(.dot), .mark(.question): false
    case .number, .text, .end: false
    case .mark: true
    }
  }
}
