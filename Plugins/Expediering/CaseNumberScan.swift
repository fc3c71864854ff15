/// Finds case numbers of a nämnd in a text, by the form the nämnd writes them in.
struct CaseNumberScan {
  private enum Piece {
    case text([Character])
    case digits(Int?)
  }

  private let pieces: [Piece]

  /// A scan; nil where the form does not begin with letters of its own, since it would then find any two numbers.
  init?(format: String, code: String) {
    var pieces: [Piece] = []
    var rest = Substring(format.lowercased().replacing("{kod}", with: code.lowercased()))
    while !rest.isEmpty {
      if rest.hasPrefix("{år}") {
        pieces.append(.digits(4))
        rest = rest.dropFirst(4)
      } else if rest.hasPrefix("{nr}") {
        pieces.append(.digits(nil))
        rest = rest.dropFirst(4)
      } else {
        let text = rest.prefix { $0 != "{" }
        pieces.append(.text(text.isEmpty ? [rest.removeFirst()] : Array(text)))
        rest = rest.dropFirst(text.count)
      }
    }
    guard case .text(let start)? = pieces.first, start.contains(where: \.isLetter) else { return nil }
    self.pieces = pieces
  }

  /// The first case number in the text that is not the given one, as it stands there.
  func other(than dnr: String, in text: String) -> String? {
    let characters = Array(text)
    let lower = characters.map { $0.lowercased().first ?? $0 }
    for start in lower.indices where start == 0 || !(lower[start - 1].isLetter || lower[start - 1].isNumber) {
      guard let end = match(lower, from: start) else { continue }
      let found = String(characters[start..<end])
      if found.lowercased() != dnr.lowercased() { return found }
    }
    return nil
  }

  private func match(_ text: [Character], from start: Int) -> Int? {
    var place = start
    for piece in pieces {
      switch piece {
      case .text(let wanted):
        guard text[place...].starts(with: wanted) else { return nil }
        place += wanted.count
      case .digits(let count):
        let end = text[place...].firstIndex { !("0"..."9").contains($0) } ?? text.count
        let length = end - place
        guard length > 0, count == nil || count == length else { return nil }
        place = end
      }
    }
    return place
  }
}
