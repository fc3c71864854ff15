/// The columns of a text that has kept the places of its cells, as told by where their names stand.
struct LayoutColumns {
  /// A piece of a line with at least two blanks on each side.
  struct Piece: Hashable {
    let words: [String]
    /// Where it begins and ends, in characters from the line's beginning.
    let range: Range<Int>
  }

  /// Where the columns begin, in the order number, matter, lagrum, delegate, note.
  private let starts: [Int]

  /// The columns of a head whose names stand apart; nil where they have run together.
  init?(head line: String) {
    let pieces = Self.pieces(of: line)
    guard pieces.count >= 4, TextParagraph.isHeader(pieces.flatMap(\.words)), pieces.allSatisfy({ $0.words.count == 1 })
    else { return nil }
    let names = pieces.map { $0.words[0].lowercased() }
    guard names[1] == "ärende", let lagrum = names.firstIndex(of: "lagrum"), lagrum == 2, names[3] == "delegat" else {
      return nil
    }
    starts = pieces.map(\.range.lowerBound)
  }

  /// The pieces of a line: what stands between two blanks or more.
  static func pieces(of line: String) -> [Piece] {
    var pieces: [Piece] = []
    var words: [String] = []
    var (start, end, at) = (0, 0, 0)
    var word = ""
    func close() {
      if !words.isEmpty { pieces.append(Piece(words: words, range: start..<end)) }
      words = []
    }
    for character in line + " " {
      if character.isWhitespace {
        if !word.isEmpty {
          words.append(word)
          word = ""
          end = at
        }
      } else {
        if word.isEmpty {
          if at - end > 1 { close() }
          if words.isEmpty { start = at }
        }
        word.append(character)
      }
      at += 1
    }
    close()
    return pieces
  }

  /// The column that a piece stands in; nil where it reaches from one into another, so that nothing tells them apart.
  func column(of piece: Piece) -> Int? {
    // Cells are seldom exactly under their names.
    let column = nearest(to: piece)
    let next = column + 1
    if next < starts.count, piece.range.upperBound > starts[next] + Self.slack { return nil }
    return column
  }

  /// The column that a piece begins in.
  func nearest(to piece: Piece) -> Int { starts.lastIndex { $0 <= piece.range.lowerBound + Self.slack } ?? 0 }

  /// How many characters a cell may stand beside its column.
  private static let slack = 2
}
