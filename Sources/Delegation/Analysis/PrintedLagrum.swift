import CivilTime

/// A lagrum as a table prints it, such as `8 kap 2, 14, 19 §§`, `9 kap 18 § 1p` or `37–39 §§ FL`.
struct PrintedLagrum {
  /// A section within whichever act it is.
  struct Place: Hashable {
    let chapter: String?
    let section: String
  }

  private enum Token: Equatable {
    case number(String)
    case word(String)
    case sign
    case dash
    case separator
  }

  /// The sections, in the order they stand.
  let places: [Place]
  /// The points or paragraphs of its only section, such as 1–4 of `7 kap 10 § 1-4`; empty where several are named.
  let points: [String]
  /// What the act is called there; empty where it is the section's own act.
  let actName: String

  /// What a text says; nil where it cannot be read.
  init?(_ text: String) {
    let tokens = Self.tokens(text)
    var places: [Place] = []
    var points: [String] = []
    var words: [String] = []
    var chapter: String?
    var hasSection = false
    var index = 0
    while index < tokens.count {
      guard case .number = tokens[index] else {
        if case .word(let word) = tokens[index], !Self.fillers.contains(word.lowercased()) { words.append(word) }
        index += 1
        continue
      }
      let (numbers, next) = Self.run(tokens, from: index)
      let follower = next < tokens.count ? tokens[next] : nil
      if case .word(let word) = follower, word.lowercased() == "kap" {
        guard numbers.count == 1 else { return nil }
        (chapter, hasSection) = (numbers[0], false)
      } else if follower == .sign || !hasSection {
        places += numbers.map { Place(chapter: chapter, section: $0) }
        hasSection = true
      } else {
        points += numbers
      }
      index = next
    }
    guard !places.isEmpty else { return nil }
    self.places = places
    self.points = places.count == 1 ? points : []
    actName = words.joined(separator: " ")
  }

  private static let fillers: Set<String> = ["kap", "p", "pkt", "punkt", "punkten", "st", "stycket", "och"]

  /// Numbers that stand together, ranges written out, and the place after them.
  private static func run(_ tokens: [Token], from start: Int) -> (numbers: [String], next: Int) {
    var numbers: [String] = []
    var index = start
    while index < tokens.count, case .number(let number) = tokens[index] {
      if index > start, tokens[index - 1] == .dash, let first = numbers.last.flatMap({ Int($0) }),
        let last = Int(number), first < last, last - first < 100
      {
        numbers += ((first + 1)...last).map(String.init)
      } else {
        numbers.append(number)
      }
      index += 1
      guard index + 1 < tokens.count, tokens[index] == .dash || tokens[index] == .separator,
        case .number = tokens[index + 1]
      else { break }
      index += 1
    }
    return (numbers, index)
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let character = rest.first {
      if character.isNumber {
        let digits = rest.prefix(while: \.isNumber)
        rest = rest.dropFirst(digits.count)
        tokens.append(.number(digits + letter(&rest)))
      } else if character.isLetter {
        let word = rest.prefix(while: \.isLetter)
        rest = rest.dropFirst(word.count)
        tokens.append(.word(String(word)))
      } else {
        rest = rest.dropFirst()
        switch character {
        case "§": if tokens.last != .sign { tokens.append(.sign) }
        case "-", "–": tokens.append(.dash)
        case ",", "/": tokens.append(.separator)
        default: break
        }
      }
    }
    return tokens
  }

  /// The letter that belongs to a number, as in `15 b §`; taken from the text.
  private static func letter(_ rest: inout Substring) -> String {
    let after = rest.drop { $0 == " " }
    guard let letter = after.first, letter.isLetter, letter.isLowercase, letter != "p", letter != "k",
      after.dropFirst().first?.isLetter != true
    else { return "" }
    rest = after.dropFirst()
    return " \(letter)"
  }
}
